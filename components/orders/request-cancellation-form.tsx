import { CancelMoney } from "@/components/orders/cancel-money";
import { ReasonFields } from "@/components/orders/reason-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import { requestCancellationAction } from "@/lib/orders/actions";
import { ANSWER_DAYS, type CancelOffer, LATE_CANCEL_DAYS } from "@/lib/orders/model/adjustment";

type RequestCancellationFormProps = {
  locale: Locale;
  orderId: string;
  version: number;
  offer: CancelOffer;
  paidFen: Fen;
  isLoaded: boolean;
};

/** Once money was confirmed or production began, ending an order is the seller's to agree to, unless he is far too late. */
export function RequestCancellationForm({
  locale,
  orderId,
  version,
  offer,
  paidFen,
  isLoaded,
}: RequestCancellationFormProps) {
  const t = translator(locale, "orders");
  return (
    <Disclosure summary={t(offer.isAtOnce ? "cancel.title" : "ending.ask.title")}>
      <ActionForm
        action={requestCancellationAction}
        className="grid gap-4"
        hidden={{ orderId, version }}
        id="request-cancellation"
        locale={locale}
      >
        <div className="grid gap-1">
          <p className="font-medium">{feeText(locale, offer)}</p>
          <CancelMoney feeFen={offer.feeFen} locale={locale} paidFen={paidFen} />
          {isLoaded ? <p>{t("ending.loaded")}</p> : null}
          <p className="text-ink-muted">
            {offer.isAtOnce ? t("ending.atOnce") : t("ending.ask.answer", { days: ANSWER_DAYS })}
          </p>
        </div>
        <ReasonFields locale={locale} />
        <SubmitButton variant="danger">
          {t(offer.isAtOnce ? "cancel.title" : "ending.ask.submit")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function feeText(locale: Locale, { percent, feeFen, isFarTooLate }: CancelOffer) {
  const t = translator(locale, "orders");
  if (isFarTooLate) return t("ending.free.late", { days: LATE_CANCEL_DAYS });
  if (percent === 0) return t("ending.free.early");
  return t("ending.fee", { percent, fee: formatMoney(locale, feeFen) });
}
