import "server-only";
import { agreeTerms } from "@/lib/checkout/commands/agree-terms";
import {
  type LineProblem,
  type PricedLine,
  partsBySeller,
  priceLines,
  type SellerPart,
} from "@/lib/checkout/model/cart";
import { canPlace, placingBar } from "@/lib/checkout/policy";
import { type CartRow, findCartRows } from "@/lib/checkout/queries/cart-rows";
import { findOrderMinima } from "@/lib/checkout/queries/order-minima";
import type { PlaceCheckout } from "@/lib/checkout/schema";
import type { Actor } from "@/lib/identity/actor";
import { type LineDraft, type OrderDraft, placeOrders } from "@/lib/orders/commands/place-order";
import { standardTerms, type Terms } from "@/lib/orders/model/terms";
import { scheduleInstalments } from "@/lib/payments/commands/schedule-instalments";
import { now } from "@/lib/platform/clock";
import { isTaken, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId, sha256 } from "@/lib/platform/ids";

type Buyer = Extract<Actor, { kind: "buyer" }>;
/** `reserved`: addresses of the goods whose stock this placing holds; none when it was made before. */
export type Placed = { readonly groupId: string; readonly reserved: readonly string[] };

const NUMBER_TRIES = 3;

/**
 * Makes one order per seller of the cart's chosen part, all or none, in one transaction. The same key
 * and body answer with the group they made before; the same key with another body is `keyReused`.
 * Whatever changed since the buyer saw it refuses the whole and leaves the cart as it is.
 */
export async function placeCheckout(actor: Actor, input: PlaceCheckout): Promise<Placed> {
  if (!canPlace(actor)) throw new AppError(placingBar(actor) ?? "forbidden");
  for (let left = NUMBER_TRIES; ; left -= 1) {
    try {
      return await transaction((tx) => place(tx, actor, input));
    } catch (error) {
      if (left <= 1 || !isTaken(error)) throw error;
    }
  }
}

async function place(tx: Tx, actor: Buyer, input: PlaceCheckout): Promise<Placed> {
  const group = await openGroup(tx, actor, input);
  if (!group.isNew) return { groupId: group.id, reserved: [] };
  const cart = await findCartRows({ userId: actor.userId }, { tx, lock: true });
  if (!cart || cart.rows.length === 0) throw new AppError("cartEmpty");
  if (cart.version !== input.version) throw new AppError("cartChanged");
  const sellers = cart.rows.map(({ goods }) => goods.sellerId);
  const minima = await findOrderMinima(actor, sellers, tx);
  const parts = choose(partsBySeller(priceLines(cart.rows), minima), input.sellerIds);
  const terms = await agreeTerms(
    tx,
    actor,
    parts.map(({ sellerId, totals }) => ({ sellerId, totalFen: totals.goodsFen })),
    input.onCredit ?? [],
  );
  const reserved = await reserveStock(tx, parts);
  const orders = await placeOrders(
    tx,
    actor,
    group.id,
    parts.map((part) => toDraft(part, input, terms, reserved)),
  );
  await scheduleInstalments(tx, orders);
  await takeOutOfCart(tx, cart.id, parts);
  const held = parts
    .flatMap(({ lines }) => lines)
    .filter(({ item }) => reserved.has(item.variantId));
  return { groupId: group.id, reserved: held.map(({ item }) => item.product.slug) };
}

/** The body a key stands for, in one spelling. */
const requestHash = ({
  version,
  countryCode,
  pickupPointCode,
  sellerIds,
  onCredit,
  note,
}: PlaceCheckout) =>
  sha256(
    JSON.stringify([
      version,
      countryCode,
      pickupPointCode,
      [...(sellerIds ?? [])].sort(),
      note ?? "",
      ...[...(onCredit ?? [])].sort(),
    ]),
  );

/** Whoever writes the key first places; the others wait here for the outcome. */
async function openGroup(
  tx: Tx,
  actor: Buyer,
  input: PlaceCheckout,
): Promise<{ id: string; isNew: boolean }> {
  const hash = requestHash(input);
  const [made] = await tx.$queryRaw<{ id: string; isDelivered: boolean }[]>`
    insert into "OrderGroup" (id, "buyerCompanyId", "placedById", key, "requestHash", "createdAt")
    values (${newId()}::uuid, ${actor.companyId}::uuid, ${actor.userId}::uuid, ${input.key}, ${hash}, ${now()})
    on conflict ("buyerCompanyId", key) do nothing
    returning id, exists (select 1 from "PickupPoint" p join "Country" c on c.code = p."countryCode"
      where p.code = ${input.pickupPointCode} and p."countryCode" = ${input.countryCode}
        and p."isActive" and c."isDestination") as "isDelivered"`;
  if (made) {
    if (!made.isDelivered) throw new AppError("pickupPointNeeded", { field: "pickupPointCode" });
    return { id: made.id, isNew: true };
  }
  const before = await tx.orderGroup.findUnique({
    where: { buyerCompanyId_key: { buyerCompanyId: actor.companyId, key: input.key } },
    select: { id: true, requestHash: true },
  });
  if (!before) throw new AppError("conflict");
  if (before.requestHash !== hash) throw new AppError("keyReused");
  return { id: before.id, isNew: false };
}

type Part = SellerPart<CartRow>;

/** All sellers or the named ones; a name that is not in the cart means that the cart changed. */
function choose(parts: readonly Part[], sellerIds: readonly string[] | undefined): readonly Part[] {
  const chosen = sellerIds?.length
    ? parts.filter(({ sellerId }) => sellerIds.includes(sellerId))
    : parts;
  if (sellerIds?.length && chosen.length !== new Set(sellerIds).size)
    throw new AppError("cartChanged");
  assertPlaceable(chosen);
  return chosen;
}

/** Whatever the buyer can put right by another quantity is named with its figure. */
function assertPlaceable(parts: readonly Part[]) {
  const lines = parts.flatMap((part) => part.lines);
  for (const problem of lines.flatMap(({ problems }) => problems)) refuse(problem);
  const marked = lines.filter(({ problems }) => problems.length > 0).length;
  if (marked > 0) throw new AppError("linesChanged", { values: { lines: marked } });
  const below = parts.find(({ shortFen }) => shortFen > 0n);
  if (below) {
    const { minimumFen: minimum, shortFen: short } = below;
    const seller = below.lines[0]?.item.seller.name ?? "";
    throw new AppError("belowOrderMinimum", { values: { seller, minimum, short } });
  }
}

function refuse(problem: LineProblem) {
  switch (problem.kind) {
    case "beyondStock":
      throw new AppError("onlyLeft", { values: { left: problem.available } });
    case "aboveMax":
      throw new AppError("aboveMax", { values: { max: problem.max } });
    case "shortOfMoq":
      throw new AppError("shortOfMoq", { values: { short: problem.short } });
    default:
  }
}

const wantsStock = ({ item }: PricedLine<CartRow>) =>
  item.goods.isStockOnly || item.available >= item.quantity;

/**
 * Promises stock to the lines that find enough of it and says which. Rows are locked in one order
 * (product, then variant, as the ready-stock trigger needs both), so two carts cannot block each other.
 * Ordinary goods that find none are made to order; goods sold from stock alone refuse the whole.
 */
async function reserveStock(tx: Tx, parts: readonly Part[]): Promise<ReadonlySet<string>> {
  const wanted = parts.flatMap(({ lines }) => lines).filter(wantsStock);
  if (wanted.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with wanted as (
      select * from unnest(${wanted.map(({ item }) => item.variantId)}::uuid[], ${wanted.map(({ item }) => item.quantity)}::int[]) as w(id, quantity)
    ), locked as (
      select v.id, v."onHand" - v.reserved as available, w.quantity
      from wanted w join "Variant" v on v.id = w.id join "Product" p on p.id = v."productId"
      order by p.id, v.id for no key update of p, v
    )
    update "Variant" v set reserved = v.reserved + l.quantity
    from locked l where v.id = l.id and l.available >= l.quantity returning v.id`;
  const reserved = new Set(rows.map(({ id }) => id));
  const missed = wanted.find(({ item }) => item.goods.isStockOnly && !reserved.has(item.variantId));
  if (missed) {
    const left = await tx.variant.findUnique({
      where: { id: missed.item.variantId },
      select: { onHand: true, reserved: true },
    });
    throw new AppError("onlyLeft", { values: { left: left ? left.onHand - left.reserved : 0 } });
  }
  return reserved;
}

function toDraft(
  part: Part,
  input: PlaceCheckout,
  terms: ReadonlyMap<string, Terms>,
  reserved: ReadonlySet<string>,
): OrderDraft {
  return {
    sellerId: part.sellerId,
    countryCode: input.countryCode,
    pickupPointCode: input.pickupPointCode,
    note: input.note ?? null,
    terms: terms.get(part.sellerId) ?? standardTerms,
    volumeCm3: part.totals.cm3,
    grossGrams: part.totals.grams,
    lines: part.lines.map((line) => freeze(line, reserved)),
  };
}

const freeze = (
  { item, unitPrice, totalFen }: PricedLine<CartRow>,
  reserved: ReadonlySet<string>,
): LineDraft => ({
  productId: item.goods.productId,
  variantId: item.variantId,
  productVersion: item.product.version,
  productSlug: item.product.slug,
  itemNo: item.product.itemNo,
  names: item.product.names,
  variantNames: item.variantNames,
  pictureKey: item.product.picture,
  unit: item.product.unit,
  quantity: item.quantity,
  unitPrice,
  totalFen,
  piecesPerCarton: item.goods.piecesPerCarton,
  cartonCm3: item.goods.cartonCm3,
  grossGrams: item.goods.grossGrams,
  leadDaysMin: item.product.leadDaysMin,
  leadDaysMax: item.product.leadDaysMax,
  hs6: item.product.hs6,
  reserved: reserved.has(item.variantId) ? item.quantity : 0,
});

/** What was not chosen stays; the version grows, so this cart cannot be placed twice. */
const takeOutOfCart = (tx: Tx, cartId: string, parts: readonly Part[]) => tx.$executeRaw`
  with placed as (
    delete from "CartLine" where "cartId" = ${cartId}::uuid
      and "variantId" = any(${parts.flatMap(({ lines }) => lines.map(({ item }) => item.variantId))}::uuid[])
  )
  update "Cart" set version = version + 1, "updatedAt" = now() where id = ${cartId}::uuid`;
