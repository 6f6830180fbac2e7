import { LocalAmount } from "@/components/ledger/local-amount";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { formatDate, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Period } from "@/lib/ledger/model/period";
import type { Rate } from "@/lib/ledger/model/rate";
import type { Statement, StatementLine } from "@/lib/ledger/queries/statement";
import { fenToDecimal } from "@/lib/money/model";

type StatementViewProps = {
  locale: Locale;
  /** Without query. */
  here: string;
  /** The company on the other side. */
  company: string;
  /** Where the reader's orders are. */
  orders: string;
  statement: Statement;
  period: Period;
  rate: Rate | null;
};

const YIWU = "Asia/Shanghai";

export function StatementView(props: StatementViewProps) {
  const { locale, here, company, statement, period, rate } = props;
  const t = translator(locale, "ledger");
  const { openingFen, chargedFen, paidFen, closingFen, lines, next } = statement;
  const query = `from=${period.from}&to=${period.to}`;
  const money = (fen: bigint) => formatMoney(locale, fen);
  return (
    <div className="grid gap-4">
      <PeriodForm here={here} locale={locale} period={period} />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Figure label={t("opening")} value={money(openingFen)} />
        <Figure label={t("charged")} value={money(chargedFen)} />
        <Figure label={t("paid")} value={money(paidFen)} />
        <Figure
          label={t("closing")}
          note={closingFen === 0n ? null : t(closingFen > 0n ? "owed" : "held")}
          value={money(closingFen < 0n ? -closingFen : closingFen)}
        />
      </div>
      <LocalAmount fen={closingFen} locale={locale} rate={rate} />
      {lines.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <Card flush>
          <Table
            caption={t("statement")}
            columns={[
              { key: "date", label: t("date") },
              { key: "what", label: t("what") },
              { key: "order", label: t("order") },
              { key: "charged", label: t("charged"), numeric: true },
              { key: "paid", label: t("paid"), numeric: true },
              { key: "balance", label: t("balance"), numeric: true },
            ]}
            rows={lines.map((line) => toRow(line, props))}
          />
        </Card>
      )}
      <div className="flex flex-wrap gap-3">
        {(["xlsx", "csv"] as const).map((format) => (
          <a
            className={buttonClass("quiet")}
            href={`/api/statements?with=${company}&${query}&format=${format}&locale=${locale}`}
            key={format}
          >
            {t("download", { format: format.toUpperCase() })}
          </a>
        ))}
        {next === null ? null : (
          <ButtonLink href={`${here}?${query}&after=${next}`} variant="secondary">
            {t("more")}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

function toRow(line: StatementLine, { locale, orders }: StatementViewProps) {
  const t = translator(locale, "ledger");
  const { changeFen, balanceFen, orderNumber, note } = line;
  return {
    key: String(line.seq),
    cells: {
      date: formatDate(locale, line.at, YIWU),
      what: (
        <>
          {t(`kind.${line.kind}`)}
          {note ? <span className="text-ink-muted block">{note}</span> : null}
        </>
      ),
      order: orderNumber ? <Link href={`${orders}/${orderNumber}`}>{orderNumber}</Link> : null,
      charged: changeFen > 0n ? formatMoney(locale, changeFen) : null,
      paid: changeFen < 0n ? formatMoney(locale, -changeFen) : null,
      balance: <span data-fen={fenToDecimal(balanceFen)}>{formatMoney(locale, balanceFen)}</span>,
    },
  };
}

function PeriodForm({ locale, here, period }: { locale: Locale; here: string; period: Period }) {
  const t = translator(locale, "ledger");
  return (
    <form action={here} className="flex flex-wrap items-end gap-3" method="get">
      {(["from", "to"] as const).map((name) => (
        <div className="grid gap-1" key={name}>
          <label className="text-sm font-medium" htmlFor={`period-${name}`}>
            {t(name)}
          </label>
          <Input defaultValue={period[name]} id={`period-${name}`} name={name} type="date" />
        </div>
      ))}
      <Button type="submit" variant="secondary">
        {t("show")}
      </Button>
      <p className="text-ink-muted w-full text-sm">{t("days")}</p>
    </form>
  );
}
