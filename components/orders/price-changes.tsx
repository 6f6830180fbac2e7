import { ProposeAdjustmentForm } from "@/components/orders/propose-adjustment-form";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import { formatChange, formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { settlement } from "@/lib/orders/model/settlement";
import type { AdjustmentView, OrderView } from "@/lib/orders/queries/order";

const tones: Record<AdjustmentView["status"], Tone> = {
  proposed: "caution",
  accepted: "positive",
  declined: "neutral",
};

type PriceChangesProps = {
  locale: Locale;
  timeZone: string;
  order: Pick<OrderView, "id" | "status" | "confirmedAt" | "adjustments" | "instalments">;
  /** The reader is the seller, who may write a further one under this key. */
  proposalKey?: string;
};

/** Everything that changed what the order costs after it was placed. */
export function PriceChanges({ locale, timeZone, order, proposalKey }: PriceChangesProps) {
  const t = translator(locale, "orders");
  const { adjustments } = order;
  const mayPropose = proposalKey && order.confirmedAt !== null && order.status !== "cancelled";
  if (adjustments.length === 0 && !mayPropose) return null;
  return (
    <Card
      footer={
        adjustments.length > 0 ? (
          <p className="flex justify-between gap-4 font-semibold">
            <span>{t("changes.now")}</span>
            <Money fen={settlement(order.instalments).dueFen} locale={locale} />
          </p>
        ) : null
      }
      id="changes"
      title={t("changes.title")}
    >
      {adjustments.length > 0 ? (
        <ul className="divide-line divide-y">
          {adjustments.map((one) => (
            <Change adjustment={one} key={one.id} locale={locale} timeZone={timeZone} />
          ))}
        </ul>
      ) : null}
      {mayPropose ? (
        <ProposeAdjustmentForm
          idempotencyKey={proposalKey}
          key={adjustments.length}
          locale={locale}
          orderId={order.id}
        />
      ) : null}
    </Card>
  );
}

type ChangeProps = { locale: Locale; timeZone: string; adjustment: AdjustmentView };

function Change({ locale, timeZone, adjustment }: ChangeProps) {
  const t = translator(locale, "orders");
  const { kind, status, amountFen, reason, createdAt } = adjustment;
  const amount = formatChange(locale, amountFen);
  return (
    <li className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap justify-between gap-x-4">
        <p className="font-medium">{t(`changes.kind.${kind}`)}</p>
        <p className="ms-auto font-semibold tabular-nums">
          {status === "declined" ? <s className="font-normal">{amount}</s> : amount}
        </p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className="text-ink-muted text-sm">
          <time dateTime={createdAt.toISOString()}>{formatDate(locale, createdAt, timeZone)}</time>
        </p>
        <StatusBadge tone={tones[status]}>{t(`changes.status.${status}`)}</StatusBadge>
      </div>
      <p className="text-sm whitespace-pre-line">“{reason}”</p>
    </li>
  );
}
