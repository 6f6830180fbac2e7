import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArriveForms } from "@/components/logistics/arrive-form";
import { CloseContainerForm } from "@/components/logistics/close-container-form";
import { ContainerFill } from "@/components/logistics/container-fill";
import { AssignableLots, ContainerLots } from "@/components/logistics/container-lots";
import { ContainerMilestones } from "@/components/logistics/container-milestones";
import { containerTones } from "@/components/logistics/container-table";
import { MarketLimitNotice } from "@/components/logistics/market-limit";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { findContainer, listAssignableLots } from "@/lib/logistics/queries/containers";
import { findMarketLimit } from "@/lib/logistics/queries/market-limit";
import { now } from "@/lib/platform/clock";
import { isId } from "@/lib/platform/page";

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "logistics")("container.one") };
}

export default async function ContainerPage({ params }: Props) {
  const { locale, id } = await params;
  const here = `/${locale}/operator/containers`;
  const actor = await requireKind(locale, `${here}/${id}`, "operator");
  const container = isId(id) ? await findContainer(actor, id) : null;
  if (!container) notFound();
  const isOpen = container.status === "open";
  const waiting = isOpen ? await listAssignableLots(actor, container.countryCodes) : [];
  const limit =
    isOpen && container.lotCount > 0 ? await findMarketLimit(actor, container.id) : null;
  const t = translator(locale, "logistics");
  const at = now();
  return (
    <div className="grid gap-4">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[{ label: t("container.title"), href: here }, { label: container.number }]}
            label={translator(locale, "common")("breadcrumbs")}
          />
        }
        lead={
          <StatusBadge tone={containerTones[container.status]}>
            {t(`container.status.${container.status}`)}
          </StatusBadge>
        }
        title={container.number}
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <Card>
            <ContainerFill fill={container.fill} locale={locale} />
            <div className="mt-3">
              <DefinitionList
                facts={[
                  { term: t("container.type"), value: container.type },
                  {
                    term: t("container.route"),
                    value: localized(container.destination, locale).text,
                  },
                  ...(container.departsOn
                    ? [
                        {
                          term: t("container.departsOn"),
                          value: formatDate(locale, container.departsOn),
                        },
                      ]
                    : []),
                  ...(container.sealNumber
                    ? [{ term: t("close.seal"), value: container.sealNumber }]
                    : []),
                ]}
              />
            </div>
          </Card>
          {limit ? <MarketLimitNotice limit={limit} locale={locale} /> : null}
          <ContainerLots container={container} locale={locale} />
        </div>
        <div className="grid min-w-0 gap-4">
          {isOpen ? (
            <AssignableLots containerId={container.id} locale={locale} lots={waiting} />
          ) : null}
          {isOpen && container.lotCount > 0 ? (
            <Card title={t("close.title")}>
              <CloseContainerForm
                containerId={container.id}
                locale={locale}
                version={container.version}
              />
            </Card>
          ) : null}
          {isOpen ? null : (
            <ContainerMilestones
              container={container}
              locale={locale}
              now={at}
              timeZone={actor.timeZone}
            />
          )}
          <ArriveForms
            containerId={container.id}
            locale={locale}
            lots={container.lots.filter((lot) => lot.status === "shipped")}
          />
        </div>
      </div>
    </div>
  );
}
