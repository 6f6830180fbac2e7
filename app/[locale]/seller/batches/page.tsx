import type { Metadata } from "next";
import { BatchTable } from "@/components/batches/batch-table";
import { ImportCard } from "@/components/batches/import-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { LARGEST_UPLOAD } from "@/lib/batches/model/batch";
import { listBatches } from "@/lib/batches/queries/batches";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "batches")("title") };
}

const MEGABYTE = 1024 * 1024;

/** Why an upload was sent back, where a browser without JavaScript brought it. */
function uploadProblem(locale: Locale, code: unknown): string | null {
  const t = translator(locale, "errors");
  if (code === "uploadTooLarge") return t("uploadTooLarge", { most: LARGEST_UPLOAD / MEGABYTE });
  if (code === "required") return translator(locale, "batches")("upload.none");
  return typeof code === "string" ? t("unexpected") : null;
}

export default async function BatchesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/batches`;
  const actor = await requireKind(locale, here, "seller");
  const page = await listBatches(actor, toPageKey(query));
  const t = translator(locale, "batches");
  const problem = uploadProblem(locale, query.problem);
  return (
    <div className="grid gap-5">
      <PageHeader lead={t("lead")} title={t("title")} />
      {problem ? <Notice role="alert" title={problem} tone="critical" /> : null}
      <ImportCard locale={locale} />
      {page.rows.length > 0 ? (
        <BatchTable locale={locale} rows={page.rows} timeZone={actor.timeZone} />
      ) : (
        <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
      )}
      <Pagination
        locale={locale}
        nextHref={page.older && `${here}?after=${page.older}`}
        previousHref={page.newer && `${here}?before=${page.newer}`}
      />
    </div>
  );
}
