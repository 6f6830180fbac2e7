import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { ChevronDown, SlidersHorizontal } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import type { CatalogueQuery } from "@/lib/catalogue/model/catalogue-query";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type FilterBarProps = { locale: Locale; query: CatalogueQuery; children: ReactNode };

const figures = [
  { key: "min", inputMode: "decimal" },
  { key: "max", inputMode: "decimal" },
  { key: "moq", inputMode: "numeric" },
  { key: "lead", inputMode: "numeric" },
  { key: "quantity", inputMode: "numeric" },
] as const;

const kept = ["q", "category", "seller", "sort", "band", "material", "papers", "rating"] as const;

/** The facets, and a plain form for figures between their steps; what was chosen before is kept. */
export function FilterBar({ locale, query, children }: FilterBarProps) {
  const t = translator(locale, "catalogue");
  return (
    <details className="group rounded-card border-line bg-surface-raised shadow-card border">
      <summary className="min-h-target flex items-center gap-2 px-4 py-2 font-semibold">
        <SlidersHorizontal className="text-accent size-5" />
        {t("filter.title")}
        <ChevronDown className="text-ink-muted ms-auto size-5 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      {children}
      <form action={`/${locale}/catalogue`} className="grid gap-4 px-4 pt-4 pb-4" method="get">
        {kept.map((key) =>
          query[key] ? <input key={key} name={key} type="hidden" value={query[key]} /> : null,
        )}
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-5">
          {figures.map(({ key, inputMode }) => (
            <Field
              className="flex flex-col justify-end"
              id={`filter-${key}`}
              key={key}
              label={key === "quantity" ? t("find.quantity") : t(`filter.${key}`)}
            >
              <Input
                autoComplete="off"
                defaultValue={query[key] ?? ""}
                id={`filter-${key}`}
                inputMode={inputMode}
                name={key}
              />
            </Field>
          ))}
        </div>
        <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
          <Checkbox
            defaultChecked={query.stock === "1"}
            label={t("filter.stock")}
            name="stock"
            value="1"
          />
          <div className="ms-auto flex flex-wrap items-center gap-x-4 gap-y-2">
            <Link className="min-h-target inline-flex items-center" href={`/${locale}/catalogue`}>
              {t("filter.clear")}
            </Link>
            <Button type="submit">{t("filter.apply")}</Button>
          </div>
        </div>
      </form>
    </details>
  );
}
