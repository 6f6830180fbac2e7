import { Search } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export function SearchForm({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <search className="min-w-0 flex-1">
      <form action={`/${locale}/catalogue`} className="relative" method="get">
        <input
          aria-label={t("search.label")}
          className="min-h-target rounded-control border-line-strong bg-surface placeholder:text-ink-muted hover:border-ink-muted w-full border px-3 pe-12 text-base"
          enterKeyHint="search"
          name="q"
          placeholder={t("search.placeholder")}
          type="search"
        />
        <button
          aria-label={t("search.submit")}
          className="rounded-control text-accent hover:bg-accent-soft absolute inset-e-0 top-0 grid size-11 place-items-center"
          type="submit"
        >
          <Search className="size-5" />
        </button>
      </form>
    </search>
  );
}
