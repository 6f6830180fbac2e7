import type { Metadata } from "next";
import { ContainerTable } from "@/components/logistics/container-table";
import { OpenContainerForm } from "@/components/logistics/open-container-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Container } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import {
  type ContainerStatus,
  countContainers,
  listContainers,
  listRoutes,
} from "@/lib/logistics/queries/containers";
import { toPageKey } from "@/lib/platform/page";

type Query = { status?: string | string[]; after?: string | string[]; before?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

const statuses: ContainerStatus[] = ["open", "closed", "departed", "arrived"];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "logistics")("container.title") };
}

export default async function ContainersPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/operator/containers`;
  const actor = await requireKind(locale, here, "operator");
  const status = statuses.find((one) => one === query.status) ?? "open";
  const [page, counts, routes] = await Promise.all([
    listContainers(actor, [status], toPageKey(query)),
    countContainers(actor),
    listRoutes(),
  ]);
  const t = translator(locale, "logistics");
  const pageHref = (name: "after" | "before", id: string | null) =>
    id && `${here}?status=${status}&${name}=${id}`;
  return (
    <div className="grid gap-5">
      <PageHeader title={t("container.title")} />
      <Tabs
        label={t("container.title")}
        tabs={statuses.map((one) => ({
          href: `${here}?status=${one}`,
          label: t(`container.status.${one}`),
          count: counts[one],
          isCurrent: one === status,
        }))}
      />
      {page.rows.length > 0 ? (
        <ContainerTable locale={locale} rows={page.rows} />
      ) : (
        <EmptyState icon={<Container />} title={t("container.empty")} />
      )}
      <Pagination
        locale={locale}
        nextHref={pageHref("after", page.older)}
        previousHref={pageHref("before", page.newer)}
      />
      <Card id="open" title={t("open.title")}>
        <OpenContainerForm locale={locale} routes={routes} />
      </Card>
    </div>
  );
}
