import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Photos of the archive whose names say no item number of the sheet. */
export function UnmatchedPhotos({ locale, names }: { locale: Locale; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Notice
      title={translator(locale, "batches")("photosLeft", { count: names.length })}
      tone="caution"
    >
      <bdi className="break-words">{names.join(", ")}</bdi>
    </Notice>
  );
}
