import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { formatDate, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { ClaimView } from "@/lib/payments/queries/matches";

const SHOWN = 50;

/** What buyers say they have sent, and no line of the bank fits. */
export function WaitingClaims({ locale, claims }: { locale: Locale; claims: ClaimView[] }) {
  if (claims.length === 0) return null;
  const t = translator(locale, "payments");
  return (
    <Card title={t("bankStatement.waiting")}>
      <p className="text-ink-muted mb-3">{t("bankStatement.waitingText")}</p>
      <ul className="divide-line divide-y">
        {claims.slice(0, SHOWN).map(({ id, amountFen, orderNumber, buyerName, payer, sentOn }) => (
          <li className="py-2" key={id}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <strong className="font-semibold tabular-nums">
                {formatMoney(locale, amountFen)}
              </strong>
              <Link href={`/${locale}/seller/orders/${orderNumber}`}>{orderNumber}</Link>
            </p>
            <p>{buyerName}</p>
            <p className="text-ink-muted text-sm">
              {t("bankStatement.announced", { payer, date: formatDate(locale, sentOn) })}
            </p>
          </li>
        ))}
      </ul>
      {claims.length > SHOWN ? (
        <p className="text-ink-muted">
          {t("bankStatement.more", { count: claims.length - SHOWN })}
        </p>
      ) : null}
    </Card>
  );
}
