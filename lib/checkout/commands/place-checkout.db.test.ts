import { describe, expect, test } from "vitest";
import { addToCart } from "@/lib/checkout/commands/change-cart";
import { placeCheckout } from "@/lib/checkout/commands/place-checkout";
import type { PlaceCheckout } from "@/lib/checkout/schema";
import type { BuyerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import {
  createBuyer,
  createPickupPoint,
  createProduct,
  createSeller,
} from "@/lib/testing/factories";

type Buyer = Awaited<ReturnType<typeof createBuyer>>;
type Product = Awaited<ReturnType<typeof createProduct>>;

const put = (actor: Buyer, product: Product, pieces: number, variant = 0) =>
  addToCart(
    { actor, guest: null },
    {
      variantId: product.variants[variant]?.id ?? "",
      quantity: pieces,
      unit: "piece",
      take: undefined,
    },
  );

async function wish(
  actor: Pick<BuyerActor, "userId">,
  change: Partial<PlaceCheckout> = {},
): Promise<PlaceCheckout> {
  await createPickupPoint();
  const cart = await db.cart.findUniqueOrThrow({ where: { userId: actor.userId } });
  return {
    key: `${cart.id}.${cart.version}`,
    version: cart.version,
    countryCode: "KZ",
    pickupPointCode: "ALA-BAR",
    note: undefined,
    sellerIds: undefined,
    ...change,
  };
}

const linesInCart = (actor: Buyer) =>
  db.cartLine.count({ where: { cart: { userId: actor.userId } } });

const times = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => work(index)));

const refusals = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));

describe("placing", () => {
  test("makes one order per seller with everything frozen, and empties the cart", async () => {
    const [buyer, lin, wang] = [await createBuyer(), await createSeller(), await createSeller()];
    const cup = await createProduct(lin);
    await put(buyer, cup, 1440);
    await put(buyer, await createProduct(wang, { moq: 480, tiers: [[480, 350n]] }), 12_000);
    const { groupId } = await placeCheckout(buyer, await wish(buyer, { note: "Call first" }));
    const orders = await db.order.findMany({
      where: { groupId },
      include: { lines: true, instalments: { orderBy: { percent: "asc" } } },
      orderBy: { totalFen: "asc" },
    });
    expect(orders.map((order) => [order.totalFen, order.volumeCm3, order.grossGrams])).toEqual([
      [42_000n, 250n * 83_000n, 250n * 13_050n],
      [158_400n, 30n * 83_000n, 30n * 13_050n],
    ]);
    expect(orders[1]).toMatchObject({
      status: "placed",
      note: "Call first",
      countryCode: "KZ",
      fromStock: false,
    });
    expect(orders[1]?.lines).toMatchObject([
      {
        quantity: 1440,
        unitPrice: 11_000n,
        totalFen: 158_400n,
        names: cup.names,
        productVersion: 1,
        position: 1,
      },
    ]);
    expect(orders[1]?.instalments).toMatchObject([
      { kind: "deposit", percent: 30, amountFen: 47_520n },
      { kind: "balance", percent: 70, amountFen: 110_880n },
    ]);
    expect(
      await db.event.count({ where: { type: "order.placed", companyId: buyer.companyId } }),
    ).toBe(2);
    expect(await linesInCart(buyer)).toBe(0);
  });

  test("of one seller's part leaves the rest in the cart", async () => {
    const [buyer, lin, wang] = [await createBuyer(), await createSeller(), await createSeller()];
    await put(buyer, await createProduct(lin), 480);
    await put(buyer, await createProduct(wang), 480);
    await placeCheckout(buyer, await wish(buyer, { sellerIds: [lin.companyId] }));
    expect(await db.order.findMany({ select: { sellerCompanyId: true } })).toEqual([
      { sellerCompanyId: lin.companyId },
    ]);
    expect(await linesInCart(buyer)).toBe(1);
  });

  test("fifty times at once with one key makes one set of orders", async () => {
    const buyer = await createBuyer();
    await put(buyer, await createProduct(await createSeller()), 480);
    await put(buyer, await createProduct(await createSeller()), 480);
    const input = await wish(buyer);
    const results = await times(50, () => placeCheckout(buyer, input));
    expect(refusals(results)).toEqual([]);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect([
      await db.orderGroup.count(),
      await db.order.count(),
      await db.instalment.count(),
    ]).toEqual([1, 2, 4]);
  });

  test("again with the same key answers with the same group; with another body it is refused", async () => {
    const buyer = await createBuyer();
    await put(buyer, await createProduct(await createSeller()), 480);
    const input = await wish(buyer);
    const first = await placeCheckout(buyer, input);
    expect(await placeCheckout(buyer, input)).toEqual(first);
    await expect(placeCheckout(buyer, { ...input, note: "more" })).rejects.toMatchObject({
      code: "keyReused",
    });
    expect(await db.order.count()).toBe(1);
  });

  test("one state of a cart under many keys makes one set of orders", async () => {
    const buyer = await createBuyer();
    await put(buyer, await createProduct(await createSeller()), 480);
    const input = await wish(buyer);
    const results = await times(20, (index) =>
      placeCheckout(buyer, { ...input, key: `another-${index}` }),
    );
    const codes = refusals(results).map((error) => (error as { code: string }).code);
    expect(codes).toHaveLength(19);
    expect(codes.every((code) => code === "cartChanged" || code === "cartEmpty")).toBe(true);
    expect(await db.orderGroup.count()).toBe(1);
  });
});

describe("placing is refused, and the cart stays,", () => {
  const refused = async (actor: Buyer, code: string, change: Partial<PlaceCheckout> = {}) => {
    const before = await linesInCart(actor);
    await expect(placeCheckout(actor, await wish(actor, change))).rejects.toMatchObject({ code });
    expect([await db.order.count(), await db.orderGroup.count(), await linesInCart(actor)]).toEqual(
      [0, 0, before],
    );
  };

  test("when a price rose since it was seen", async () => {
    const buyer = await createBuyer();
    const product = await createProduct(await createSeller());
    await put(buyer, product, 480);
    await db.priceTier.updateMany({
      where: { productId: product.id, minQuantity: 480 },
      data: { unitPrice: 12_500n },
    });
    await refused(buyer, "linesChanged");
  });

  test("when the minimum rose, or the product left the catalogue", async () => {
    const buyer = await createBuyer();
    const product = await createProduct(await createSeller());
    await put(buyer, product, 480);
    await db.product.update({ where: { id: product.id }, data: { moq: 960 } });
    await refused(buyer, "linesChanged");
    await db.product.update({ where: { id: product.id }, data: { moq: 480, status: "archived" } });
    await refused(buyer, "linesChanged");
  });

  test("when the colours together miss the minimum", async () => {
    const buyer = await createBuyer();
    await put(buyer, await createProduct(await createSeller(), { moqScope: "product" }), 96);
    await refused(buyer, "shortOfMoq");
  });

  test("while the company is pending, suspended or no buyer at all", async () => {
    const pending = await createBuyer({ status: "pending" });
    await put(pending, await createProduct(await createSeller()), 480);
    await refused(pending, "companyPending");
    const seller = await createSeller();
    await expect(placeCheckout(seller, await wish(pending))).rejects.toMatchObject({
      code: "notABuyer",
    });
  });

  test("for a pick-up point of another country, and for another state of the cart", async () => {
    const buyer = await createBuyer();
    await put(buyer, await createProduct(await createSeller()), 480);
    await createPickupPoint("TAS-ABS", "UZ");
    await refused(buyer, "pickupPointNeeded", { pickupPointCode: "TAS-ABS" });
    await refused(buyer, "cartChanged", { version: 99 });
    await refused(buyer, "cartChanged", { sellerIds: [(await createSeller()).companyId] });
  });
});

/** Fifty carts with a carton of each of the goods, every second one in the other order. */
async function fillOpposite(goods: Product[]): Promise<[Buyer[], PlaceCheckout[]]> {
  const [buyers, inputs]: [Buyer[], PlaceCheckout[]] = [[], []];
  while (buyers.length < 50) {
    const buyer = await createBuyer();
    for (const product of buyers.length % 2 ? goods : goods.toReversed())
      await put(buyer, product, 48);
    buyers.push(buyer);
    inputs.push(await wish(buyer));
  }
  return [buyers, inputs];
}

describe("ready stock", () => {
  test("of 20 cartons sells 20 to 50 buyers whose carts stand in opposite order, without a deadlock", async () => {
    const seller = await createSeller();
    const stock = {
      moq: 48,
      tiers: [[48, 12_000n]] as [number, bigint][],
      variants: [{ name: "white", onHand: 20 * 48 }],
    };
    const goods = [await createProduct(seller, stock), await createProduct(seller, stock)];
    await db.product.updateMany({ data: { isStockOnly: true } });
    const [buyers, inputs] = await fillOpposite(goods);
    const deadlocks = () =>
      db.$queryRaw`select deadlocks from pg_stat_database where datname = current_database()`;
    const before = await deadlocks();
    const results = await times(50, async (index) =>
      placeCheckout(buyers[index] as Buyer, inputs[index] as PlaceCheckout),
    );
    expect(refusals(results).map((error) => (error as { code: string }).code)).toEqual(
      Array(30).fill("onlyLeft"),
    );
    expect(await db.order.count({ where: { fromStock: true } })).toBe(20);
    expect(await db.variant.findMany({ select: { onHand: true, reserved: true } })).toEqual(
      goods.map(() => ({ onHand: 960, reserved: 960 })),
    );
    expect(await deadlocks()).toEqual(before);
    expect((await db.orderLine.aggregate({ _sum: { reserved: true } }))._sum.reserved).toBe(
      2 * 960,
    );
  });

  test("that does not cover an ordinary order is left alone: the order is made to order", async () => {
    const buyer = await createBuyer();
    const product = await createProduct(await createSeller(), {
      variants: [{ name: "white", onHand: 96 }],
    });
    await put(buyer, product, 480);
    await placeCheckout(buyer, await wish(buyer));
    expect(await db.order.findFirstOrThrow()).toMatchObject({ fromStock: false });
    expect(await db.variant.findFirstOrThrow()).toMatchObject({ reserved: 0 });
  });
});
