import { describe, expect, test } from "vitest";
import { runDoctor } from "@/lib/doctor/commands/run-doctor";
import { examine } from "@/lib/doctor/queries/examine";
import { findLastRun } from "@/lib/doctor/queries/last-run";
import { later, minutes, now, travelTo } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { createBuyer, createOperator, createSeller, systemActor } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { codeOf } from "@/lib/testing/outcome";

class Undone extends Error {}

/** What the doctor says of a world that is broken and put back. */
async function broken(spoil: string): Promise<string[]> {
  let found: string[] = [];
  const seen = transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = replica`;
    for (const statement of spoil.split(";")) await tx.$executeRawUnsafe(statement);
    found = (await examine(tx)).flatMap(({ code, broken: count }) => (count > 0 ? [code] : []));
    throw new Undone();
  });
  await expect(seen).rejects.toThrow(Undone);
  return found;
}

const world = async () =>
  createOrder({ buyer: await createBuyer(), seller: await createSeller(), paid: "deposit" });

describe("the doctor", () => {
  test("finds nothing in a healthy world", async () => {
    await world();
    expect((await examine(db)).filter((finding) => finding.broken > 0)).toEqual([]);
  });

  test.each([
    ["I2", `update "Variant" set reserved = 7, "onHand" = 9`],
    ["I3", `delete from "Order"`],
    [
      "I3",
      `insert into "Event" (id, type, "subjectId", data)
       select gen_random_uuid(), 'order.placed', gen_random_uuid(), '{}' from "Order"`,
    ],
    ["I6", `delete from "LedgerEntry" where account = 'sales'`],
    ["I7a", `update "Instalment" set "confirmedFen" = 1 where kind = 'balance'`],
    ["I7b", `update "LedgerEntry" set "amountFen" = "amountFen" + 1 where account = 'receivable'`],
    ["I7c", `update "Instalment" set "adjustedFen" = 5 where kind = 'balance'`],
    ["I9", `update "Order" set "totalFen" = "totalFen" + 1`],
    [
      "I7d",
      `insert into "LedgerEntry" (id, "journalId", "buyerCompanyId", "sellerCompanyId", account, "amountFen")
       select gen_random_uuid(), id, "buyerCompanyId", "sellerCompanyId", 'credit', 5 from "Journal"`,
    ],
    [
      "M7",
      `insert into "Journal" (id, kind, cause, "buyerCompanyId", "sellerCompanyId")
       select gen_random_uuid(), 'payment', 'invented', "buyerCompanyId", "sellerCompanyId" from "Order";
       insert into "LedgerEntry" (id, "journalId", "buyerCompanyId", "sellerCompanyId", account, "amountFen")
       select gen_random_uuid(), j.id, j."buyerCompanyId", j."sellerCompanyId", a.name::"Account", a.fen
       from "Journal" j, (values ('bank', 5), ('credit', -5)) as a(name, fen) where j.cause = 'invented'`,
    ],
    [
      "M4",
      `insert into "BankRefund" (id, "buyerCompanyId", "sellerCompanyId", key, "amountFen", "sentOn", reason, "createdById")
       select gen_random_uuid(), "buyerCompanyId", "sellerCompanyId", 'k', 5, now(), 'r', gen_random_uuid() from "Order"`,
    ],
    ["I12", `update "Journal" set note = 'another reason' where kind = 'order_billed'`],
    ["I12", `update "LedgerEntry" set account = 'fees' where account = 'sales'`],
    [
      "I12",
      `delete from "JournalLink" where position = 1;
       delete from "LedgerEntry" e using "Journal" j where j.id = e."journalId" and j.kind = 'order_billed';
       delete from "Journal" where kind = 'order_billed'`,
    ],
    ["I12", `delete from "JournalLink" where position = 2`],
    ["I12", `update "JournalLink" set hash = upper(hash) where position = 1`],
  ])("finds %s: %s", async (code, spoil) => {
    await world();
    expect(await broken(spoil)).toContain(code);
  });

  test.each([
    ["order.ready", "ready", "in_production"],
    ["order.shipped", "shipped", "ready"],
    ["order.atPickup", "at_pickup", "shipped"],
    ["order.pickedUp", "picked_up", "at_pickup"],
    ["order.pickedUp", "picked_up", "closed"],
  ])("finds I8: an order after %s that is not %s but %s", async (type, status, other) => {
    await world();
    const told = (state: string) => `
      insert into "Event" (id, type, "subjectId", data)
        select gen_random_uuid(), '${type}', id, '{}' from "Order";
      update "Order" set status = '${state}'`;
    expect(await broken(told(status))).not.toContain("I8");
    expect(await broken(told(other))).toContain("I8");
  });

  test("writes each look down, sees when the past was changed, and works for nobody but the schedule", async () => {
    await world();
    const operator = await createOperator();
    expect(await codeOf(runDoctor(operator))).toBe("forbidden");
    const past = async () =>
      (await runDoctor(systemActor())).find(({ code }) => code === "I12b")?.broken;
    travelTo(later(now(), minutes(30)));
    expect([await past(), await past()]).toEqual([0, 0]);
    const rewrite = (note: string | null) =>
      db.$transaction([
        db.$executeRaw`set local session_replication_role = replica`,
        db.$executeRaw`update "Journal" set note = ${note}`,
      ]);
    await rewrite("redated");
    expect([await past(), await past()]).toEqual([1, 1]);
    expect((await examine(db)).find(({ code }) => code === "I12")?.broken).toBeGreaterThan(0);
    await rewrite(null);
    travelTo(null);
    expect((await findLastRun(operator))?.findings).toContainEqual(
      expect.objectContaining({ code: "I12b", broken: 1 }),
    );
    expect(await findLastRun(await createBuyer())).toBeNull();
  });
});
