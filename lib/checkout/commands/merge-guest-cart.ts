import "server-only";
import { MAX_QUANTITY } from "@/lib/catalogue/model/quantity";
import { piecesByProduct, seenAfter } from "@/lib/checkout/model/cart";
import { type CartRow, findCartRows } from "@/lib/checkout/queries/cart-rows";
import type { Actor, Guest } from "@/lib/identity/actor";
import { type Tx, transaction } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

/**
 * Moves a guest's lines into the buyer's cart when they have signed in, and removes the guest's cart.
 * Pieces of the same variant add up. Twice is the same as once; the guest's row decides who merges.
 */
export async function mergeGuestCart(
  actor: Extract<Actor, { kind: "buyer" }>,
  guest: Guest,
): Promise<boolean> {
  return transaction(async (tx) => {
    const brought = await findCartRows({ tokenHash: guest.tokenHash }, { tx, lock: true });
    if (!brought) return false;
    await tx.$executeRaw`
      insert into "Cart" as c (id, "userId", "companyId")
      values (${newId()}::uuid, ${actor.userId}::uuid, ${actor.companyId}::uuid)
      on conflict ("userId") do update set version = c.version + 1, "updatedAt" = now()`;
    const own = await findCartRows({ userId: actor.userId }, { tx, lock: true });
    if (own) await writeLines(tx, own.id, mergedLines(own.rows, brought.rows));
    await tx.cart.delete({ where: { id: brought.id } });
    return true;
  });
}

type Line = Pick<CartRow, "variantId" | "quantity" | "seen">;

/** What was seen where a line comes from decides whether its price still waits to be accepted. */
function mergedLines(own: readonly CartRow[], brought: readonly CartRow[]): Line[] {
  const merged = new Map<string, { row: CartRow; before: number }>();
  for (const rows of [own, brought]) {
    const pieces = piecesByProduct(rows);
    for (const row of rows) {
      const known = merged.get(row.variantId);
      const quantity = (known?.row.quantity ?? 0) + row.quantity;
      const fits = quantity <= MAX_QUANTITY;
      const most = Math.max(known?.row.quantity ?? 0, row.quantity);
      const before = pieces.get(row.goods.productId) ?? row.quantity;
      merged.set(row.variantId, { row: { ...row, quantity: fits ? quantity : most }, before });
    }
  }
  const all = [...merged.values()];
  const after = piecesByProduct(all.map(({ row }) => row));
  return all.map(({ row, before }) => ({
    variantId: row.variantId,
    quantity: row.quantity,
    seen: {
      ...row.seen,
      unitPrice: seenAfter(row, before, after.get(row.goods.productId) ?? row.quantity),
    },
  }));
}

async function writeLines(tx: Tx, cartId: string, lines: readonly Line[]) {
  await tx.$executeRaw`
    insert into "CartLine" ("cartId", "variantId", quantity, "seenUnitPrice", "seenMoq", "seenMultiple")
    select ${cartId}::uuid, * from unnest(${lines.map((line) => line.variantId)}::uuid[],
      ${lines.map((line) => line.quantity)}::int[], ${lines.map((line) => line.seen.unitPrice)}::bigint[],
      ${lines.map((line) => line.seen.moq)}::int[], ${lines.map((line) => line.seen.multiple)}::int[])
    on conflict ("cartId", "variantId") do update set quantity = excluded.quantity,
      "seenUnitPrice" = excluded."seenUnitPrice", "seenMoq" = excluded."seenMoq", "seenMultiple" = excluded."seenMultiple"`;
}
