import { ReportLink } from "@/components/feedback/report-link";
import { TakeVersionForm } from "@/components/orders/take-version-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import { formatNumber, formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { cartonsOf, openPieces } from "@/lib/orders/model/pieces";
import type { OrderStatus } from "@/lib/orders/model/status";
import type { NewerVersion } from "@/lib/orders/queries/newer-versions";
import type { OrderLineView } from "@/lib/orders/queries/order";

type OrderLinesProps = {
  locale: Locale;
  lines: OrderLineView[];
  totalFen: bigint;
  status: OrderStatus;
  /** The order's number where the reader is its buyer, who rates and reports what was collected. */
  reportsTo?: string;
  /** Newer versions that this buyer may still take. */
  taking?: { orderId: string; newer: readonly NewerVersion[] };
};

/** Before production there is nothing to say about progress. */
const progressing: ReadonlySet<OrderStatus> = new Set([
  "in_production",
  "ready",
  "shipped",
  "at_pickup",
  "picked_up",
]);

/** Cartons by where they are, most advanced first; only what there is. */
function places(line: OrderLineView) {
  const pieces = {
    picked: line.pickedPieces,
    arrived: line.arrivedPieces,
    onTheWay: line.shippedPieces,
    ready: line.readyPieces,
    open: openPieces(line),
  };
  return (Object.keys(pieces) as (keyof typeof pieces)[])
    .filter((key) => pieces[key] > 0)
    .map((key) => ({ key, cartons: cartonsOf(pieces[key], line.piecesPerCarton) }));
}

export function OrderLines({ locale, lines, totalFen, ...reading }: OrderLinesProps) {
  const t = translator(locale, "orders");
  return (
    <Card
      footer={
        <p className="flex justify-between gap-4 font-semibold">
          <span>{t("total")}</span>
          <Money fen={totalFen} locale={locale} />
        </p>
      }
      title={t("goods")}
    >
      <ul className="divide-line divide-y">
        {lines.map((line) => (
          <OrderLine key={line.id} line={line} locale={locale} {...reading} />
        ))}
      </ul>
    </Card>
  );
}

type OrderLineProps = Omit<OrderLinesProps, "lines" | "totalFen"> & { line: OrderLineView };

function OrderLine({ locale, line, status, reportsTo, taking }: OrderLineProps) {
  const t = translator(locale, "orders");
  const common = translator(locale, "common");
  const name = localized(line.names, locale);
  const variant = localized(line.variantNames, locale).text;
  const cartons = cartonsOf(line.quantity, line.piecesPerCarton);
  const newer = taking?.newer.find(({ lineId }) => lineId === line.id);
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex justify-between gap-4">
        <div className="min-w-0">
          <Link href={`/${locale}/products/${line.productSlug}`} lang={name.locale} look="quiet">
            {name.text}
          </Link>
          <p className="text-ink-muted text-sm">
            {[line.itemNo, variant, t("version", { number: line.productVersion })]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        <Money fen={line.totalFen} locale={locale} />
      </div>
      <p className="mt-1 text-sm tabular-nums">
        {common("units.cartons", { count: cartons })}
        <span className="text-ink-muted">
          {" · "}
          {t("perPiece", {
            price: formatUnitPrice(locale, line.unitPrice),
            pieces: common("units.pieces", { count: line.quantity }),
          })}
        </span>
      </p>
      {progressing.has(status) ? <LinePlaces line={line} locale={locale} /> : null}
      {taking && newer ? (
        <TakeVersionForm
          locale={locale}
          newer={newer}
          ordered={line.productVersion}
          orderId={taking.orderId}
        />
      ) : null}
      {reportsTo ? (
        <ReportLink line={line} locale={locale} name={name.text} orderNumber={reportsTo} />
      ) : null}
    </li>
  );
}

function LinePlaces({ locale, line }: Pick<OrderLineProps, "locale" | "line">) {
  const t = translator(locale, "orders");
  const total = formatNumber(locale, cartonsOf(line.quantity, line.piecesPerCarton));
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
      {places(line).map(({ key, cartons }) => (
        <li className={key === "open" ? "text-ink-muted" : "text-positive"} key={key}>
          {t(`pieces.${key}`)}:{" "}
          <span className="tabular-nums">
            {t("ofPieces", { done: formatNumber(locale, cartons), total })}
          </span>
        </li>
      ))}
    </ul>
  );
}
