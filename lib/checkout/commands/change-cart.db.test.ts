import { describe, expect, test } from "vitest";
import { acceptChanges, addToCart, setQuantity } from "@/lib/checkout/commands/change-cart";
import { mergeGuestCart } from "@/lib/checkout/commands/merge-guest-cart";
import { findCart } from "@/lib/checkout/queries/cart";
import type { Visitor } from "@/lib/identity/visitor";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createBuyer, createProduct, createSeller } from "@/lib/testing/factories";

type Product = Awaited<ReturnType<typeof createProduct>>;

const guest = (tokenHash = "g1"): Visitor => ({ actor: null, guest: { kind: "guest", tokenHash } });
const member = (actor: Visitor["actor"]): Visitor => ({ actor, guest: null });
const idOf = (product: Product, variant = 0) => product.variants[variant]?.id ?? "";

const add = (visitor: Visitor, product: Product, quantity: number, variant = 0) =>
  addToCart(visitor, {
    variantId: idOf(product, variant),
    quantity,
    unit: "piece",
    take: undefined,
  });

const set = (visitor: Visitor, product: Product, quantity: number, was: number) =>
  setQuantity(visitor, { variantId: idOf(product), quantity, unit: "piece", take: undefined, was });

const product = async (options = {}) => createProduct(await createSeller(), options);
const lines = async (visitor: Visitor) =>
  (await findCart(visitor))?.lines.map(({ item, unitPrice, problems }) => ({
    quantity: item.quantity,
    unitPrice,
    problems: problems.map(({ kind }) => kind),
  }));

describe("the cart", () => {
  test("adds up what is added twice and takes the step of the sum", async () => {
    const cup = await product();
    await add(guest(), cup, 480);
    await add(guest(), cup, 960);
    expect(await lines(guest())).toEqual([{ quantity: 1440, unitPrice: 11_000n, problems: [] }]);
  });

  test("adds once, however often the same adding is sent", async () => {
    const cup = await product();
    const key = newId();
    const sent = {
      key,
      variantId: idOf(cup),
      quantity: 480,
      unit: "piece",
      take: undefined,
    } as const;
    await Promise.all([addToCart(guest(), sent), addToCart(guest(), sent)]);
    await addToCart(guest(), sent);
    expect(await lines(guest())).toMatchObject([{ quantity: 480 }]);
    await addToCart(guest(), { ...sent, key: newId() });
    expect(await lines(guest())).toMatchObject([{ quantity: 960 }]);
  });

  test("counts in cartons", async () => {
    const cup = await product();
    await addToCart(guest(), {
      variantId: idOf(cup),
      quantity: 10,
      unit: "carton",
      take: undefined,
    });
    expect(await lines(guest())).toMatchObject([{ quantity: 480 }]);
  });

  test("refuses what does not fit and names the neighbours", async () => {
    const cup = await product();
    await expect(add(guest(), cup, 500)).rejects.toMatchObject({
      code: "wrongMultiple",
      values: { below: 480, above: 528 },
    });
    await expect(add(guest(), cup, 432)).rejects.toMatchObject({
      code: "belowMoq",
      values: { moq: 480 },
    });
    await expect(add(guest(), cup, 20)).rejects.toMatchObject({
      code: "wrongMultipleAbove",
      values: { above: 480 },
    });
    await expect(add(guest(), cup, 10_000_032)).rejects.toMatchObject({ code: "tooMany" });
    expect(await db.cart.count()).toBe(0);
  });

  test("refuses more than a variant's most by what the cart would hold", async () => {
    const cup = await product({ variants: [{ name: "white", max: 960 }] });
    await add(guest(), cup, 480);
    await add(guest(), cup, 480);
    await expect(add(guest(), cup, 480)).rejects.toMatchObject({
      code: "aboveMax",
      values: { max: 960 },
    });
    await expect(set(guest(), cup, 1008, 960)).rejects.toMatchObject({ code: "aboveMax" });
    expect(await lines(guest())).toMatchObject([{ quantity: 960, problems: [] }]);
  });

  test("takes less than the minimum of mixed colours with a warning, but not too few of one", async () => {
    const cup = await product({
      moqScope: "product",
      minPerVariant: 96,
      variants: [{ name: "white" }, { name: "blue" }],
    });
    await expect(add(guest(), cup, 48)).rejects.toMatchObject({
      code: "belowMinPerVariant",
      values: { least: 96 },
    });
    await add(guest(), cup, 240, 0);
    await add(guest(), cup, 192, 1);
    const short = { kind: "shortOfMoq", short: 48 };
    const cart = await findCart(guest());
    expect(cart?.lines.map(({ problems }) => problems)).toEqual([[short], [short]]);
    await add(guest(), cup, 48, 1);
    expect(await lines(guest())).toMatchObject([{ problems: [] }, { problems: [] }]);
  });

  test("warns from the first line of what is missing to the seller's least order", async () => {
    const seller = await createSeller();
    await db.company.update({
      where: { id: seller.companyId },
      data: { firstOrderMinFen: 100_000n },
    });
    const cup = await createProduct(seller);
    const buyer = member(await createBuyer());
    await add(buyer, cup, 480);
    const part = async (visitor: Visitor) => (await findCart(visitor))?.parts[0];
    expect(await part(buyer)).toMatchObject({
      minimumFen: 100_000n,
      shortFen: 42_400n,
      isReady: false,
    });
    await add(buyer, cup, 480);
    expect(await part(buyer)).toMatchObject({ shortFen: 0n, isReady: true });
    await add(guest(), cup, 480);
    expect(await part(guest())).toMatchObject({ shortFen: 0n, isReady: true });
  });

  test("does not know drafts, and takes no withdrawn product", async () => {
    await expect(add(guest(), await product({ status: "draft" }), 480)).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(add(guest(), await product({ status: "archived" }), 480)).rejects.toMatchObject({
      code: "productWithdrawn",
    });
  });

  test("keeps what another device set, and removes with 0", async () => {
    const cup = await product();
    await add(guest(), cup, 480);
    await set(guest(), cup, 960, 480);
    await expect(set(guest(), cup, 528, 480)).rejects.toMatchObject({
      code: "cartLineChanged",
      values: { pieces: 960 },
    });
    await set(guest(), cup, 0, 960);
    expect(await lines(guest())).toEqual([]);
  });

  test("grows by each of ten adds at once", async () => {
    const cup = await product();
    await Promise.all(Array.from({ length: 10 }, () => add(guest(), cup, 480)));
    expect(await lines(guest())).toMatchObject([{ quantity: 4800, unitPrice: 10_200n }]);
  });

  test("marks a price the seller changed until the buyer accepts what was shown", async () => {
    const cup = await product();
    await add(guest(), cup, 480);
    await db.priceTier.updateMany({ where: { minQuantity: 480 }, data: { unitPrice: 12_500n } });
    expect(await lines(guest())).toMatchObject([{ problems: ["priceChanged"] }]);
    await set(guest(), cup, 528, 480);
    expect(await lines(guest())).toMatchObject([{ quantity: 528, problems: ["priceChanged"] }]);
    const shown = { variantId: idOf(cup), unitPrice: 12_500n, moq: 480, multiple: 48 };
    await acceptChanges(guest(), { shown: [{ ...shown, unitPrice: 12_400n }] });
    expect(await lines(guest())).toMatchObject([{ problems: ["priceChanged"] }]);
    await acceptChanges(guest(), { shown: [shown] });
    expect(await lines(guest())).toMatchObject([{ problems: [] }]);
  });

  test("moves the price of a product's other colours without marking it", async () => {
    const cup = await product({
      moqScope: "product",
      variants: [{ name: "white" }, { name: "blue" }],
    });
    await add(guest(), cup, 480, 0);
    await add(guest(), cup, 960, 1);
    expect(await lines(guest())).toMatchObject([
      { unitPrice: 11_000n, problems: [] },
      { unitPrice: 11_000n, problems: [] },
    ]);
  });

  test("is nobody else's: not another guest's, not another buyer's", async () => {
    const [one, two] = [await createBuyer(), await createBuyer()];
    await add(member(one), await product(), 480);
    expect(await findCart(member(two))).toBeNull();
    expect(await findCart(guest("g2"))).toBeNull();
    await expect(add(member(await createSeller()), await product(), 480)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a guest who signs in", () => {
  test("finds both carts in one, the same goods added up, the old cart gone", async () => {
    const buyer = await createBuyer();
    const [cup, plate] = [await product(), await product()];
    await add(member(buyer), cup, 480);
    await add(guest(), cup, 960);
    await add(guest(), plate, 480);
    const both: Visitor = { ...member(buyer), guest: guest().guest };
    const cart = await findCart(both);
    expect(cart?.lines.map(({ item }) => item.quantity).sort()).toEqual([1440, 480]);
    expect(cart?.lines.flatMap(({ problems }) => problems)).toEqual([]);
    expect(await db.cart.count()).toBe(1);
  });

  test("keeps every piece of both carts, and what is above a variant's most is marked", async () => {
    const buyer = await createBuyer();
    const cup = await product({ variants: [{ name: "white", max: 480 }] });
    await add(member(buyer), cup, 480);
    await add(guest(), cup, 480);
    expect(await lines({ ...member(buyer), guest: guest().guest })).toMatchObject([
      { quantity: 960, problems: ["aboveMax"] },
    ]);
  });

  test("in two tabs at once merges once", async () => {
    const buyer = await createBuyer();
    await add(guest(), await product(), 480);
    const token = guest().guest;
    if (!token) throw new Error("no guest");
    const merged = await Promise.all([mergeGuestCart(buyer, token), mergeGuestCart(buyer, token)]);
    expect(merged.filter(Boolean)).toHaveLength(1);
    expect(await lines(member(buyer))).toMatchObject([{ quantity: 480 }]);
  });
});
