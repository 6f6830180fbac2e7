import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ContainerTable } from "@/components/logistics/container-table";
import { WishTable } from "@/components/orders/wish-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Figure } from "@/components/ui/figure";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { listPoisonJobs } from "@/lib/jobs/queries";
import { countContainers, countLots, listContainers } from "@/lib/logistics/queries/containers";
import { listOpenWishes } from "@/lib/orders/queries/wishes";
import { now } from "@/lib/platform/clock";
import { toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ after?: string | string[]; before?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "logistics")("today.title") };
}

export default async function OperatorTodayPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/operator`;
  const actor = await requireKind(locale, here, "operator", "clerk");
  if (actor.kind === "clerk") redirect(`${here}/pickup`);
  const [containers, lots, poison, active, wishes] = await Promise.all([
    countContainers(actor),
    countLots(actor),
    listPoisonJobs(actor),
    listContainers(actor, ["open", "closed", "departed"], {}),
    listOpenWishes(actor, toPageKey(query)),
  ]);
  const t = translator(locale, "logistics");
  const figures = [
    { label: t("today.waiting"), value: lots.waiting, href: `${here}/yard` },
    { label: t("today.open"), value: containers.open, href: `${here}/containers` },
    {
      label: t("today.closed"),
      value: containers.closed,
      href: `${here}/containers?status=closed`,
    },
    {
      label: t("today.departed"),
      value: containers.departed,
      href: `${here}/containers?status=departed`,
    },
    { label: t("today.atPickup"), value: lots.atPickup, href: `${here}/pickup` },
    { label: t("today.jobs"), value: poison.length, href: `${here}/system` },
  ];
  return (
    <div className="grid gap-5">
      <PageHeader
        actions={<ButtonLink href={`${here}/containers#open`}>{t("open.title")}</ButtonLink>}
        lead={formatDate(locale, now(), actor.timeZone)}
        title={t("today.title")}
      />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {figures.map(({ label, value, href }) => (
          <Figure href={href} key={label} label={label} value={formatNumber(locale, value)} />
        ))}
      </div>
      {wishes.rows.length > 0 ? (
        <WishTable locale={locale} rows={wishes.rows} timeZone={actor.timeZone} />
      ) : null}
      <Pagination
        locale={locale}
        nextHref={wishes.older && `${here}?after=${wishes.older}`}
        previousHref={wishes.newer && `${here}?before=${wishes.newer}`}
      />
      {active.rows.length > 0 ? <ContainerTable locale={locale} rows={active.rows} /> : null}
    </div>
  );
}
