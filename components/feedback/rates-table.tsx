import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import type { VersionRate } from "@/lib/feedback/model/repeat-rate";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Before and after, measured on what buyers picked up. */
export function RatesTable({ locale, rates }: { locale: Locale; rates: readonly VersionRate[] }) {
  const t = translator(locale, "feedback");
  return (
    <Card flush title={t("issue.rates")}>
      <Table
        caption={t("issue.rates")}
        columns={[
          { key: "version", label: t("issue.ratesVersion") },
          { key: "affected", label: t("inbox.pieces"), numeric: true },
          { key: "picked", label: t("issue.ratesPicked"), numeric: true },
          { key: "rate", label: t("issue.ratesRate"), numeric: true },
        ]}
        rows={rates.map(({ version, affected, picked, rate }) => ({
          key: String(version),
          cells: {
            version: t("version", { version }),
            affected: formatNumber(locale, affected),
            picked: formatNumber(locale, picked),
            rate: rate === null ? t("issue.ratesNone") : formatNumber(locale, rate, 1),
          },
        }))}
      />
    </Card>
  );
}
