import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { fenToDecimal } from "@/lib/money/model";
import { refundOnlinePaymentAction } from "@/lib/payments/actions";
import type { OnlinePaymentView } from "@/lib/payments/queries/online-payments";

type RefundOnlinePaymentFormProps = {
  locale: Locale;
  payment: OnlinePaymentView;
  idempotencyKey: string;
};

/** All of it or a part goes back: out of the buyer's credit, or off the order's price. */
export function RefundOnlinePaymentForm(props: RefundOnlinePaymentFormProps) {
  const { locale, payment, idempotencyKey } = props;
  const { id, refundableFen, creditFen } = payment;
  const t = translator(locale, "payments");
  return (
    <Disclosure summary={t("online.refund.title")}>
      <ActionForm
        action={refundOnlinePaymentAction}
        className="rounded-control bg-surface-sunken grid gap-4 p-3"
        hidden={{ paymentId: id }}
        id={`refund-${id}`}
        idempotencyKey={idempotencyKey}
        key={String(refundableFen)}
        locale={locale}
      >
        <p className="text-ink-muted text-sm">
          {t("online.refund.lead", { most: formatMoney(locale, refundableFen) })}
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            defaultValue={fenToDecimal(refundableFen)}
            inputMode="decimal"
            label={t("online.refund.amount")}
            name="amount"
            required
          />
          <FormField label={t("online.refund.reason")} maxLength={500} name="reason" required />
        </div>
        <FormField
          as="checkbox"
          defaultChecked={creditFen === 0n}
          label={t("online.refund.offOrder")}
          name="isOffOrder"
        />
        <p className="text-ink-muted text-sm">
          {t("online.refund.fromCredit", { credit: formatMoney(locale, creditFen) })}
        </p>
        <SubmitButton variant="danger">{t("online.refund.submit")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
