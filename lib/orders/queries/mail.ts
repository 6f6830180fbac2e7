import "server-only";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { isMailed, isToldOtherwise, type MailFacts, sidesTold } from "@/lib/orders/model/mail";
import { settlement } from "@/lib/orders/model/settlement";
import { db } from "@/lib/platform/db";

type Data = { kind?: unknown; note?: unknown; amountFen?: unknown };

const company = {
  select: {
    name: true,
    members: { select: { userId: true }, where: { user: { isDisabled: false } } },
  },
};

/** What happened and to whom it is told; null for what nobody is written about. */
export async function findOrderMail(actor: Actor, eventId: string) {
  if (actor.kind !== "system") return null;
  const event = await db.event.findUnique({ where: { id: eventId } });
  if (!event || !isMailed(event.type)) return null;
  const data = event.data as Data;
  if (isToldOtherwise(event.type, data)) return null;
  const order = await db.order.findUnique({
    where: { id: event.subjectId },
    include: {
      buyer: company,
      seller: company,
      instalments: {
        include: {
          shares: { where: { transfer: { status: "claimed" } }, select: { transferId: true } },
        },
      },
      lines: {
        select: { quantity: true, cancelledPieces: true, lotLines: { select: { quantity: true } } },
      },
    },
  });
  if (!order) return null;
  const toMake = order.lines.reduce((sum, line) => sum + line.quantity - line.cancelledPieces, 0);
  const handed = order.lines
    .flatMap(({ lotLines }) => lotLines)
    .reduce((sum, lot) => sum + lot.quantity, 0);
  const facts: MailFacts = {
    number: order.number,
    status: order.status,
    buyerName: order.buyer.name,
    sellerName: order.seller.name,
    totalFen: order.totalFen,
    respondBy: order.respondBy,
    readyOn: order.readyOn,
    type: event.type,
    note: typeof data.note === "string" && data.note !== "" ? data.note : null,
    amountFen: typeof data.amountFen === "string" ? BigInt(data.amountFen) : null,
    paid: settlement(order.instalments),
    hasClaim: order.instalments.some(({ shares }) => shares.length > 0),
    isHandedOver: handed >= toMake,
  };
  const members = {
    buyer: order.buyer.members,
    seller: order.seller.members,
    operator: sidesTold(event.type).some((side) => side === "operator")
      ? await findOperators()
      : [],
  };
  const readers = sidesTold(event.type).flatMap((side) =>
    members[side].map(({ userId }) => ({ userId, side })),
  );
  return { facts, readers };
}

const findOperators = () =>
  db.member.findMany({
    where: {
      company: { kind: "operator" },
      role: { in: ["owner", "member"] },
      user: { isDisabled: false },
    },
    select: { userId: true },
  });

/** Where and in which language a person is written to. */
export async function findAddress(actor: Actor, userId: string) {
  if (actor.kind !== "system") return null;
  const user = await db.user.findUnique({
    where: { id: userId },
    select: {
      email: true,
      locale: true,
      timeZone: true,
      members: {
        select: { company: { select: { country: { select: { timeZone: true } } } } },
        take: 1,
      },
    },
  });
  if (!user) return null;
  const locale: Locale = isLocale(user.locale) ? user.locale : "ru";
  return {
    email: user.email,
    locale,
    timeZone: user.timeZone ?? user.members[0]?.company.country.timeZone ?? "UTC",
  };
}
