import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field-error";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { startEditAction } from "@/lib/batches/actions";
import { type EditKind, editKinds } from "@/lib/batches/schema/start-edit";
import { roundingSteps } from "@/lib/catalogue/model/bulk-change";
import type { CategoryView } from "@/lib/catalogue/queries/category";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { unitPriceToDecimal } from "@/lib/money/model";

type BulkEditFormProps = {
  locale: Locale;
  categories: readonly CategoryView[];
  /** All that match, by their filter; otherwise the ticked ones by id. */
  of: "all" | "chosen";
  filter: string;
  ids: readonly string[];
};

/** One change for many products: each kind has its own fields, and only those of the chosen kind count. */
export function BulkEditForm({ locale, categories, of, filter, ids }: BulkEditFormProps) {
  const t = translator(locale, "catalogue");
  return (
    <ActionForm
      action={startEditAction}
      className="grid gap-4"
      hidden={{ of, filter }}
      id="bulk"
      locale={locale}
    >
      {ids.map((id) => (
        <input key={id} name="ids" type="hidden" value={id} />
      ))}
      <Card title={t("bulk.what")}>
        <FieldError name="kind" />
        <fieldset className="bulk-kinds grid min-w-0">
          <legend className="sr-only">{t("bulk.what")}</legend>
          {editKinds.map((kind) => (
            <Kind key={kind} kind={kind} locale={locale}>
              {fieldsOf(kind, locale, categories)}
            </Kind>
          ))}
        </fieldset>
      </Card>
      <p className="text-ink-muted max-w-prose">{t("bulk.lead")}</p>
      <SubmitButton className="justify-self-start" size="large">
        {t("bulk.preview")}
      </SubmitButton>
    </ActionForm>
  );
}

function Kind({ kind, locale, children }: { kind: EditKind; locale: Locale; children: ReactNode }) {
  return (
    <div className="bulk-kind border-line border-b py-1 last:border-b-0">
      <label className="min-h-target flex cursor-pointer items-center gap-3">
        <input
          className="accent-accent size-5 shrink-0"
          defaultChecked={kind === "percent"}
          name="kind"
          type="radio"
          value={kind}
        />
        {translator(locale, "catalogue")(`bulk.kind.${kind}`)}
      </label>
      {children ? (
        <div className="bulk-fields grid gap-4 pb-3 ps-8 sm:grid-cols-3">{children}</div>
      ) : null}
    </div>
  );
}

type FieldsProps = { locale: Locale; name: string };

/** Raise or lower, and to what prices are rounded; named apart, since every kind has its own. */
function Prices({ locale, name }: FieldsProps) {
  const t = translator(locale, "catalogue");
  return (
    <>
      {name === "price" ? null : (
        <FormField
          as="select"
          defaultValue="raise"
          label={t("bulk.way")}
          name={`${name}-way`}
          options={(["raise", "lower"] as const).map((value) => ({
            value,
            label: t(`bulk.${value}`),
          }))}
        />
      )}
      <FormField
        as="select"
        defaultValue="100"
        label={t("bulk.rounding")}
        name={`${name}-step`}
        options={roundingSteps.map((step) => ({
          value: String(step),
          label: unitPriceToDecimal(BigInt(step)),
        }))}
      />
    </>
  );
}

function fieldsOf(kind: EditKind, locale: Locale, categories: readonly CategoryView[]): ReactNode {
  const t = translator(locale, "catalogue");
  const fields: Partial<Record<EditKind, () => ReactNode>> = {
    percent: () => (
      <>
        <FormField inputMode="decimal" label={t("bulk.percent")} name="percent" />
        <Prices locale={locale} name="percent" />
      </>
    ),
    amount: () => (
      <>
        <FormField inputMode="decimal" label={t("bulk.yuan")} name="yuan" />
        <Prices locale={locale} name="amount" />
      </>
    ),
    price: () => (
      <>
        <FormField
          hint={t("bulk.priceHint")}
          inputMode="decimal"
          label={t("bulk.price")}
          name="price"
        />
        <Prices locale={locale} name="price" />
      </>
    ),
    category: () => (
      <FormField
        as="select"
        label={t("filter.category")}
        name="categorySlug"
        options={categories.flatMap((root) =>
          [root, ...root.children].map(({ slug, name }) => ({ value: slug, label: name.text })),
        )}
        placeholder={translator(locale, "common")("actions.choose")}
      />
    ),
    lead: () => (
      <>
        <FormField inputMode="numeric" label={t("manage.field.leadMin")} name="leadDaysMin" />
        <FormField inputMode="numeric" label={t("manage.field.leadMax")} name="leadDaysMax" />
      </>
    ),
    moq: () => (
      <>
        <FormField inputMode="numeric" label={t("manage.field.moq")} name="moq" />
        <FormField
          inputMode="numeric"
          label={t("product.multiple")}
          name="multiple"
          optional={translator(locale, "common")("optional")}
        />
      </>
    ),
  };
  return fields[kind]?.() ?? null;
}
