import { StatementColumnsForm } from "@/components/payments/statement-columns-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { canBeRead } from "@/lib/payments/model/bank-statement";
import type { StatementView } from "@/lib/payments/queries/bank-statements";

type StatementColumnsProps = { locale: Locale; statement: StatementView };

/** Open where the columns are not known; closed for good once a line is confirmed. */
export function StatementColumns({ locale, statement }: StatementColumnsProps) {
  const t = translator(locale, "payments");
  const { id, mapping, counts } = statement;
  const isKnown = canBeRead(mapping.columns);
  return (
    <Card>
      {isKnown ? null : (
        <Notice className="mb-3" title={t("bankStatement.columnsNeeded")} tone="caution" />
      )}
      <Disclosure isOpen={!isKnown} summary={t("bankStatement.columns")}>
        {mapping.isOwn ? <p className="mb-2">{t("bankStatement.columnsOwn")}</p> : null}
        {counts.matched > 0 ? (
          <p className="text-ink-muted">{t("bankStatement.columnsUsed")}</p>
        ) : (
          <StatementColumnsForm locale={locale} mapping={mapping} statementId={id} />
        )}
      </Disclosure>
    </Card>
  );
}
