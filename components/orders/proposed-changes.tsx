import { CalledOff } from "@/components/orders/called-off";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatChange, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { answerAdjustmentAction } from "@/lib/orders/actions";
import type { AdjustmentView, OrderLineView } from "@/lib/orders/queries/order";

type ProposedChangesProps = {
  locale: Locale;
  adjustments: readonly AdjustmentView[];
  lines: readonly OrderLineView[];
};

/** What waits for the buyer's yes, each with what it means. */
export function ProposedChanges({ locale, adjustments, lines }: ProposedChangesProps) {
  const t = translator(locale, "orders");
  return adjustments
    .filter(({ status }) => status === "proposed")
    .map((one) => {
      const isShort = one.kind === "short_shipment";
      return (
        <Card
          aside={<strong className="tabular-nums">{formatChange(locale, one.amountFen)}</strong>}
          className="border-caution"
          key={one.id}
          title={t(isShort ? "short.title" : "changes.ask")}
        >
          <div className="grid max-w-prose gap-1.5">
            {isShort ? (
              <>
                <p>{t("short.lead", { amount: formatMoney(locale, -one.amountFen) })}</p>
                <CalledOff lines={lines} locale={locale} />
                <p>{t("short.wait")}</p>
              </>
            ) : (
              <p>
                {t(`changes.kind.${one.kind}`)}.{" "}
                {t("changes.more", { amount: formatMoney(locale, one.amountFen) })}
              </p>
            )}
            <p className="whitespace-pre-line">“{one.reason}”</p>
          </div>
          <AnswerForm adjustmentId={one.id} isShort={isShort} locale={locale} />
        </Card>
      );
    });
}

type AnswerFormProps = { locale: Locale; adjustmentId: string; isShort: boolean };

function AnswerForm({ locale, adjustmentId, isShort }: AnswerFormProps) {
  const t = translator(locale, "orders");
  return (
    <ActionForm
      action={answerAdjustmentAction}
      className="mt-4 flex flex-wrap gap-2"
      hidden={{ adjustmentId }}
      id={`answer-${adjustmentId}`}
      locale={locale}
    >
      <SubmitButton name="answer" value="accept">
        {t(isShort ? "short.accept" : "changes.accept")}
      </SubmitButton>
      <SubmitButton name="answer" value="decline" variant="secondary">
        {t(isShort ? "short.decline" : "changes.decline")}
      </SubmitButton>
    </ActionForm>
  );
}
