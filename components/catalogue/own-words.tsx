import { type Locale, languageTags, localeNames } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type OwnWordsProps = {
  locale: Locale;
  words: { text: string; locale: Locale };
  isMarked?: boolean;
};

/** A text its owner wrote; where the reader's language is missing, in another one and marked so. */
export function OwnWords({ locale, words, isMarked = true }: OwnWordsProps) {
  if (words.locale === locale) return words.text;
  const language = localeNames[words.locale];
  return (
    <>
      <span lang={languageTags[words.locale]}>{words.text}</span>
      {isMarked ? (
        <>
          {" "}
          <span
            className="rounded-tight border-line text-ink-muted text-label inline-block border px-1 align-middle font-medium"
            title={translator(locale, "catalogue")("fallback", { language })}
          >
            <span lang={languageTags[words.locale]}>{language}</span>
          </span>
        </>
      ) : null}
    </>
  );
}
