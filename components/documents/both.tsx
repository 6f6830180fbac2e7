import type { Words } from "@/lib/documents/model/content";
import { type Locale, languageTags } from "@/lib/i18n/locales";

type BothProps = { words: Words; locale: Locale; isInline?: boolean };

/** Chinese and the buyer's language, each marked as what it is; once where they say the same. */
export function Both({ words, locale, isInline = false }: BothProps) {
  if (typeof words === "string") return <span className="whitespace-pre-line">{words}</span>;
  if (words.zh === words.own) return <span>{words.own}</span>;
  return (
    <>
      <span className={isInline ? "me-2" : "block"} lang={languageTags.zh}>
        {words.zh}
      </span>
      <span className={isInline ? undefined : "block"} lang={languageTags[locale]}>
        {words.own}
      </span>
    </>
  );
}
