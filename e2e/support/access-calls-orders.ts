import { type Calls, isoDay, type Prepare } from "./access-call";
import type { Database } from "./database";
import type { Fields } from "./raw-call";

const order = async ({ row }: Database, condition: string) => {
  const found = await row(
    `select o.id, o.version, o."buyerCompanyId", o."sellerCompanyId" from "Order" o where ${condition} order by o.id limit 1`,
  );
  const { id = "", version = "", buyerCompanyId, sellerCompanyId } = found;
  return { step: { orderId: id, version: String(version) }, buyerCompanyId, sellerCompanyId };
};

export const orderStep =
  (condition: string, further: Fields = {}): Prepare =>
  async ({ database }) => {
    const { step, ...sides } = await order(database, condition);
    return { ...sides, fields: { ...step, ...further } };
  };

const paid = (kind: string) =>
  `exists (select 1 from "Instalment" i where i."orderId" = o.id and i.kind = '${kind}' and i."confirmedFen" >= i."amountFen")`;
export const inYard = `exists (select 1 from "Lot" l where l."orderId" = o.id)`;
const claimed = `exists (select 1 from "Instalment" i join "TransferShare" h on h."instalmentId" = i.id join "Transfer" t on t.id = h."transferId" where i."orderId" = o.id and t.status = 'claimed')`;

export const orderCalls: Calls = {
  "orders/confirmOrderAction": orderStep(`o.status = 'placed'`, { readyOn: isoDay(10) }),
  "orders/declineOrderAction": orderStep(`o.status = 'placed'`, { reason: "too_soon", note: "" }),
  "orders/cancelOrderAction": orderStep(
    `o.status = 'confirmed' and not ${claimed} and not ${paid("deposit")}`,
    {
      reason: "changed_mind",
      note: "",
    },
  ),
  "orders/takeVersionAction": async ({ database }) => {
    const line = await database.row(
      `select l.* from "OrderLine" l join "Order" o on o.id = l."orderId"
       where o.status = 'confirmed' and l.reserved = 0 order by l.id limit 1`,
    );
    const { version = "" } = await database.row(
      `with newer as (
         update "Product" set "versionNumber" = "versionNumber" + 1 where id = $1 returning id, "versionNumber"
       )
       insert into "ProductVersion" ("productId", number) select id, "versionNumber" from newer returning number as version`,
      [line.productId],
    );
    const { id = "", orderId = "", buyerCompanyId, sellerCompanyId } = line;
    return {
      fields: { orderId, lineId: id, version: String(version) },
      buyerCompanyId,
      sellerCompanyId,
    };
  },
  "orders/startProductionAction": orderStep(`o.status = 'confirmed' and ${paid("deposit")}`),
  "orders/markReadyAction": orderStep(`o.status = 'in_production' and not ${inYard}`, {
    "cartons-1": "1",
  }),
  "orders/closeOrderAction": async (world) => {
    await world.database.rows(
      `set session_replication_role = replica;
       update "Order" set status = 'picked_up', "closedAt" = null, "pickedUpAt" = now() where status in ('closed', 'picked_up');
       set session_replication_role = origin`,
    );
    return orderStep(`o.status = 'picked_up' and ${paid("balance")}`)(world);
  },
};

const transfer: Prepare = async ({ database }) => {
  const {
    id = "",
    buyerCompanyId,
    sellerCompanyId,
  } = await database.row(`select * from "Transfer" where status = 'claimed' order by id limit 1`);
  return { fields: { transferId: id }, buyerCompanyId, sellerCompanyId };
};

export const paymentCalls: Calls = {
  "payments/announceTransferAction": async ({ database }) => {
    const {
      id = "",
      buyerCompanyId,
      sellerCompanyId,
    } = await database.row(
      `select i.* from "Instalment" i join "Order" o on o.id = i."orderId" where o.status = 'in_production' and i.kind = 'balance' order by i.id limit 1`,
    );
    const fields = {
      for: id,
      key: "access-proof",
      amount: "100",
      sentOn: isoDay(-1),
      payer: "Payer",
      slip: "",
    };
    return { fields, buyerCompanyId, sellerCompanyId };
  },
  "payments/confirmTransferAction": async (world) => {
    const { fields, ...sides } = await transfer(world);
    return { ...sides, fields: { ...fields, decision: "full", amount: "", reason: "" } };
  },
  "payments/withdrawTransferAction": transfer,
  "payments/openOnlinePaymentAction": async ({ database }) => {
    const {
      id = "",
      buyerCompanyId,
      sellerCompanyId,
    } = await database.row(
      `select i.* from "Instalment" i join "Order" o on o.id = i."orderId"
       where o.status = 'in_production' and i.kind = 'balance' and i."confirmedFen" < i."amountFen" order by i.id limit 1`,
    );
    const fields = { instalmentId: id, key: "access-online", way: "card" };
    return { fields, buyerCompanyId, sellerCompanyId };
  },
  "payments/leaveOnlinePaymentAction": async ({ database }) => {
    const {
      id = "",
      buyerCompanyId,
      sellerCompanyId,
    } = await database.row(`select * from "OnlinePayment" where status = 'open' limit 1`);
    return { fields: { paymentId: id }, buyerCompanyId, sellerCompanyId };
  },
  /** Of an order that is paid up; the provider will know nothing of it and refuse. */
  "payments/refundOnlinePaymentAction": async ({ database }) => {
    const {
      id = "",
      buyerCompanyId,
      sellerCompanyId,
    } = await database.row(
      `insert into "OnlinePayment" (id, "instalmentId", "buyerCompanyId", "sellerCompanyId", key, way, "amountFen",
         status, "intentId", "feeFen", locale, "openedById", "expiresAt")
       select gen_random_uuid(), i.id, i."buyerCompanyId", i."sellerCompanyId", 'access-refund', 'card', 50000,
         'paid', 'pi_access', 0, 'ru', o."placedById", now()
       from "Instalment" i join "Order" o on o.id = i."orderId"
       where i.kind = 'balance' and i."confirmedFen" = i."amountFen" + i."adjustedFen" and i."confirmedFen" > 50000
         and o.status not in ('placed', 'cancelled', 'declined', 'expired') order by i.id limit 1 returning *`,
    );
    const fields = { paymentId: id, key: "access-refund", amount: "1", reason: "As agreed" };
    return { fields: { ...fields, isOffOrder: "on" }, buyerCompanyId, sellerCompanyId };
  },
};

const lot = async ({ row }: Database, condition: string) => {
  const found = await row(`select l.* from "Lot" l where ${condition} order by l.id limit 1`);
  return {
    lotId: found.id ?? "",
    containerId: found.containerId ?? "",
    orderId: found.orderId ?? "",
    sides: { buyerCompanyId: found.buyerCompanyId, sellerCompanyId: found.sellerCompanyId },
  };
};

const container = async ({ row }: Database, condition: string) => {
  const { id = "", version = "" } = await row(
    `select c.id, c.version from "Container" c where ${condition} order by c.id limit 1`,
  );
  return { containerId: id, version: String(version) };
};
/** A container that the demo has not. */
const NUMBER = "CSQU3054383";
const withLots = `exists (select 1 from "Lot" l where l."containerId" = c.id)`;

export const logisticsCalls: Calls = {
  "logistics/handOverAction": orderStep(
    `o.status in ('ready', 'in_production') and not ${inYard} and exists (select 1 from "OrderLine" l where l."orderId" = o.id and l.position = 1 and l."readyPieces" > 0)`,
    {
      "cartons-1": "1",
    },
  ),
  "logistics/openContainerAction": async ({ database }) => {
    const { id = "" } = await database.row(
      `select r.id from "Route" r where 'TM' = any(r."countryCodes") order by r.id limit 1`,
    );
    return { fields: { number: NUMBER, type: "40HQ", routeId: id, departsOn: "" } };
  },
  "logistics/assignLotAction": async ({ database }) => {
    const waiting = await lot(
      database,
      `l.status = 'at_yard' and l."containerId" is null and exists (select 1 from "Order" o where o.id = l."orderId" and o."countryCode" = 'TM')`,
    );
    const { containerId } = await container(database, `c.number = '${NUMBER}'`);
    return {
      fields: { lotId: waiting.lotId, containerId, cartons: "", overrideReason: "agreed by phone" },
      ...waiting.sides,
    };
  },
  "logistics/unassignLotAction": async ({ database }) => {
    const { lotId, sides } = await lot(
      database,
      `l."containerId" = (select id from "Container" where number = '${NUMBER}')`,
    );
    return { fields: { lotId }, ...sides };
  },
  "logistics/closeContainerAction": async ({ database }) => ({
    fields: {
      ...(await container(database, `c.status = 'open' and ${withLots}`)),
      sealNumber: "YW123456",
    },
  }),
  "logistics/recordMilestoneAction": async ({ database }) => {
    const { containerId } = await container(database, `c.status = 'closed' and ${withLots}`);
    return {
      fields: {
        containerId,
        code: "EXPORT_CLEARED",
        at: `${isoDay(-1)}T09:30`,
        position: "0",
        note: "",
        correctsId: "",
      },
    };
  },
  "logistics/arriveAtPickupAction": async ({ database }) => {
    const shipped = await lot(database, `l.status = 'shipped'`);
    const { code = "" } = await database.row(
      `select "pickupPointCode" as code from "Order" where id = $1`,
      [shipped.orderId],
    );
    return {
      fields: { containerId: shipped.containerId, pickupPointCode: code, lots: shipped.lotId },
      ...shipped.sides,
    };
  },
  "logistics/pickUpAction": async ({ database }) => {
    const { lotId, sides } = await lot(
      database,
      `l.status = 'at_pickup' and exists (select 1 from "Order" o where o.id = l."orderId" and o."pickupPointCode" = 'ALA-BAR')`,
    );
    return { fields: { lotId, code: "", "cartons-1": "1", rest: "missing" }, ...sides };
  },
};
