import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { markReadyAction } from "@/lib/orders/actions";
import { openCartons } from "@/lib/orders/model/pieces";
import type { OrderLineView } from "@/lib/orders/queries/order";

type MarkReadyFormProps = {
  locale: Locale;
  orderId: string;
  version: number;
  lines: OrderLineView[];
};

/** Filled with all that is open: the usual case is one click. */
export function MarkReadyForm({ locale, orderId, version, lines }: MarkReadyFormProps) {
  const t = translator(locale, "orders");
  return (
    <ActionForm
      action={markReadyAction}
      className="grid gap-4"
      hidden={{ orderId, version }}
      id="ready"
      key={version}
      locale={locale}
    >
      <p className="text-ink-muted">{t("ready.lead")}</p>
      {lines
        .map((line) => ({ line, open: openCartons(line) }))
        .filter(({ open }) => open > 0)
        .map(({ line, open }) => (
          <FormField
            defaultValue={open}
            hint={t("ready.cartons", { count: open })}
            inputMode="numeric"
            key={line.id}
            label={[
              line.itemNo,
              localized(line.names, locale).text,
              localized(line.variantNames, locale).text,
            ]
              .filter(Boolean)
              .join(" · ")}
            name={`cartons-${line.position}`}
          />
        ))}
      <SubmitButton size="large">{t("ready.submit")}</SubmitButton>
    </ActionForm>
  );
}
