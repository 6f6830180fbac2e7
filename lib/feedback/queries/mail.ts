import "server-only";
import { isMailed, type MailFacts, sideTold } from "@/lib/feedback/model/mail";
import { toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

type Data = { note?: unknown };

const facts = {
  product: { select: { names: true, versions: { select: { number: true, note: true } } } },
  issueCode: { select: { names: true } },
} as const;

/** What happened to an issue and who is told; null for what nobody is written about. */
export async function findFeedbackMail(actor: Actor, eventId: string) {
  if (actor.kind !== "system") return null;
  const event = await db.event.findUnique({ where: { id: eventId } });
  if (!event || !isMailed(event.type)) return null;
  const issue = await db.issue.findUnique({ where: { id: event.subjectId }, include: facts });
  if (!issue) return null;
  const { note } = event.data as Data;
  const version = issue.product.versions.find(({ number }) => number === issue.fixedInVersion);
  const mail: MailFacts = {
    number: issue.number,
    type: event.type,
    productNames: toLocalized(issue.product.names),
    codeNames: toLocalized(issue.issueCode.names),
    answerBy: issue.answerBy,
    fixedInVersion: issue.fixedInVersion,
    note: typeof note === "string" && note !== "" ? note : null,
    versionNote: toLocalized(version?.note),
  };
  const readers =
    sideTold(event.type) === "seller"
      ? await membersOf(issue.sellerCompanyId)
      : await reportersOf(issue.id);
  return { mail, readers };
}

const membersOf = async (companyId: string) =>
  (
    await db.member.findMany({
      where: { companyId, user: { isDisabled: false } },
      select: { userId: true },
    })
  ).map(({ userId }) => userId);

/** Those who wrote, as far as they can still sign in. */
const reportersOf = async (issueId: string) => {
  const reports = await db.report.findMany({
    where: { issueId },
    select: { authorId: true },
    distinct: ["authorId"],
  });
  const users = await db.user.findMany({
    where: { id: { in: reports.map(({ authorId }) => authorId) }, isDisabled: false },
    select: { id: true },
  });
  return users.map(({ id }) => id);
};
