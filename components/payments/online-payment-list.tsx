import { RefundOnlinePaymentForm } from "@/components/payments/refund-online-payment-form";
import { Link } from "@/components/ui/link";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import { formatDateTime, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { isUnderWay, type OnlineStatus } from "@/lib/payments/model/online";
import type {
  DisputeView,
  OnlinePaymentView,
  OnlineRefundView,
} from "@/lib/payments/queries/online-payments";

const tones: Record<OnlineStatus, Tone> = {
  opening: "caution",
  open: "caution",
  checking: "caution",
  paid: "positive",
  failed: "neutral",
  expired: "neutral",
  quarantined: "critical",
};

type Reading = { locale: Locale; timeZone: string };
type ItemProps = Reading & {
  payment: OnlinePaymentView;
  reader: "buyer" | "seller" | "operator";
  /** For the form that sends money back; without it there is none. */
  idempotencyKey?: string;
};

/** What was paid at the provider, what of it went back, and what is disputed. */
export function OnlinePaymentItem({ locale, timeZone, payment, ...props }: ItemProps) {
  const t = translator(locale, "payments");
  const { id, orderNumber, status, refunds, disputes } = payment;
  const goesOn = props.reader === "buyer" && isUnderWay(status);
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="font-semibold tabular-nums">
          {formatMoney(locale, payment.amountFen)}
          <span className="text-ink-muted font-normal">
            {` · ${t(`kind.${payment.kind}`)} · ${t(`online.way.${payment.way}`)}`}
          </span>
        </p>
        <StatusBadge tone={tones[status]}>{t(`online.status.${status}`)}</StatusBadge>
      </div>
      <p className="text-ink-muted text-sm">{formatDateTime(locale, payment.openedAt, timeZone)}</p>
      {refunds.map((refund) => (
        <Refund key={refund.id} locale={locale} refund={refund} timeZone={timeZone} />
      ))}
      {disputes.map((dispute) => (
        <Dispute dispute={dispute} key={dispute.id} locale={locale} timeZone={timeZone} />
      ))}
      {goesOn ? (
        <p>
          <Link href={`/${locale}/orders/${orderNumber}/payment/${id}`}>{t("online.see")}</Link>
        </p>
      ) : null}
      {props.reader !== "buyer" && props.idempotencyKey && payment.refundableFen > 0n ? (
        <RefundOnlinePaymentForm
          idempotencyKey={`${props.idempotencyKey}${id.slice(-12)}`}
          locale={locale}
          payment={payment}
        />
      ) : null}
    </div>
  );
}

function Refund({ locale, timeZone, refund }: Reading & { refund: OnlineRefundView }) {
  const t = translator(locale, "payments");
  const words = refund.isForeign ? t("online.refund.foreign") : refund.reason;
  return (
    <p className="text-sm">
      <span className="font-medium tabular-nums">
        {`${t(`online.refund.${refund.status}`)}: ${formatMoney(locale, refund.amountFen)}`}
      </span>
      <span className="text-ink-muted block">
        {`${formatDateTime(locale, refund.createdAt, timeZone)} · ${words}`}
      </span>
    </p>
  );
}

function Dispute({ locale, timeZone, dispute }: Reading & { dispute: DisputeView }) {
  const t = translator(locale, "payments");
  const { status, evidenceBy } = dispute;
  const by = status === "needs_answer" && evidenceBy;
  return (
    <p className="text-sm">
      <span className="text-critical font-medium tabular-nums">
        {t("online.dispute.title", { amount: formatMoney(locale, dispute.amountFen) })}
      </span>
      <span className="text-ink-muted block">
        {t(`online.dispute.${status}`)}
        {by ? `, ${t("online.dispute.by", { date: formatDateTime(locale, by, timeZone) })}` : null}
      </span>
    </p>
  );
}

type ListProps = Omit<ItemProps, "payment"> & { payments: readonly OnlinePaymentView[] };

export function OnlinePaymentList({ payments, ...item }: ListProps) {
  if (payments.length === 0) return null;
  return (
    <section className="border-line border-t pt-4">
      <h3 className="mb-2 font-semibold">{translator(item.locale, "payments")("online.list")}</h3>
      <ul className="divide-line divide-y">
        {payments.map((payment) => (
          <li className="py-3 first:pt-0 last:pb-0" key={payment.id}>
            <OnlinePaymentItem {...item} payment={payment} />
          </li>
        ))}
      </ul>
    </section>
  );
}
