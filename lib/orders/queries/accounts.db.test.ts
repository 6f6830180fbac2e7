import { describe, expect, test } from "vitest";
import type { BuyerActor, SellerActor } from "@/lib/identity/actor";
import { setCreditLine } from "@/lib/orders/commands/set-credit-line";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { findAccount, findAgeing, listAccounts } from "@/lib/orders/queries/accounts";
import { findCreditMail } from "@/lib/orders/queries/credit-mail";
import { grantCredit } from "@/lib/payments/commands/grant-credit";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import {
  createBuyer,
  createClerk,
  createOperator,
  createSeller,
  systemActor,
} from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

const first = { after: undefined, before: undefined };

/** Two collected orders, which credit asks for, and one of ¥576.00 of which the deposit is paid. */
async function trade(buyer: BuyerActor, seller: SellerActor) {
  await createOrder({ buyer, seller, status: "picked_up" });
  await createOrder({ buyer, seller, status: "closed" });
  return createOrder({ buyer, seller, status: "ready", paid: "deposit" });
}

async function world() {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  return { buyer, seller, order: await trade(buyer, seller) };
}

/** The order's balance becomes a part on credit whose day was so many days ago. */
const makeDue = (orderId: string, daysAgo: number) =>
  db.instalment.updateMany({
    where: { orderId, kind: "balance" },
    data: { kind: "credit", dueOn: later(dayInYiwu(now()), -days(daysAgo)) },
  });

describe("what a seller and a buyer have with each other", () => {
  test("each side reads the same figures, under the other's name", async () => {
    const { buyer, seller, order } = await world();
    const buyerCompanyId = buyer.companyId;
    await setCreditLine(seller, { buyerCompanyId, version: 0, limit: 100_000n, days: 30 });
    await grantCredit(seller, { buyerCompanyId, key: newId(), amount: 700n, reason: "thanks" });
    await makeDue(order.id, 40);
    const figures = {
      orders: 3,
      collected: 2,
      openFen: 40_320n,
      overdueFen: 40_320n,
      creditFen: 700n,
      line: { limitFen: 100_000n, days: 30, version: 1, usedFen: 40_320n },
    };
    expect((await listAccounts(seller, first)).rows).toMatchObject([
      { id: buyer.companyId, ...figures },
    ]);
    expect((await listAccounts(buyer, first)).rows).toMatchObject([
      { id: seller.companyId, ...figures },
    ]);
    expect(await findAccount(seller, buyer.companyId)).toMatchObject(figures);
  });

  test("what is open falls into the bucket of its age, and every bucket is shown", async () => {
    const { buyer, seller, order } = await world();
    const open = async () =>
      (await findAgeing(seller, buyer.companyId)).map(({ openFen }) => openFen);
    expect(await open()).toEqual([40_320n, 0n, 0n, 0n, 0n]);
    const places: [number, number][] = [
      [0, 0],
      [1, 1],
      [30, 1],
      [31, 2],
      [90, 3],
      [91, 4],
    ];
    for (const [daysAgo, place] of places) {
      await db.instalment.updateMany({
        where: { orderId: order.id, kind: "credit" },
        data: { kind: "balance" },
      });
      await makeDue(order.id, daysAgo);
      expect((await open()).indexOf(40_320n)).toBe(place);
    }
  });

  test("another company's are not there: not in the list, by id, by age or in the books", async () => {
    const { buyer, seller } = await world();
    const [otherBuyer, otherSeller] = [await createBuyer(), await createSeller()];
    await trade(otherBuyer, otherSeller);
    expect((await listAccounts(seller, first)).rows.map(({ id }) => id)).toEqual([buyer.companyId]);
    expect((await listAccounts(buyer, first)).rows.map(({ id }) => id)).toEqual([seller.companyId]);
    for (const stranger of [otherSeller, otherBuyer, await createClerk(), await createOperator()]) {
      expect(await findAccount(stranger, buyer.companyId)).toBeNull();
    }
    expect(await findAccount(otherBuyer, seller.companyId)).toBeNull();
    const ages = await findAgeing(otherSeller, buyer.companyId);
    expect(ages.every(({ openFen }) => openFen === 0n)).toBe(true);
    expect(await findAccount(seller, "no-id")).toBeNull();
  });

  test("a buyer's people are told of a credit line, and only the system asks whom", async () => {
    const { buyer, seller } = await world();
    const buyerCompanyId = buyer.companyId;
    await setCreditLine(seller, { buyerCompanyId, version: 0, limit: 100_000n, days: 30 });
    const event = await db.event.findFirstOrThrow({ where: { type: "credit.set" } });
    expect(await findCreditMail(systemActor(), event.id)).toMatchObject({
      facts: { limitFen: 100_000n, days: 30 },
      readers: [{ userId: buyer.userId }],
    });
    expect(await findCreditMail(seller, event.id)).toBeNull();
  });
});
