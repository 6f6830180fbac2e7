import { formatDate } from "@/lib/i18n/format";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { findActor } from "@/lib/identity/session";
import { toPeriod } from "@/lib/ledger/model/period";
import {
  eachStatementLine,
  findStatement,
  type StatementLine,
} from "@/lib/ledger/queries/statement";
import { fenToDecimal } from "@/lib/money/model";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";
import { sheetAnswer } from "@/lib/platform/sheet-answer";
import { sheetFormats, writeSheet } from "@/lib/platform/sheet-writer";

async function* toCells(locale: Locale, lines: AsyncIterable<StatementLine>) {
  const t = translator(locale, "ledger");
  for await (const { at, kind, note, orderNumber, changeFen, balanceFen } of lines)
    yield [
      formatDate(locale, at, "Asia/Shanghai"),
      note ? `${t(`kind.${kind}`)}: ${note}` : t(`kind.${kind}`),
      orderNumber ?? "",
      changeFen > 0n ? fenToDecimal(changeFen) : "",
      changeFen < 0n ? fenToDecimal(-changeFen) : "",
      fenToDecimal(balanceFen),
    ];
}

/** A statement with one company (`with`) over a period, as a sheet. */
export async function GET(request: Request) {
  const actor = await findActor();
  const query: Record<string, string> = Object.fromEntries(new URL(request.url).searchParams);
  const period = toPeriod(query, dayInYiwu(now()));
  const company = query.with ?? "";
  const statement = actor && (await findStatement(actor, company, period, { most: 1 }));
  if (!actor || !statement) return new Response(null, { status: 404 });
  const format = sheetFormats.find((known) => known === query.format) ?? "xlsx";
  const locale = isLocale(query.locale)
    ? query.locale
    : actor.kind === "system"
      ? "ru"
      : actor.locale;
  const t = translator(locale, "ledger");
  const columns = [
    { header: t("date") },
    { header: t("what") },
    { header: t("order") },
    { header: `${t("charged")}, ¥`, isNumber: true },
    { header: `${t("paid")}, ¥`, isNumber: true },
    { header: `${t("balance")}, ¥`, isNumber: true },
  ];
  const rows = toCells(locale, eachStatementLine(actor, company, period));
  return sheetAnswer(writeSheet(format, columns, rows), {
    format,
    name: `karavan-statement-${period.from}-${period.to}`,
  });
}
