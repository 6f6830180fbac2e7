import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CompanyHistory } from "@/components/identity/company-history";
import { JudgeCompany } from "@/components/identity/judge-company";
import { MemberList } from "@/components/identity/member-list";
import { StandingBadge } from "@/components/identity/standing-badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { canJudgeCompany, canManageMembers } from "@/lib/identity/policy";
import { type CompanyView, findCompany, listClerkPoints } from "@/lib/identity/queries/companies";
import { requireKind } from "@/lib/identity/session";

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("company.title") };
}

export default async function CompanyPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireKind(locale, `/${locale}/operator/companies/${id}`, "operator");
  const company = z.uuid().safeParse(id).success ? await findCompany(actor, id) : null;
  if (!company) notFound();
  const t = translator(locale, "identity");
  const points = canManageMembers(actor, id) ? await listClerkPoints(actor) : null;
  const choices = points?.map(({ code, names }) => ({
    value: code,
    label: localized(names, locale).text || code,
  }));
  const path = `/${locale}/operator/companies`;
  const title = company.name || t("companies.unnamed", { name: company.members[0]?.name ?? "" });
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[{ label: t("companies.title"), href: path }, { label: title }]}
            label={translator(locale, "common")("breadcrumbs")}
          />
        }
        lead={<StandingBadge locale={locale} status={company.status} />}
        title={title}
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="grid gap-5">
          <CompanyFacts company={company} locale={locale} timeZone={actor.timeZone} />
          {canJudgeCompany(actor, company) ? (
            <JudgeCompany company={company} locale={locale} />
          ) : null}
        </div>
        <div className="grid gap-5">
          <MemberList
            locale={locale}
            members={company.members}
            points={choices ?? null}
            readerId={actor.userId}
          />
          <CompanyHistory events={company.events} locale={locale} timeZone={actor.timeZone} />
        </div>
      </div>
    </>
  );
}

function CompanyFacts({
  company,
  locale,
  timeZone,
}: {
  company: CompanyView;
  locale: Locale;
  timeZone: string;
}) {
  const t = translator(locale, "identity");
  const about = localized(company.about, locale);
  const facts = [
    { term: t("companies.kind"), value: t(`kinds.${company.kind}`) },
    { term: t("country"), value: localized(company.countryNames, locale).text },
    { term: t("city"), value: company.city },
    { term: t("address"), value: company.address },
    { term: t("phone"), value: company.phone },
    {
      term: t("settings.about"),
      value: about.text ? <span lang={about.locale}>{about.text}</span> : null,
    },
    { term: t("companies.registered"), value: formatDate(locale, company.createdAt, timeZone) },
    { term: t("company.reason"), value: company.statusReason },
  ];
  return (
    <Card title={t("company.details")}>
      <DefinitionList facts={facts.filter(({ value }) => value)} />
    </Card>
  );
}
