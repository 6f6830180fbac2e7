import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { AgeRow } from "@/lib/orders/queries/accounts";

/** How long what is open has been due. */
export function AgeingCard({ locale, rows }: { locale: Locale; rows: readonly AgeRow[] }) {
  const t = translator(locale, "orders");
  return (
    <Card title={t("accounts.ageing")}>
      <DefinitionList
        facts={rows.map(({ bucket, openFen }) => ({
          term: t(`accounts.age.${bucket}`),
          value: (
            <span className={bucket > 0 && openFen > 0n ? "text-critical font-semibold" : ""}>
              {formatMoney(locale, openFen)}
            </span>
          ),
        }))}
      />
    </Card>
  );
}
