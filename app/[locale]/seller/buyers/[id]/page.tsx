import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountFigures } from "@/components/orders/account-figures";
import { AgeingCard } from "@/components/orders/ageing-card";
import { CreditLineForm } from "@/components/orders/credit-line-form";
import { GrantCreditForm } from "@/components/payments/grant-credit-form";
import { RefundByBankForm } from "@/components/payments/refund-by-bank-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { canGrantCredit } from "@/lib/orders/policy";
import { findAccount, findAgeing } from "@/lib/orders/queries/accounts";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/ids";

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "orders")("accounts.buyers") };
}

export default async function SellerBuyerPage({ params }: Props) {
  const { locale, id } = await params;
  const list = `/${locale}/seller/buyers`;
  const actor = await requireKind(locale, `${list}/${id}`, "seller");
  const account = await findAccount(actor, id);
  if (!account) notFound();
  const ageing = await findAgeing(actor, id);
  const t = translator(locale, "orders");
  const p = translator(locale, "payments");
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[{ label: t("accounts.buyers"), href: list }, { label: account.name }]}
            label={translator(locale, "common")("breadcrumbs")}
          />
        }
        actions={
          <ButtonLink href={`${list}/${id}/statement`} variant="secondary">
            {translator(locale, "ledger")("statement")}
          </ButtonLink>
        }
        lead={account.countryCode}
        title={account.name}
      />
      <div className="grid gap-4">
        <AccountFigures account={account} locale={locale} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card title={t("accounts.line")}>
            <CreditLineForm account={account} locale={locale} mayGrant={canGrantCredit(actor)} />
          </Card>
          <AgeingCard locale={locale} rows={ageing} />
          <Card title={p("own.grant.title")}>
            <GrantCreditForm buyerCompanyId={id} idempotencyKey={newId()} locale={locale} />
          </Card>
          <Card title={p("own.refund.title")}>
            <RefundByBankForm
              buyerCompanyId={id}
              creditFen={account.creditFen}
              idempotencyKey={newId()}
              locale={locale}
              today={toIsoDay(dayInYiwu(now()))}
            />
          </Card>
        </div>
      </div>
    </>
  );
}
