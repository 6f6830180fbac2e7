import { describe, expect, test } from "vitest";
import { addToCart } from "@/lib/checkout/commands/change-cart";
import { placeCheckout } from "@/lib/checkout/commands/place-checkout";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { addDays, dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  createBuyer,
  createCountry,
  createPickupPoint,
  createProduct,
  createSeller,
} from "@/lib/testing/factories";

type Buyer = Awaited<ReturnType<typeof createBuyer>>;
type Seller = Awaited<ReturnType<typeof createSeller>>;

/** 480 pieces of the factory's cup. */
const CUPS_FEN = 57_600n;

const put = async (actor: Buyer, product: Awaited<ReturnType<typeof createProduct>>) =>
  addToCart(
    { actor, guest: null },
    { variantId: product.variants[0]?.id ?? "", quantity: 480, unit: "piece", take: undefined },
  );

async function place(actor: Buyer, sellerIds?: string[]) {
  await createPickupPoint();
  const cart = await db.cart.findUniqueOrThrow({ where: { userId: actor.userId } });
  return placeCheckout(actor, {
    key: `${cart.id}.${cart.version}`,
    version: cart.version,
    countryCode: "KZ",
    pickupPointCode: "ALA-BAR",
    note: undefined,
    sellerIds,
  });
}

const order = async (actor: Buyer, seller: Seller) => {
  await put(actor, await createProduct(seller));
  return place(actor);
};

const ask = ({ companyId }: Seller, firstOrderMinFen: bigint, repeatOrderMinFen = 0n) =>
  db.company.update({ where: { id: companyId }, data: { firstOrderMinFen, repeatOrderMinFen } });

const askIn = async (seller: Seller, countryCode: string, firstFen: bigint) => {
  await createCountry(countryCode);
  await db.orderMinimum.create({ data: { sellerId: seller.companyId, countryCode, firstFen } });
};

describe("an order below the seller's minimum", () => {
  test("is refused with what is missing, and nothing is written", async () => {
    const [buyer, seller] = [await createBuyer(), await createSeller({ name: "Lin" })];
    await ask(seller, 100_000n);
    await expect(order(buyer, seller)).rejects.toMatchObject({
      code: "belowOrderMinimum",
      values: { seller: "Lin", minimum: 100_000n, short: 42_400n },
    });
    expect([
      await db.order.count(),
      await db.orderGroup.count(),
      await db.cartLine.count(),
    ]).toEqual([0, 0, 1]);
  });

  test("is placed at the very fen, and refused one above", async () => {
    const seller = await createSeller();
    await ask(seller, CUPS_FEN + 1n);
    await expect(order(await createBuyer(), seller)).rejects.toMatchObject({
      values: { short: 1n },
    });
    await ask(seller, CUPS_FEN);
    await order(await createBuyer(), seller);
    expect(await db.order.count()).toBe(1);
  });

  test("is not made up by another seller's goods, and does not hold them back", async () => {
    const [buyer, lin, wang] = [await createBuyer(), await createSeller(), await createSeller()];
    await ask(lin, CUPS_FEN + 1n);
    await put(buyer, await createProduct(lin));
    await put(buyer, await createProduct(wang));
    await expect(place(buyer)).rejects.toMatchObject({ code: "belowOrderMinimum" });
    await place(buyer, [wang.companyId]);
    expect(await db.order.findMany({ select: { sellerCompanyId: true } })).toEqual([
      { sellerCompanyId: wang.companyId },
    ]);
  });
});

describe("the minimum of a further order", () => {
  test("counts once the buyer's own company has one with this very seller", async () => {
    const [buyer, stranger] = [await createBuyer(), await createBuyer()];
    const [lin, wang] = [await createSeller(), await createSeller()];
    await order(buyer, lin);
    await ask(lin, 100_000n, CUPS_FEN);
    await ask(wang, 100_000n, CUPS_FEN);
    await expect(order(buyer, lin)).rejects.toMatchObject({ code: "belowOrderMinimum" });
    const first = await db.order.findFirstOrThrow();
    const readyOn = toIsoDay(addDays(dayInYiwu(now()), 14));
    await confirmOrder(lin, { orderId: first.id, version: first.version, readyOn });
    await order(buyer, lin);
    expect(await db.order.count()).toBe(2);
    await expect(order(stranger, lin)).rejects.toMatchObject({ code: "belowOrderMinimum" });
    await expect(order(buyer, wang)).rejects.toMatchObject({ code: "belowOrderMinimum" });
  });

  test("does not count after an order that came to nothing", async () => {
    const [buyer, seller] = [await createBuyer(), await createSeller()];
    await order(buyer, seller);
    const { id: orderId, version } = await db.order.findFirstOrThrow();
    await cancelOrder(buyer, { orderId, version, reason: "changed_mind", note: "" });
    await ask(seller, 100_000n);
    await expect(order(buyer, seller)).rejects.toMatchObject({ code: "belowOrderMinimum" });
  });
});

test("the buyer's country has its own minimum, wherever the goods are sent", async () => {
  const seller = await createSeller();
  await ask(seller, 100_000n);
  await askIn(seller, "UZ", 0n);
  await order(await createBuyer({ countryCode: "UZ" }), seller);
  await expect(order(await createBuyer(), seller)).rejects.toMatchObject({
    code: "belowOrderMinimum",
  });
});

test("a variant's most that was lowered since is tested again", async () => {
  const buyer = await createBuyer();
  const product = await createProduct(await createSeller());
  await put(buyer, product);
  await db.variant.updateMany({ data: { max: 96 } });
  await expect(place(buyer)).rejects.toMatchObject({ code: "aboveMax", values: { max: 96 } });
});
