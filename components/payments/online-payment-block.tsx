import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import { openFen } from "@/lib/orders/model/plan";
import type { InstalmentView } from "@/lib/orders/queries/order";
import { openOnlinePaymentAction } from "@/lib/payments/actions";
import { isUnderWay, LARGEST_ONLINE_PAYMENT, ways } from "@/lib/payments/model/online";
import { canPayNow } from "@/lib/payments/model/status";
import type { OnlinePaymentView } from "@/lib/payments/queries/online-payments";

type OnlinePaymentBlockProps = {
  locale: Locale;
  order: { number: string; confirmedAt: Date | null; instalments: readonly InstalmentView[] };
  /** Of this order. */
  payments: readonly OnlinePaymentView[];
  isOffered: boolean;
  idempotencyKey: string;
};

/** The buyer's way to pay the next open part at the provider; one payment at a time. */
export function OnlinePaymentBlock(props: OnlinePaymentBlockProps) {
  const { locale, order, payments, isOffered } = props;
  const t = translator(locale, "payments");
  const due = order.instalments.find((part) => openFen(part) > 0n);
  if (!isOffered || !due || !canPayNow(order)) return null;
  const fen = openFen(due);
  const current = payments.find((one) => one.instalmentId === due.id && isUnderWay(one.status));
  return (
    <section aria-labelledby="pay-online" className="border-line grid gap-3 border-t pt-4">
      <h3 className="font-semibold" id="pay-online">
        {t("online.title")}
      </h3>
      {current ? (
        <Notice
          action={
            <Link href={`/${locale}/orders/${order.number}/payment/${current.id}`}>
              {t("online.see")}
            </Link>
          }
          tone="caution"
        >
          {t("online.underWay", { amount: formatMoney(locale, current.amountFen) })}
        </Notice>
      ) : null}
      <PayForm {...props} fen={fen} instalmentId={due.id} />
    </section>
  );
}

type PayFormProps = OnlinePaymentBlockProps & { fen: Fen; instalmentId: string };

function PayForm({ locale, fen, instalmentId, idempotencyKey }: PayFormProps) {
  const t = translator(locale, "payments");
  if (fen > LARGEST_ONLINE_PAYMENT) {
    const most = formatMoney(locale, LARGEST_ONLINE_PAYMENT);
    return <p className="text-ink-muted">{t("online.tooLarge", { most })}</p>;
  }
  return (
    <ActionForm
      action={openOnlinePaymentAction}
      className="grid gap-3"
      hidden={{ instalmentId }}
      id="pay-online-form"
      idempotencyKey={idempotencyKey}
      locale={locale}
    >
      <p className="text-ink-muted text-sm">{t("online.lead")}</p>
      <FormField
        as="radio"
        defaultValue="card"
        label={t("online.legend")}
        layout="grid"
        name="way"
        options={ways.map((value) => ({ value, label: t(`online.way.${value}`) }))}
      />
      <SubmitButton size="large">
        {t("online.submit", { amount: formatMoney(locale, fen) })}
      </SubmitButton>
    </ActionForm>
  );
}
