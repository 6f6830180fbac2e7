import { SearchInput } from "@/components/layout/search-input";
import { Search } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export function SearchForm({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  const words = translator(locale, "catalogue");
  return (
    <search className="min-w-0 flex-1">
      <form action={`/${locale}/catalogue`} className="relative" method="get">
        <SearchInput
          categoryWord={words("find.suggest.category")}
          label={t("search.label")}
          listLabel={words("find.suggest.label")}
          locale={locale}
          placeholder={t("search.placeholder")}
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
