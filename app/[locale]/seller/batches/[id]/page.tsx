import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BatchFailure } from "@/components/batches/batch-failure";
import { batchName } from "@/components/batches/batch-name";
import { BatchStatus } from "@/components/batches/batch-status";
import { RunningCard } from "@/components/batches/running-card";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { isRunning, progressOf } from "@/lib/batches/model/batch";
import { type BatchView, findBatch } from "@/lib/batches/queries/batches";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { now } from "@/lib/platform/clock";
import { BatchMapping } from "./batch-mapping";
import { BatchPreview } from "./batch-preview";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "batches")("title") };
}

/** An import's columns may be looked at again until it is written. */
const showsMapping = ({ kind, status, outline }: BatchView, query: Query) =>
  kind === "import" &&
  outline !== null &&
  (status === "mapping" || (status === "checked" && query.view === "columns"));

export default async function BatchPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const list = `/${locale}/seller/batches`;
  const actor = await requireKind(locale, `${list}/${id}`, "seller");
  const batch = await findBatch(actor, id);
  if (!batch) notFound();
  const t = translator(locale, "batches");
  const crumbs = [
    { label: translator(locale, "catalogue")("manage.title"), href: `/${locale}/seller/products` },
    { label: t("title"), href: list },
    { label: batchName(locale, batch) },
  ];
  const { status } = batch;
  return (
    <div className="grid gap-5">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={crumbs} label={translator(locale, "common")("breadcrumbs")} />
        }
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <BatchStatus locale={locale} status={status} />
            <span>{formatDateTime(locale, batch.createdAt, actor.timeZone)}</span>
            <span>{batch.createdBy}</span>
          </span>
        }
        title={<bdi>{batchName(locale, batch)}</bdi>}
      />
      {status === "failed" ? <BatchFailure batch={batch} locale={locale} /> : null}
      {isRunning(status) ? (
        <RunningCard batch={{ id, status }} locale={locale} progress={progressOf(batch, now())} />
      ) : null}
      {showsMapping(batch, query) ? (
        <BatchMapping batch={batch} locale={locale} />
      ) : (
        <BatchPreview actor={actor} batch={batch} locale={locale} query={query} />
      )}
    </div>
  );
}
