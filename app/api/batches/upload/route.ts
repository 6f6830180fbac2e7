import { startImport } from "@/lib/batches/commands/start-import";
import { LARGEST_UPLOAD } from "@/lib/batches/model/batch";
import { canRunBatches } from "@/lib/batches/policy";
import type { Locale } from "@/lib/i18n/locales";
import { localeIn } from "@/lib/identity/action";
import { findActor } from "@/lib/identity/session";
import { errorText } from "@/lib/platform/error-text";
import { AppError } from "@/lib/platform/errors";
import { requestLog } from "@/lib/platform/log";
import { isSameOrigin } from "@/lib/platform/origin";
import { type Received, receiveFiles } from "@/lib/platform/receive-files";
import { putFileFrom } from "@/lib/platform/storage";

const LIMITS = { most: LARGEST_UPLOAD, files: 2 };

async function store({ files }: Received) {
  const sheet = files.find(({ field }) => field === "sheet");
  const photos = files.find(({ field }) => field === "photos");
  if (!sheet) throw new AppError("required");
  const kind = sheet.name.toLowerCase().endsWith(".xlsx") ? "xlsx" : "csv";
  return {
    name: sheet.name,
    kind: kind as "xlsx" | "csv",
    key: await putFileFrom("private", sheet.path, kind),
    photosKey: photos ? await putFileFrom("private", photos.path, "zip") : null,
  };
}

/** The browser's own form is led on; a script learns where to go, or what was wrong. */
function answer(request: Request, at: { href: string; status: number; message?: string }) {
  const isScript = request.headers.get("accept")?.includes("application/json") ?? false;
  if (isScript) return Response.json(at, { status: at.status });
  return new Response(null, { status: 303, headers: { location: at.href } });
}

function refuse(request: Request, locale: Locale, error: unknown) {
  if (!(error instanceof AppError)) {
    requestLog(request.headers.get("x-request-id")).error({ err: error }, "an upload failed");
  }
  const known = error instanceof AppError ? error : new AppError("unexpected");
  const status = known.code === "uploadTooLarge" ? 413 : 422;
  const href = `/${locale}/seller/batches?problem=${known.code}`;
  return answer(request, { href, status, message: errorText(locale, known.code, known.values) });
}

/** Streams to the disk, past the limits of actions; the worker reads it in a process of its own. */
export async function POST(request: Request) {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const actor = await findActor();
  if (!actor || !canRunBatches(actor)) return new Response(null, { status: 404 });
  const locale = localeIn(request.headers.get("referer")) ?? actor.locale;
  try {
    const stored = await receiveFiles(request, LIMITS, store);
    const id = await startImport(actor, stored);
    return answer(request, { href: `/${locale}/seller/batches/${id}`, status: 201 });
  } catch (error) {
    return refuse(request, locale, error);
  }
}
