import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { type Localized, localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

/** Who is written to when something happens to an issue. */
const told = {
  "issue.opened": "seller",
  "issue.notFixed": "seller",
  "issue.seen": "reporters",
  "issue.answered": "reporters",
  "issue.rejected": "reporters",
  "issue.versionOut": "reporters",
  "issue.verified": "reporters",
} as const satisfies Record<string, "seller" | "reporters">;

export type MailedType = keyof typeof told;

export const isMailed = (type: string): type is MailedType => Object.hasOwn(told, type);

export const sideTold = (type: MailedType): "seller" | "reporters" => told[type];

export type MailFacts = {
  readonly number: string;
  readonly type: MailedType;
  readonly productNames: Localized;
  readonly codeNames: Localized;
  readonly answerBy: Date;
  readonly fixedInVersion: number | null;
  /** In the words of the one who wrote it. */
  readonly note: string | null;
  /** What improved, by language. */
  readonly versionNote: Localized;
};

export type Reader = {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly baseUrl: string;
};

type Key<T> = T extends `${infer A}.${infer B}` ? `${A}_${B}` : never;

/** Plain text: it arrives everywhere and can carry no script. */
export function feedbackMail(facts: MailFacts, reader: Reader): { subject: string; text: string } {
  const { locale, timeZone, baseUrl } = reader;
  const t = translator(locale, "mail");
  const what = t(`feedback.what.${facts.type.replace(".", "_") as Key<MailedType>}`);
  const isSeller = sideTold(facts.type) === "seller";
  const note =
    facts.type === "issue.versionOut" ? localized(facts.versionNote, locale).text : facts.note;
  const path = isSeller ? `seller/feedback/${facts.number}` : "feedback";
  const lines = [
    `${what}.`,
    note ? `“${note}”` : null,
    "",
    `${t("feedback.product")}: ${localized(facts.productNames, locale).text}`,
    `${t("feedback.problem")}: ${localized(facts.codeNames, locale).text}`,
    isSeller
      ? t("feedback.answerBy", { date: formatDateTime(locale, facts.answerBy, timeZone) })
      : null,
    facts.type === "issue.versionOut" ? t("feedback.verifyLater") : null,
    "",
    `${t("feedback.open")}: ${baseUrl}/${locale}/${path}`,
    "",
    t("feedback.footer"),
  ];
  return {
    subject: t("feedback.subject", { number: facts.number, what }),
    text: lines.filter((line) => line !== null).join("\n"),
  };
}
