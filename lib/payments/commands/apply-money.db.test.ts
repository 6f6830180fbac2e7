import { expect, test } from "vitest";
import { lockParts } from "@/lib/payments/commands/apply-money";
import { transaction } from "@/lib/platform/db";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

test("the parts of hundreds of orders are locked within a moment", async () => {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const { id, buyerCompanyId, sellerCompanyId } = await createOrder({ buyer, seller });
  const undone = await transaction(async (tx) => {
    await tx.$executeRaw`
      insert into "Order" select (jsonb_populate_record(null::"Order", to_jsonb(o)
        || jsonb_build_object('id', gen_random_uuid(), 'number', 'KV-2222-' || translate(lpad(n::text, 4, '0'), '01', 'AB')))).*
      from "Order" o, generate_series(1, 300) n where o.id = ${id}::uuid`;
    await tx.$executeRaw`
      insert into "Instalment" select (jsonb_populate_record(null::"Instalment", to_jsonb(i)
        || jsonb_build_object('id', gen_random_uuid(), 'orderId', o.id, 'reference', o.number || i.kind))).*
      from "Instalment" i, "Order" o where i."orderId" = ${id}::uuid and o.number like 'KV-2222-%'`;
    const pair = { buyerCompanyId, sellerCompanyId };
    const parts = await tx.instalment.findMany({ where: pair, select: { id: true } });
    const began = performance.now();
    const locked = await lockParts(
      tx,
      pair,
      parts.map((part) => part.id),
    );
    expect(locked).toHaveLength(602);
    expect(performance.now() - began).toBeLessThan(1_000);
    throw new Error("only looked");
  }).catch((error: Error) => error.message);
  expect(undone).toBe("only looked");
});
