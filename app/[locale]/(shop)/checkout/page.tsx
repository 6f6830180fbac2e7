import type { Metadata } from "next";
import { CheckoutForm } from "@/components/checkout/checkout-form";
import { OrderMinimum } from "@/components/checkout/order-minimum";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PackageCheck, ShoppingBasket } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { isAcceptable } from "@/lib/checkout/model/cart";
import { placingKey } from "@/lib/checkout/model/checkout";
import { placingBar } from "@/lib/checkout/policy";
import { type CartView, findCart } from "@/lib/checkout/queries/cart";
import { findCheckout, findRecentPlacing } from "@/lib/checkout/queries/checkout";
import { findPaymentChoices } from "@/lib/checkout/queries/payment-choices";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import type { Actor } from "@/lib/identity/actor";
import { requireKind } from "@/lib/identity/session";
import { findVisitor } from "@/lib/identity/visitor";
import { listPickupPoints } from "@/lib/logistics/queries/pickup-points";

type Query = { seller?: string | string[]; country?: string | string[] };
type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "checkout")("checkout.title") };
}

const toList = (value: string | string[] | undefined) => [value ?? []].flat();

const addressOf = (locale: Locale, sellerIds: readonly string[], country?: string) => {
  const query = new URLSearchParams([
    ...sellerIds.map((id) => ["seller", id]),
    ...(country ? [["country", country]] : []),
  ]);
  return `/${locale}/checkout${query.size > 0 ? `?${query}` : ""}`;
};

export default async function CheckoutPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const query = await searchParams;
  const wanted = toList(query.seller);
  const actor = await requireKind(locale, addressOf(locale, wanted), "buyer");
  const t = translator(locale, "checkout");
  const [view, cart] = await Promise.all([findCheckout(actor), findVisitor().then(findCart)]);
  const parts = (cart?.parts ?? []).filter(
    ({ sellerId }) => wanted.length === 0 || wanted.includes(sellerId),
  );
  if (!cart || parts.length === 0) return <NothingToPlace actor={actor} locale={locale} />;

  const [asked] = toList(query.country);
  const country =
    view.countries.find(({ code }) => code === asked)?.code ??
    view.last?.countryCode ??
    actor.countryCode;
  const sellerIds = wanted.length > 0 ? parts.map(({ sellerId }) => sellerId) : [];
  const bar = placingBar(actor);
  return (
    <>
      <PageHeader
        actions={
          <ButtonLink href={`/${locale}/cart`} variant="secondary">
            {t("checkout.edit")}
          </ButtonLink>
        }
        title={t("checkout.title")}
      />
      {bar ? (
        <Notice title={t(bar === "companyPending" ? "bar.pending" : "bar.closed")} tone="caution" />
      ) : null}
      <NotReady locale={locale} parts={parts} />
      {bar === null && (
        <CheckoutForm
          choices={await findPaymentChoices(actor, parts)}
          chosenPoint={view.last?.countryCode === country ? view.last.pickupPointCode : undefined}
          company={view.company}
          countries={view.countries.map(({ code, names }) => ({
            href: addressOf(locale, wanted, code),
            label: localized(names, locale).text,
            isCurrent: code === country,
          }))}
          countryCode={country}
          idempotencyKey={placingKey(cart, sellerIds)}
          key={cart.version}
          locale={locale}
          parts={parts}
          points={await listPickupPoints(country)}
          sellerIds={sellerIds}
          version={cart.version}
        />
      )}
    </>
  );
}

type NotReadyProps = { locale: Locale; parts: CartView["parts"] };

/** Lines that a seller changed or that do not fit are settled in the list. */
function NotReady({ locale, parts }: NotReadyProps) {
  const t = translator(locale, "checkout");
  const problems = parts.flatMap(({ lines }) => lines).flatMap((line) => line.problems);
  if (problems.length === 0)
    return parts.map((part) => (
      <OrderMinimum className="mb-4" key={part.sellerId} locale={locale} part={part} />
    ));
  const isChanged = problems.some(isAcceptable);
  return (
    <Notice
      action={<ButtonLink href={`/${locale}/cart`}>{t("checkout.edit")}</ButtonLink>}
      className="mb-4"
      title={t(isChanged ? "changed.title" : "blocked")}
      tone="caution"
    >
      {isChanged ? t("changed.text") : null}
    </Notice>
  );
}

type NothingProps = { locale: Locale; actor: Extract<Actor, { kind: "buyer" }> };

/** Whoever comes back here after placing sees what was made, not an empty list. */
async function NothingToPlace({ locale, actor }: NothingProps) {
  const t = translator(locale, "checkout");
  const recent = await findRecentPlacing(actor);
  if (!recent) {
    return (
      <>
        <PageHeader title={t("checkout.title")} />
        <EmptyState
          action={<ButtonLink href={`/${locale}/catalogue`}>{t("empty.action")}</ButtonLink>}
          icon={<ShoppingBasket />}
          title={t("empty.title")}
        >
          {t("empty.text")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("checkout.title")} />
      <EmptyState
        action={
          <>
            <ButtonLink href={`/${locale}/checkout/done/${recent.groupId}`}>
              {t("done.see")}
            </ButtonLink>
            <ButtonLink href={`/${locale}/catalogue`} variant="secondary">
              {t("empty.action")}
            </ButtonLink>
          </>
        }
        icon={<PackageCheck />}
        title={t("done.recent")}
      >
        {formatList(locale, recent.numbers)}
      </EmptyState>
    </>
  );
}
