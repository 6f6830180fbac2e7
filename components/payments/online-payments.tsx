import { OnlinePaymentBlock } from "@/components/payments/online-payment-block";
import { OnlinePaymentList } from "@/components/payments/online-payment-list";
import type { Locale } from "@/lib/i18n/locales";
import type { OrderView } from "@/lib/orders/queries/order";
import type { OnlinePaymentView } from "@/lib/payments/queries/online-payments";

type OnlinePaymentsProps = {
  locale: Locale;
  timeZone: string;
  reader: "buyer" | "seller" | "operator";
  order: OrderView;
  payments: readonly OnlinePaymentView[];
  isOffered: boolean;
  idempotencyKey: string;
};

/** An order's part of the payment box about the provider: how to pay, and what was paid. */
export function OnlinePayments(props: OnlinePaymentsProps) {
  const { reader, isOffered, idempotencyKey, payments, order, locale, timeZone } = props;
  const list = { locale, payments, reader, timeZone };
  return (
    <>
      {reader === "buyer" ? <OnlinePaymentBlock {...props} /> : null}
      <OnlinePaymentList {...list} {...(isOffered && { idempotencyKey })} key={order.number} />
    </>
  );
}
