import { StatusBadge } from "@/components/ui/status-badge";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { LotBalance } from "@/lib/logistics/queries/lot-balances";

/** Of an order that is sent in parts: what each part's loading waits for. */
export function LotBalances({ locale, lots }: { locale: Locale; lots: readonly LotBalance[] }) {
  const t = translator(locale, "payments");
  const logistics = translator(locale, "logistics");
  if (lots.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-semibold">{t("lots.title")}</h3>
      <ul className="divide-line divide-y">
        {lots.map((lot) => (
          <li
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
            key={lot.id}
          >
            <span>
              {logistics("lot.name", { number: lot.number })}
              <span className="text-ink-muted tabular-nums">
                {" · "}
                {formatMoney(locale, lot.shareFen)}
              </span>
            </span>
            <Standing locale={locale} lot={lot} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Standing({ locale, lot }: { locale: Locale; lot: LotBalance }) {
  const t = translator(locale, "payments");
  if (lot.isLoaded) return <StatusBadge tone="info">{t("lots.loaded")}</StatusBadge>;
  if (lot.missingFen === 0n) return <StatusBadge tone="positive">{t("lots.mayLoad")}</StatusBadge>;
  const amount = formatMoney(locale, lot.missingFen);
  return <StatusBadge tone="caution">{t("lots.missing", { amount })}</StatusBadge>;
}
