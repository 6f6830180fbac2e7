import "server-only";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { INVITATION_LASTS, issueToken } from "@/lib/identity/commands/tokens";
import { type MailedEvent, mailedEvents } from "@/lib/identity/events";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { JobHandlers, JobPayload } from "@/lib/platform/job";
import { sendMail } from "@/lib/platform/mail";

type Recipient = { id: string; email: string; name: string; locale: Locale };
type Cause = { type: string; subjectId: string; data: unknown };

/** What one mail says beyond its fixed words. */
type Fill = { text: Exclude<keyof Texts, "greeting" | "closing">; link?: string; reason?: string };
type Texts = typeof import("@/lib/i18n/messages/en").messages["mail"]["identity"];

const isMailed = (type: string): type is MailedEvent =>
  (mailedEvents as readonly string[]).includes(type);

/** Links lead to the configured address, never to what a request called us. */
const link = (locale: Locale, path: string) => `${env().BASE_URL}/${locale}${path}`;

const dataOf = (data: unknown, key: string): string => {
  const value: unknown = data && typeof data === "object" ? Reflect.get(data, key) : undefined;
  return typeof value === "string" ? value : "";
};

const resetLink = async ({ id, locale }: Recipient, lasts?: number) =>
  link(locale, `/reset-password/${await issueToken("reset_password", id, lasts)}`);

const confirmLink = async ({ id, locale }: Recipient) =>
  link(locale, `/confirm-email/${await issueToken("confirm_email", id)}`);

const fills: Record<MailedEvent, (to: Recipient, cause: Cause) => Promise<Fill>> = {
  "user.registered": async (to) => ({ text: "confirm", link: await confirmLink(to) }),
  "user.confirmation_requested": async (to) => ({ text: "confirm", link: await confirmLink(to) }),
  "user.registered_again": async ({ locale }) => ({
    text: "exists",
    link: link(locale, "/forgot-password"),
  }),
  "user.reset_requested": async (to) => ({ text: "reset", link: await resetLink(to) }),
  "user.password_reset": async ({ locale }) => ({
    text: "passwordChanged",
    link: link(locale, "/forgot-password"),
  }),
  "user.password_changed": async ({ locale }) => ({
    text: "passwordChanged",
    link: link(locale, "/forgot-password"),
  }),
  "member.added": async (to) => ({ text: "invited", link: await resetLink(to, INVITATION_LASTS) }),
  "company.bank_changed": async ({ locale }) => ({
    text: "bankChanged",
    link: link(locale, "/seller/settings"),
  }),
  "company.approved": async ({ locale }) => ({ text: "approved", link: link(locale, "/sign-in") }),
  "company.rejected": async ({ locale }, { data }) => ({
    text: "rejected",
    link: link(locale, "/sign-in"),
    reason: dataOf(data, "reason"),
  }),
  "company.suspended": async ({ locale }, { data }) => ({
    text: "suspended",
    link: link(locale, "/sign-in"),
    reason: dataOf(data, "reason"),
  }),
};

/** The person the event is about, or the owners of the company it is about; disabled people get no mail. */
async function recipientsOf({ type, subjectId, data }: Cause): Promise<Recipient[]> {
  const isInvitation = type === "member.added";
  const who =
    isInvitation || type.startsWith("user.")
      ? { id: isInvitation ? dataOf(data, "userId") : subjectId }
      : { members: { some: { companyId: subjectId, role: "owner" as const } } };
  const users = await db.user.findMany({
    where: { ...who, isDisabled: false },
    select: { id: true, email: true, name: true, locale: true },
  });
  return users.map((user) => ({
    ...user,
    locale: isLocale(user.locale) ? user.locale : defaultLocale,
  }));
}

async function write(to: Recipient, fill: Fill): Promise<void> {
  const t = translator(to.locale, "mail");
  const reason = fill.reason ?? "";
  const text = [
    t("identity.greeting", { name: to.name }),
    t(`identity.${fill.text}.body`, { reason }),
    fill.link ?? "",
    t("identity.closing"),
  ];
  await sendMail({
    to: to.email,
    subject: t(`identity.${fill.text}.subject`),
    text: text.filter(Boolean).join("\n\n"),
  });
}

/** A mail of this domain; a repeat after a failure makes a new link, the old one simply expires. */
async function mailIdentity(_actor: unknown, { eventId }: JobPayload): Promise<void> {
  const event = eventId ? await db.event.findUnique({ where: { id: eventId } }) : null;
  if (!event || !isMailed(event.type)) return;
  for (const to of await recipientsOf(event)) await write(to, await fills[event.type](to, event));
}

export const identityJobs: JobHandlers = { "identity.mail": mailIdentity };
