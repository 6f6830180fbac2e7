import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { takeVersionAction } from "@/lib/orders/actions";
import type { NewerVersion } from "@/lib/orders/queries/newer-versions";

type TakeVersionFormProps = {
  locale: Locale;
  orderId: string;
  /** The version the line was ordered in. */
  ordered: number;
  newer: NewerVersion;
};

/** What improved since the order was placed; silence keeps the ordered version. */
export function TakeVersionForm({ locale, orderId, ordered, newer }: TakeVersionFormProps) {
  const t = translator(locale, "orders");
  const { lineId, version } = newer;
  const notes = newer.notes.map((note) => localized(note, locale)).filter(({ text }) => text);
  return (
    <ActionForm
      action={takeVersionAction}
      className="rounded-card bg-accent-soft mt-2 grid gap-2 p-3"
      hidden={{ orderId, lineId, version }}
      id={`version-${lineId}`}
      locale={locale}
    >
      <p className="font-medium">{t("newer.title", { number: version })}</p>
      {notes.map((note) => (
        <p
          className="max-w-prose wrap-anywhere whitespace-pre-line"
          key={note.text}
          lang={languageTags[note.locale]}
        >
          {note.text}
        </p>
      ))}
      <p className="text-ink-muted max-w-prose text-sm">{t("newer.lead", { number: ordered })}</p>
      <div>
        <SubmitButton size="small" variant="secondary">
          {t("newer.take", { number: version })}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
