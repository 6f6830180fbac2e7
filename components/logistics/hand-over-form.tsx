import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { handOverAction } from "@/lib/logistics/actions";
import type { HandOverLine } from "@/lib/logistics/queries/hand-over";

type HandOverFormProps = {
  locale: Locale;
  orderId: string;
  version: number;
  lines: HandOverLine[];
};

/** Filled with all that is ready: the usual case is one click. Draws nothing when nothing is. */
export function HandOverForm({ locale, orderId, version, lines }: HandOverFormProps) {
  const t = translator(locale, "logistics");
  if (lines.length === 0) return null;
  return (
    <Card title={t("handOver.title")}>
      <ActionForm
        action={handOverAction}
        className="grid gap-4"
        hidden={{ orderId, version }}
        id="hand-over"
        key={version}
        locale={locale}
      >
        <p className="text-ink-muted">{t("handOver.lead")}</p>
        {lines.map((line) => (
          <FormField
            defaultValue={line.cartons}
            hint={t("handOver.hint", { cartons: line.cartons, from: line.nextCarton })}
            inputMode="numeric"
            key={line.position}
            label={t("handOver.cartons", {
              item: [line.itemNo, localized(line.names, locale).text].filter(Boolean).join(" · "),
            })}
            name={`cartons-${line.position}`}
          />
        ))}
        <SubmitButton size="large">{t("handOver.submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
