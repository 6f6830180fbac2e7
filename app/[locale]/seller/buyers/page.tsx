import type { Metadata } from "next";
import { AccountTable } from "@/components/orders/account-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { listAccounts } from "@/lib/orders/queries/accounts";
import { toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "orders")("accounts.buyers") };
}

export default async function SellerBuyersPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/buyers`;
  const actor = await requireKind(locale, here, "seller");
  const { rows, newer, older } = await listAccounts(actor, toPageKey(query));
  const t = translator(locale, "orders");
  return (
    <>
      <PageHeader title={t("accounts.buyers")} />
      {rows.length > 0 ? (
        <AccountTable locale={locale} rows={rows} side="seller" />
      ) : (
        <EmptyState title={t("accounts.empty.seller")}>{t("accounts.empty.sellerText")}</EmptyState>
      )}
      <Pagination
        locale={locale}
        nextHref={older && `${here}?after=${older}`}
        previousHref={newer && `${here}?before=${newer}`}
      />
    </>
  );
}
