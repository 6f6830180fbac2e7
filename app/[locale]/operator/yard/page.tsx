import type { Metadata } from "next";
import { YardTable } from "@/components/logistics/yard-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Warehouse } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { listYardLots } from "@/lib/logistics/queries/containers";
import { toPageKey } from "@/lib/platform/page";

type Query = { after?: string | string[]; before?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "logistics")("yard.title") };
}

export default async function YardPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/operator/yard`;
  const actor = await requireKind(locale, here, "operator");
  const { rows, newer, older } = await listYardLots(actor, toPageKey(query));
  const t = translator(locale, "logistics");
  return (
    <div className="grid gap-5">
      <PageHeader lead={t("yard.lead")} title={t("yard.title")} />
      {rows.length > 0 ? (
        <YardTable locale={locale} rows={rows} timeZone={actor.timeZone} />
      ) : (
        <EmptyState icon={<Warehouse />} title={t("yard.empty")} />
      )}
      <Pagination
        locale={locale}
        nextHref={older && `${here}?after=${older}`}
        previousHref={newer && `${here}?before=${newer}`}
      />
    </div>
  );
}
