import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Figure } from "@/components/ui/figure";
import { Meter } from "@/components/ui/meter";
import { Money } from "@/components/ui/money";
import { Stars } from "@/components/ui/stars";
import { StatusBadge } from "@/components/ui/status-badge";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const tones = ["neutral", "accent", "info", "positive", "caution", "critical"] as const;
const lines = [
  { no: "KV-7QX4", pieces: 1440, fen: 158_400n, tone: "info" },
  { no: "KV-3MNB", pieces: 480, fen: 57_600n, tone: "positive" },
  { no: "KV-9RTK", pieces: 12_000, fen: 42_000n, tone: "caution" },
] as const;

export function FactsSection({ locale }: { locale: Locale }) {
  const t = translator(locale, "common");
  const nav = translator(locale, "layout");
  const state = { info: t("step.current"), positive: t("step.done"), caution: t("step.next") };
  return (
    <>
      <Card title="Facts">
        <div className="flex flex-wrap gap-2">
          {tones.map((tone) => (
            <StatusBadge key={tone} tone={tone}>
              {nav("about.steps.road.name")}
            </StatusBadge>
          ))}
          <Badge tone="accent">v3</Badge>
        </div>
        <div className="mt-5 grid gap-4 sm:grid-cols-3">
          <Figure href={`/${locale}/orders`} label={nav("nav.orders")} note="+12" value="128" />
          <Figure label={t("labels.total")} value={<Money fen={1_284_350n} locale={locale} />} />
          <Figure label={t("labels.price")} value={<Money locale={locale} unitPrice={350n} />} />
        </div>
        <div className="mt-5 grid gap-6 sm:grid-cols-2">
          <div className="grid content-start gap-5">
            <Meter
              label={nav("operator.containers")}
              max={68}
              text={t("units.cbm", { amount: `${formatNumber(locale, 18.4, 1)} / 68` })}
              value={18.4}
            />
            <Meter label="40HQ" max={68} text="97 %" tone="caution" value={66} />
            <Stars count={212} locale={locale} value={4.3} />
          </div>
          <DefinitionList
            facts={[
              { term: t("labels.quantity"), value: t("units.pieces", { count: 1440 }) },
              { term: t("labels.country"), value: "Қазақстан", note: "Алматы" },
              { term: t("labels.price"), value: <Money locale={locale} unitPrice={11_000n} /> },
            ]}
          />
        </div>
        <div className="mt-5">
          <DefinitionList
            facts={[
              { term: t("labels.quantity"), value: t("units.cartons", { count: 5 }) },
              { term: nav("about.terms.arrival.name"), value: "12–18.12" },
              { term: "CBM", value: t("units.cbm", { amount: "0,412" }) },
            ]}
            layout="grid"
          />
        </div>
      </Card>
      <Card flush title={nav("nav.orders")}>
        <Table
          caption={nav("nav.orders")}
          columns={[
            { key: "no", label: nav("nav.orders") },
            { key: "state", label: t("labels.status") },
            { key: "pieces", label: t("labels.quantity"), numeric: true },
            { key: "total", label: t("labels.total"), numeric: true },
          ]}
          rows={lines.map((line) => ({
            key: line.no,
            href: `/${locale}/gallery`,
            cells: {
              no: line.no,
              state: <StatusBadge tone={line.tone}>{state[line.tone]}</StatusBadge>,
              pieces: formatNumber(locale, line.pieces),
              total: <Money fen={line.fen} locale={locale} />,
            },
          }))}
        />
      </Card>
    </>
  );
}
