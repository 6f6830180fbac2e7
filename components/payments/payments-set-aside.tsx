import { Card } from "@/components/ui/card";
import { Figure } from "@/components/ui/figure";
import { Table } from "@/components/ui/table";
import { formatMoney, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { quarantineReasons } from "@/lib/payments/model/online";
import type { SetAside } from "@/lib/payments/queries/online-payments";

/** For the operator: money at the provider that was not booked, and what nobody could place. */
export function PaymentsSetAside({
  locale,
  payments,
  waitingEvents,
}: SetAside & { locale: Locale }) {
  const t = translator(locale, "payments");
  const why = (reason: string | null) => {
    const known = quarantineReasons.find((one) => one === reason);
    return known ? t(`online.operator.why.${known}`) : reason;
  };
  return (
    <>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <Figure
          label={t("online.operator.quarantined")}
          value={formatNumber(locale, payments.length)}
        />
        <Figure label={t("online.operator.waiting")} value={formatNumber(locale, waitingEvents)} />
      </div>
      {payments.length > 0 ? (
        <Card flush title={t("online.operator.quarantined")}>
          <Table
            caption={t("online.operator.quarantined")}
            columns={[
              { key: "order", label: t("online.operator.order") },
              { key: "amount", label: t("online.operator.amount"), numeric: true },
              { key: "reason", label: t("online.operator.reason") },
            ]}
            rows={payments.map(({ id, orderNumber, amountFen, reason }) => ({
              key: id,
              href: `/${locale}/orders/${orderNumber}`,
              cells: {
                order: orderNumber,
                amount: formatMoney(locale, amountFen),
                reason: why(reason),
              },
            }))}
          />
        </Card>
      ) : null}
    </>
  );
}
