import { describe, expect, test } from "vitest";
import { setStock } from "@/lib/catalogue/commands/set-stock";
import { db } from "@/lib/platform/db";
import { createBuyer, createProduct, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

describe("stock", () => {
  const stocked = async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { variants: [{ name: "white", onHand: 480 }] });
    const variantId = product.variants[0]?.id ?? "";
    const held = await createOrder({ buyer: await createBuyer(), seller, status: "placed" });
    await db.orderLine.updateMany({
      where: { orderId: held.id },
      data: { productId: product.id, variantId, reserved: 96 },
    });
    await db.variant.update({ where: { id: variantId }, data: { reserved: 96 } });
    const set = (onHand: number, was = 480) =>
      setStock(seller, { productId: product.id, entries: [{ variantId, was, onHand }] });
    return { product, variantId, set };
  };

  test("is what was counted, and the product shows what is free of it", async () => {
    const { product, set } = await stocked();
    await set(960);
    expect((await db.product.findUniqueOrThrow({ where: { id: product.id } })).readyStock).toBe(
      864,
    );
    const events = await db.event.findMany({ where: { subjectId: product.id } });
    expect(events.map(({ type }) => type)).toEqual(["product.stockSet"]);
  });

  test("cannot be less than what orders were promised", async () => {
    const { variantId, set } = await stocked();
    await expect(set(95)).rejects.toMatchObject({
      code: "stockBelowReserved",
      field: `stock-${variantId}`,
      values: { reserved: 96 },
    });
    await set(96);
  });

  test("that an order changed meanwhile is not overwritten", async () => {
    const { set } = await stocked();
    await expect(set(1_000, 500)).rejects.toMatchObject({
      code: "stockChanged",
      values: { onHand: 480 },
    });
  });
});
