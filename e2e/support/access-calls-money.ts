import { type Calls, isoDay, type Prepare } from "./access-call";
import { inYard, orderStep } from "./access-calls-orders";
import type { Row } from "./database";

const sidesOf = ({ buyerCompanyId, sellerCompanyId }: Row) => ({ buyerCompanyId, sellerCompanyId });

const asked = `exists (select 1 from "Cancellation" c where c."orderId" = o.id and c.status = 'requested')`;
const partlyMade = `exists (select 1 from "OrderLine" l where l."orderId" = o.id and l."readyPieces" > 0 and l."readyPieces" < l.quantity)`;

/** The demo's pair with a credit line, to which the two demo people belong. */
const aboutBuyer =
  (fields: Record<string, string>): Prepare =>
  async ({ database }) => {
    const line = await database.row(`select * from "CreditLine" limit 1`);
    const { buyerCompanyId = "", version = "" } = line;
    return {
      ...sidesOf(line),
      fields: { buyerCompanyId, version: String(version), key: "access-proof", ...fields },
    };
  };

export const moneyCalls: Calls = {
  "orders/proposeAdjustmentAction": orderStep(`o.status = 'in_production'`, {
    key: "access-proof",
    kind: "extra_fee",
    favours: "seller",
    amount: "1",
    reason: "labels",
  }),
  "orders/answerAdjustmentAction": async ({ database }) => {
    const found = await database.row(
      `select * from "Adjustment" where status = 'proposed' order by id limit 1`,
    );
    return { fields: { adjustmentId: found.id ?? "", answer: "accept" }, ...sidesOf(found) };
  },
  "orders/offerShortAction": orderStep(`o.status = 'in_production' and ${partlyMade}`, {
    reason: "no clay",
  }),
  "orders/requestCancellationAction": orderStep(
    `o.status = 'in_production' and not ${asked} and not ${inYard}`,
    { reason: "too_slow", note: "" },
  ),
  "orders/answerCancellationAction": async ({ database }) => {
    const found = await database.row(
      `select * from "Cancellation" where status = 'requested' order by id limit 1`,
    );
    return {
      fields: { cancellationId: found.id ?? "", answer: "decline", note: "" },
      ...sidesOf(found),
    };
  },
  "orders/giveUpOrderAction": orderStep(
    `o.status in ('confirmed', 'in_production') and not ${inYard}`,
    { note: "the mould broke" },
  ),
  "orders/setCreditLineAction": aboutBuyer({ limit: "1000", days: "30" }),
  "payments/reverseTransferAction": async ({ database }) => {
    const found = await database.row(
      `select t.* from "Transfer" t join "TransferShare" h on h."transferId" = t.id
       join "Instalment" i on i.id = h."instalmentId" join "Order" o on o.id = i."orderId"
       where t.status = 'confirmed' and t."reversedAt" is null and o.status in ('confirmed', 'in_production')
       order by t.id limit 1`,
    );
    return { fields: { transferId: found.id ?? "", reason: "a mistake" }, ...sidesOf(found) };
  },
  "payments/grantCreditAction": aboutBuyer({ amount: "10", reason: "thanks" }),
  "payments/spendCreditAction": async ({ database }) => {
    const found = await database.row(
      `select i.* from "Instalment" i join "Order" o on o.id = i."orderId" join "CreditLine" c
         on c."buyerCompanyId" = o."buyerCompanyId" and c."sellerCompanyId" = o."sellerCompanyId"
       where o."confirmedAt" is not null and o.status <> 'cancelled'
         and i."amountFen" + i."adjustedFen" > i."confirmedFen" order by i.id limit 1`,
    );
    return {
      fields: { instalmentId: found.id ?? "", amount: "1", key: "access-proof" },
      ...sidesOf(found),
    };
  },
  "payments/refundByBankAction": aboutBuyer({ amount: "1", reason: "agreed", sentOn: isoDay(-1) }),
};
