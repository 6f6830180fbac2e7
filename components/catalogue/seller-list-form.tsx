import type { ReactNode } from "react";
import { columnLabel } from "@/components/catalogue/seller-column";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { ChevronDown, Search, SlidersHorizontal } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import {
  listSearch,
  pageSizes,
  type SellerList,
  sellerColumns,
  sellerSorts,
} from "@/lib/catalogue/model/seller-list";
import type { CategoryView } from "@/lib/catalogue/queries/category";
import { type Locale, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { unitPriceToDecimal } from "@/lib/money/model";

type SellerListFormProps = {
  locale: Locale;
  list: SellerList;
  categories: readonly CategoryView[];
  here: string;
};

/** A plain form that asks for the next address: words, filters, order, rows on a page and columns. */
export function SellerListForm({ locale, list, categories, here }: SellerListFormProps) {
  const t = translator(locale, "catalogue");
  const actions = translator(locale, "common");
  const { status, q } = list.filter;
  return (
    <form action={here} className="grid gap-3" key={listSearch(list)}>
      {status ? <input name="status" type="hidden" value={status} /> : null}
      <div className="flex max-w-prose gap-2">
        <Input
          aria-label={t("manage.search")}
          defaultValue={q ?? ""}
          maxLength={100}
          name="q"
          placeholder={t("manage.search")}
          type="search"
        />
        <Button
          className="shrink-0 whitespace-nowrap"
          icon={<Search className="size-4" />}
          type="submit"
          variant="secondary"
        >
          {actions("actions.search")}
        </Button>
      </div>
      <details className="group rounded-card border-line bg-surface-raised border">
        <summary className="min-h-target flex items-center gap-2 px-4 py-2 font-medium">
          <SlidersHorizontal className="text-accent size-5" />
          {t("table.filter")}
          <ChevronDown className="text-ink-muted ms-auto size-5 shrink-0 transition-transform group-open:rotate-180" />
        </summary>
        <div className="grid gap-4 px-4 pt-1 pb-4">
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
            <Figures list={list} locale={locale} />
            <Choices categories={categories} list={list} locale={locale} />
          </div>
          <Columns list={list} locale={locale} />
          <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
            <Link className="min-h-target inline-flex items-center" href={here}>
              {t("filter.clear")}
            </Link>
            <Button type="submit">{actions("actions.apply")}</Button>
          </div>
        </div>
      </details>
    </form>
  );
}

function Part({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <Field className="flex flex-col justify-end" id={`list-${id}`} label={label}>
      {children}
    </Field>
  );
}

function Figures({ locale, list }: { locale: Locale; list: SellerList }) {
  const t = translator(locale, "catalogue");
  const { min, max, lead, since } = list.filter;
  const price = (value: bigint | undefined) =>
    value === undefined ? "" : unitPriceToDecimal(value);
  return (
    <>
      <Part id="min" label={t("filter.min")}>
        <Input defaultValue={price(min)} id="list-min" inputMode="decimal" name="min" />
      </Part>
      <Part id="max" label={t("filter.max")}>
        <Input defaultValue={price(max)} id="list-max" inputMode="decimal" name="max" />
      </Part>
      <Part id="lead" label={t("filter.lead")}>
        <Input defaultValue={lead ?? ""} id="list-lead" inputMode="numeric" name="lead" />
      </Part>
      <Part id="since" label={t("table.since")}>
        <Input defaultValue={since ?? ""} id="list-since" name="since" type="date" />
      </Part>
    </>
  );
}

const optionOf = ({ slug, name }: CategoryView) => ({ value: slug, label: name.text });

function Choices({ locale, list, categories }: Omit<SellerListFormProps, "here">) {
  const t = translator(locale, "catalogue");
  const all = translator(locale, "common")("labels.all");
  const { category, missing } = list.filter;
  const orders = sellerSorts.flatMap((sort) => {
    const name = columnLabel(locale, sort);
    return [
      { value: sort, label: t("table.rising", { name }) },
      { value: `-${sort}`, label: t("table.falling", { name }) },
    ];
  });
  return (
    <>
      <Part id="category" label={t("filter.category")}>
        <Select
          defaultValue={category ?? ""}
          id="list-category"
          name="category"
          options={categories.flatMap((root) => [optionOf(root), ...root.children.map(optionOf)])}
          placeholder={all}
        />
      </Part>
      <Part id="missing" label={t("table.missing")}>
        <Select
          defaultValue={missing ?? ""}
          id="list-missing"
          name="missing"
          options={[
            { value: "pictures", label: t("table.noPictures") },
            { value: "translation", label: t("table.noTranslation") },
            ...locales.map((value) => ({ value, label: localeNames[value] })),
          ]}
          placeholder="–"
        />
      </Part>
      <Part id="sort" label={t("table.order")}>
        <Select
          defaultValue={`${list.isDescending ? "-" : ""}${list.sort}`}
          id="list-sort"
          name="sort"
          options={orders}
        />
      </Part>
      <Part id="size" label={t("table.size")}>
        <Select
          defaultValue={list.size}
          id="list-size"
          name="size"
          options={pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
        />
      </Part>
      <Checkbox
        className="self-end"
        defaultChecked={list.filter.stock ?? false}
        label={t("filter.stock")}
        name="stock"
        value="1"
      />
    </>
  );
}

function Columns({ locale, list }: { locale: Locale; list: SellerList }) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{translator(locale, "catalogue")("table.columns")}</legend>
      <div className="flex flex-wrap gap-x-5">
        {sellerColumns.map((column) => (
          <Checkbox
            defaultChecked={list.columns.includes(column)}
            key={column}
            label={columnLabel(locale, column)}
            name="columns"
            value={column}
          />
        ))}
      </div>
    </fieldset>
  );
}
