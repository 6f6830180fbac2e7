import { type Locale, languageTags, localeNames } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** What somebody wrote, untouched; another language than the reader's is named. */
export function Words({
  locale,
  text,
  written,
}: {
  locale: Locale;
  text: string;
  written: Locale;
}) {
  const t = translator(locale, "feedback");
  return (
    <>
      <p className="max-w-prose wrap-anywhere whitespace-pre-line" lang={languageTags[written]}>
        {text}
      </p>
      {written === locale ? null : (
        <p className="text-ink-muted text-sm">
          {t("writtenIn", { language: localeNames[written] })}
        </p>
      )}
    </>
  );
}
