import { sheetColumns } from "@/lib/batches/model/sheet-columns";
import { canRunBatches } from "@/lib/batches/policy";
import { eachProductRow } from "@/lib/batches/queries/export";
import { parseSellerList } from "@/lib/catalogue/model/seller-list";
import { isLocale } from "@/lib/i18n/locales";
import { findActor } from "@/lib/identity/session";
import { sheetAnswer } from "@/lib/platform/sheet-answer";
import { sheetFormats, writeSheet } from "@/lib/platform/sheet-writer";

/** The products that `/seller/products` shows for the same query, all pages of it, to be edited and imported again. */
export async function GET(request: Request) {
  const actor = await findActor();
  if (!actor || !canRunBatches(actor)) return new Response(null, { status: 404 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const format = sheetFormats.find((known) => known === query.format) ?? "xlsx";
  const locale = isLocale(query.locale) ? query.locale : actor.locale;
  const columns = sheetColumns(locale);
  const { filter } = parseSellerList(query);
  const rows = eachProductRow(actor, { filter, columns, locale });
  return sheetAnswer(writeSheet(format, columns, rows), { format, name: "karavan-products" });
}
