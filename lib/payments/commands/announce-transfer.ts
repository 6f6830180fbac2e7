import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { fill, openTotal } from "@/lib/orders/model/plan";
import type { OrderStatus } from "@/lib/orders/model/status";
import { storeSlip } from "@/lib/payments/commands/store-slip";
import type { PaymentEvent } from "@/lib/payments/events";
import type { OpenPart } from "@/lib/payments/model/allocation";
import { canPayNow } from "@/lib/payments/model/status";
import { canAnnounceTransfers, transfersVisibleTo } from "@/lib/payments/policy";
import type { AnnounceTransferInput } from "@/lib/payments/schema";
import { days, later, now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** A transfer is announced within weeks, not years. Days. */
const OLDEST = 120;

function sentDay(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`);
  const tomorrow = later(dayInYiwu(now()), days(1));
  if (day >= tomorrow) throw new AppError("dateInFuture", { field: "sentOn" });
  if (day < later(tomorrow, -days(OLDEST))) throw new AppError("invalidValue", { field: "sentOn" });
  return day;
}

type Buyer = Extract<Actor, { kind: "buyer" }>;

/** What the transfer is for, all of one seller. `oneSeller` when it is not. */
async function findParts(actor: Buyer, ids: readonly string[]) {
  const parts = await db.instalment.findMany({
    where: { AND: [{ id: { in: [...ids] } }, transfersVisibleTo(actor)] },
  });
  const [first] = parts;
  if (!first || parts.length !== new Set(ids).size) throw new AppError("notFound");
  if (parts.some(({ sellerCompanyId }) => sellerCompanyId !== first.sellerCompanyId))
    throw new AppError("oneSeller");
  return ids.flatMap((id) => parts.find((part) => part.id === id) ?? []);
}

type Part = Awaited<ReturnType<typeof findParts>>[number];

/** The sum fills the parts in the order they were named; the first is named even where it lacks nothing. */
export function sharesOf(parts: readonly OpenPart[], amount: Fen) {
  const filled = fill(parts, amount).parts.filter(({ fen }) => fen > 0n);
  const shares = filled.map(({ part, fen }) => ({ instalmentId: part.id, amountFen: fen }));
  const [first] = parts;
  return shares.length === 0 && first ? [{ instalmentId: first.id, amountFen: amount }] : shares;
}

/** `orderMoved` when one of the orders cannot be paid now; their rows are ours from here on. */
async function lockPayable(tx: Tx, parts: readonly Part[]) {
  const ids = [...new Set(parts.map(({ orderId }) => orderId))];
  const orders = await tx.$queryRaw<
    { id: string; status: OrderStatus; confirmedAt: Date | null }[]
  >`
    select id, status::text as status, "confirmedAt" from "Order" where id = any(${ids}::uuid[]) order by id for update`;
  const open = await tx.instalment.findMany({ where: { orderId: { in: ids } } });
  const isPayable = orders.every(
    ({ id, status, confirmedAt }) =>
      canPayNow({ confirmedAt }) &&
      (status !== "cancelled" || openTotal(open.filter(({ orderId }) => orderId === id)) > 0n),
  );
  return { ids, isPayable };
}

/** The same key is the same announcement; with another body it is refused. */
async function findKnown(
  tx: Tx,
  actor: Buyer,
  { key, amount }: AnnounceTransferInput,
  parts: readonly Part[],
) {
  const known = await tx.transfer.findUnique({
    where: { buyerCompanyId_key: { buyerCompanyId: actor.companyId, key } },
    include: { shares: true },
  });
  if (!known) return null;
  const isSame =
    known.amountFen === amount &&
    known.shares.every(({ instalmentId }) => parts.some(({ id }) => id === instalmentId));
  if (!isSame) throw new AppError("keyUsed");
  return known;
}

/**
 * The buyer says that money is on its way, for one or several parts of orders of one seller; it shows to
 * both sides and moves nothing. Errors: `notFound`, `forbidden`, `oneSeller`, `orderMoved`,
 * `dateInFuture`, `slipKind`, `slipTooLarge`, `keyUsed`.
 */
export async function announceTransfer(actor: Actor, input: AnnounceTransferInput) {
  if (actor.kind !== "buyer" || !canAnnounceTransfers(actor)) throw new AppError("forbidden");
  const parts = await findParts(actor, [...new Set(input.for)]);
  const [first] = parts;
  if (!first) throw new AppError("notFound");
  const pair = { buyerCompanyId: actor.companyId, sellerCompanyId: first.sellerCompanyId };
  const sentOn = sentDay(input.sentOn);
  const slipKey = input.slip ? await storeSlip(input.slip) : null;

  return transaction(async (tx) => {
    const { ids, isPayable } = await lockPayable(tx, parts);
    const known = await findKnown(tx, actor, input, parts);
    if (known) return { transferId: known.id };
    if (!isPayable) throw new AppError("orderMoved");
    const { id: transferId } = await tx.transfer.create({
      data: {
        ...pair,
        key: input.key,
        amountFen: input.amount,
        sentOn,
        payer: input.payer,
        isThirdParty: input.isThirdParty,
        slipKey,
        announcedById: actor.userId,
        announcedAt: now(),
      },
    });
    await tx.transferShare.createMany({
      data: sharesOf(parts, input.amount).map((share, index) => ({
        ...pair,
        ...share,
        transferId,
        position: index + 1,
      })),
    });
    for (const subjectId of ids) {
      const kind = parts.find(({ orderId }) => orderId === subjectId)?.kind ?? "balance";
      await record(tx, actor, {
        type: "payment.announced",
        subjectId,
        data: { transferId, kind, amountFen: String(input.amount) },
      } satisfies PaymentEvent);
    }
    return { transferId };
  });
}
