import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { confirmOrderAction, declineOrderAction } from "@/lib/orders/actions";
import { declineReasons } from "@/lib/orders/schema";

type AnswerOrderFormsProps = {
  locale: Locale;
  orderId: string;
  version: number;
  /** ISO days: the usual promise, the earliest and the latest possible one. */
  readyOn: { suggested: string; earliest: string; latest: string };
  lead: { min: number; max: number };
  /** What the suggested day takes into account beside the lead time. */
  reasons: readonly string[];
};

export function AnswerOrderForms({
  locale,
  orderId,
  version,
  readyOn,
  lead,
  reasons,
}: AnswerOrderFormsProps) {
  const t = translator(locale, "orders");
  const hidden = { orderId, version };
  return (
    <>
      <ActionForm
        action={confirmOrderAction}
        className="grid gap-4"
        hidden={hidden}
        id="accept"
        locale={locale}
      >
        <p className="text-ink-muted">{t("accept.lead")}</p>
        {reasons.length > 0 ? (
          <ul className="text-ink-muted list-disc ps-5 text-sm">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        ) : null}
        <FormField
          defaultValue={readyOn.suggested}
          hint={t("accept.hint", lead)}
          label={t("accept.readyOn")}
          max={readyOn.latest}
          min={readyOn.earliest}
          name="readyOn"
          required
          type="date"
        />
        <SubmitButton size="large">{t("accept.submit")}</SubmitButton>
      </ActionForm>
      <Disclosure className="border-line mt-4 border-t pt-2" summary={t("decline.title")}>
        <ActionForm
          action={declineOrderAction}
          className="grid gap-4"
          hidden={hidden}
          id="decline"
          locale={locale}
        >
          <FormField
            as="select"
            label={t("reason")}
            name="reason"
            options={declineReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <FormField
            as="textarea"
            label={t("words")}
            maxLength={500}
            name="note"
            optional={translator(locale, "common")("optional")}
          />
          <SubmitButton variant="danger">{t("decline.title")}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </>
  );
}
