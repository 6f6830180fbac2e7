import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { CreditEvent } from "@/lib/orders/events";
import type { CreditMailFacts } from "@/lib/orders/model/credit-mail";
import { db } from "@/lib/platform/db";

/** A credit line that was set, and the buyer's people who are told; null for any other event. */
export async function findCreditMail(
  actor: Actor,
  eventId: string,
): Promise<{ facts: CreditMailFacts; readers: { userId: string }[] } | null> {
  if (actor.kind !== "system") return null;
  const event = await db.event.findFirst({ where: { id: eventId, type: "credit.set" } });
  if (!event) return null;
  const data = event.data as CreditEvent["data"];
  const [seller, readers] = await Promise.all([
    db.company.findUniqueOrThrow({ where: { id: data.sellerCompanyId }, select: { name: true } }),
    db.member.findMany({
      where: { companyId: event.subjectId, user: { isDisabled: false } },
      select: { userId: true },
    }),
  ]);
  return {
    facts: { sellerName: seller.name, limitFen: BigInt(data.limitFen), days: data.days },
    readers,
  };
}
