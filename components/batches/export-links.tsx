import { Download } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** All pages of the list as a file that imports again. `search`: the list's filter. */
export function ExportLinks({ locale, search }: { locale: Locale; search: string }) {
  const t = translator(locale, "batches");
  return (
    <p className="text-ink-muted flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <Download className="size-4" />
      {t("export")}
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          className="link-text min-h-target inline-flex items-center"
          download
          href={`/api/batches/export?${new URLSearchParams(search)}&format=${format}&locale=${locale}`}
          key={format}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
