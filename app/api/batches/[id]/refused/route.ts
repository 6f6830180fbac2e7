import { headersOf } from "@/lib/batches/model/outline";
import { problemPlace, problemText } from "@/lib/batches/model/problem-words";
import { findBatch } from "@/lib/batches/queries/batches";
import { eachRefused } from "@/lib/batches/queries/rows";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Actor } from "@/lib/identity/actor";
import { findActor } from "@/lib/identity/session";
import { sheetAnswer } from "@/lib/platform/sheet-answer";
import { refusedSheet } from "@/lib/platform/sheet-writer";

type Context = { params: Promise<{ id: string }> };

async function* reasonsOf(
  actor: Actor,
  id: string,
  at: { locale: Locale; headers: readonly string[] },
) {
  for await (const { cells, problems } of eachRefused(actor, id)) {
    const faults = problems.filter(({ isWarning }) => !isWarning);
    const reasons = faults.map(
      (problem) =>
        `${problemPlace(at.locale, problem, at.headers)}: ${problemText(at.locale, problem)}`,
    );
    yield { reason: reasons.join(" · "), cells };
  }
}

/** The refused rows as the seller had them, each with its reason in front: mended, the file is sent again. */
export async function GET(request: Request, { params }: Context) {
  const [actor, { id }] = await Promise.all([findActor(), params]);
  const batch = actor && (await findBatch(actor, id));
  if (!actor || batch?.kind !== "import") return new Response(null, { status: 404 });
  const wanted = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(wanted) ? wanted : "en";
  const headers = headersOf(batch.mapping);
  const format = batch.source?.kind ?? "xlsx";
  const reason = translator(locale, "batches")("sheet.reason");
  const rows = reasonsOf(actor, id, { locale, headers });
  return sheetAnswer(refusedSheet(format, reason, headers, rows), {
    format,
    name: "karavan-refused",
  });
}
