import { CancelMoney } from "@/components/orders/cancel-money";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import { answerCancellationAction } from "@/lib/orders/actions";
import { type CancelOffer, lesserFee } from "@/lib/orders/model/adjustment";
import type { CancellationView } from "@/lib/orders/queries/order";
import { cancelReasons } from "@/lib/orders/schema";

type CancellationCardProps = {
  locale: Locale;
  timeZone: string;
  reader: "buyer" | "seller" | "operator";
  cancellation: CancellationView | null;
  /** What ending the order costs today. */
  offer: CancelOffer | null;
  paidFen: Fen;
  /** The seller, or the operator once the seller's time is over. */
  mayAnswer: boolean;
  now: Date;
};

/** A wish to end the order that waits for an answer. */
export function CancellationCard(props: CancellationCardProps) {
  const { locale, reader, cancellation, offer, paidFen, mayAnswer } = props;
  if (!cancellation) return null;
  const { note, answerBy } = cancellation;
  const { feePercent: percent, feeFen } = lesserFee(cancellation, offer);
  const t = translator(locale, "orders");
  const reason = cancelReasons.find((known) => known === cancellation.reason);
  const time = formatDateTime(locale, answerBy, props.timeZone);
  return (
    <Card
      className="border-caution"
      id="cancellation"
      title={t(reader === "buyer" ? "ending.open.yours" : "ending.open.title")}
    >
      <div className="grid max-w-prose gap-1.5">
        {reason ? (
          <p>
            {t("reason")}: {t(`reasons.${reason}`)}
          </p>
        ) : null}
        {note ? <p className="whitespace-pre-line">“{note}”</p> : null}
        <p className="font-medium">
          {percent === 0
            ? t("ending.open.noFee")
            : t("ending.fee", { percent, fee: formatMoney(locale, feeFen) })}
        </p>
        <CancelMoney feeFen={feeFen} locale={locale} paidFen={paidFen} />
        <p className="text-ink-muted">
          {t(answerBy > props.now ? "ending.open.until" : "ending.open.over", { time })}
        </p>
      </div>
      {mayAnswer ? <AnswerForm cancellationId={cancellation.id} locale={locale} /> : null}
    </Card>
  );
}

function AnswerForm({ locale, cancellationId }: { locale: Locale; cancellationId: string }) {
  const t = translator(locale, "orders");
  return (
    <ActionForm
      action={answerCancellationAction}
      className="mt-4 grid gap-4"
      hidden={{ cancellationId }}
      id="answer-cancellation"
      locale={locale}
    >
      <FormField
        as="textarea"
        label={t("words")}
        maxLength={500}
        name="note"
        optional={translator(locale, "common")("optional")}
        rows={2}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="answer" value="accept" variant="danger">
          {t("ending.open.accept")}
        </SubmitButton>
        <SubmitButton name="answer" value="decline" variant="secondary">
          {t("ending.open.decline")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
