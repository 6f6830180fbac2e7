import type { Calls } from "./access-call";
import { statementJson } from "./access-world";
import type { Database } from "./database";

const CSV = "Date,Credit,Payer,Remark\n2026-11-20,123.45,Invented Trade,goods\n";

/** A line of a seller's bank that names a part of an order which still lacks money. */
async function bookedLine({ row }: Database) {
  const part = await row(
    `select i.* from "Instalment" i join "Order" o on o.id = i."orderId"
     where o.status = 'in_production' and i.kind = 'balance' and i."confirmedFen" < i."amountFen" order by i.id limit 1`,
  );
  const line = await row(
    `with statement as (
       insert into "BankStatement" (id, "sellerCompanyId", "fileName", sha256, "fileKey", mapping, report, "createdById")
       select gen_random_uuid(), $1, 'access.csv', gen_random_uuid(), 'none', $3, $4, m."userId"
       from "Member" m where m."companyId" = $1 limit 1 returning id
     )
     insert into "BankStatementLine" (id, "statementId", "sellerCompanyId", position, "bookedOn", "amountFen", payer, note)
     select gen_random_uuid(), id, $1, 2, now(), 100, 'Payer', $2 from statement returning id`,
    [part.sellerCompanyId, part.reference, ...statementJson],
  );
  const { id = "", buyerCompanyId, sellerCompanyId } = part;
  return { lineId: line.id ?? "", instalmentId: id, sides: { buyerCompanyId, sellerCompanyId } };
}

/** The same with the transfer that a buyer announced for it. */
async function announcedLine(database: Database) {
  const { lineId, instalmentId, sides } = await bookedLine(database);
  const transfer = await database.row(
    `with transfer as (
       insert into "Transfer" (id, "buyerCompanyId", "sellerCompanyId", key, "amountFen", "sentOn", payer, "announcedById")
       select gen_random_uuid(), $2, $3, gen_random_uuid(), 100, now(), 'Payer', m."userId"
       from "Member" m where m."companyId" = $2 limit 1 returning *
     ), share as (
       insert into "TransferShare" ("transferId", "instalmentId", "buyerCompanyId", "sellerCompanyId", position, "amountFen")
       select id, $1, "buyerCompanyId", "sellerCompanyId", 1, 100 from transfer
     )
     select id from transfer`,
    [instalmentId, sides.buyerCompanyId, sides.sellerCompanyId],
  );
  return { lineId, transferId: transfer.id ?? "", sides };
}

export const statementCalls: Calls = {
  "payments/importStatementAction": async () => ({
    fields: { file: new File([CSV], "access.csv", { type: "text/csv" }) },
  }),
  "payments/mapStatementAction": async ({ database }) => {
    const { id = "", sellerCompanyId } = await database.row(
      `select * from "BankStatement" where "fileName" = 'access.csv' and "fileKey" <> 'none' order by id limit 1`,
    );
    const columns = { date: "0", amount: "1", direction: "", payer: "3", currency: "", notes: "2" };
    return { fields: { statementId: id, ...columns }, sellerCompanyId };
  },
  "payments/confirmMatchAction": async ({ database }) => {
    const { lineId, transferId, sides } = await announcedLine(database);
    return { ...sides, fields: { lineId, transferId } };
  },
  "payments/confirmMatchesAction": async ({ database }) => {
    const { lineId, sides } = await announcedLine(database);
    return { ...sides, fields: { lineIds: lineId } };
  },
  "payments/bookUnannouncedAction": async ({ database }) => {
    const { lineId, instalmentId, sides } = await bookedLine(database);
    return { ...sides, fields: { lineId, instalmentIds: instalmentId } };
  },
  "payments/skipLineAction": async ({ database }) => {
    const { lineId, sides } = await bookedLine(database);
    return { ...sides, fields: { lineId, step: "skip" } };
  },
};
