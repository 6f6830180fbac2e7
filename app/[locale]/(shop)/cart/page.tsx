import type { Metadata } from "next";
import { AcceptChangesForm } from "@/components/checkout/accept-changes-form";
import { CartTable } from "@/components/checkout/cart-table";
import { CartTotals } from "@/components/checkout/cart-totals";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ShoppingBasket } from "@/components/ui/icons";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { StickyBar } from "@/components/ui/sticky-bar";
import { isAcceptable } from "@/lib/checkout/model/cart";
import { type CartView, findCart } from "@/lib/checkout/queries/cart";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { findVisitor } from "@/lib/identity/visitor";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "checkout")("title") };
}

export default async function CartPage({ params }: PageProps) {
  const { locale } = await params;
  const t = translator(locale, "checkout");
  const visitor = await findVisitor();
  const cart = await findCart(visitor);
  if (!cart || cart.lines.length === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
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
  const hasProblem = cart.lines.some(({ problems }) => problems.length > 0);
  return (
    <>
      <PageHeader lead={visitor.actor ? null : t("guest")} title={t("title")} />
      <div className="grid gap-4">
        <Changes cart={cart} locale={locale} />
        <CartTable locale={locale} parts={cart.parts} />
        <div className="sm:ms-auto sm:w-full sm:max-w-md">
          <CartTotals locale={locale} totals={cart.totals} />
        </div>
        <StickyBar>
          <div>
            <p className="text-ink-muted text-sm">{t("total")}</p>
            <Money fen={cart.totals.goodsFen} locale={locale} size="large" />
          </div>
          {cart.parts.every(({ isReady }) => isReady) ? (
            <ButtonLink href={`/${locale}/checkout`} size="large">
              {t("go")}
            </ButtonLink>
          ) : (
            <p className="text-caution max-w-60 text-end text-sm font-medium">
              {t(hasProblem ? "blocked" : "minimum.blocked")}
            </p>
          )}
        </StickyBar>
      </div>
    </>
  );
}

/** One tap for everything that only has to be looked at and accepted. */
function Changes({ locale, cart }: { locale: Locale; cart: CartView }) {
  const t = translator(locale, "checkout");
  const changed = cart.lines.filter(({ problems }) => problems.some(isAcceptable));
  if (changed.length === 0) return null;
  return (
    <Notice
      action={
        <AcceptChangesForm lines={changed} locale={locale}>
          {t("acceptAll")}
        </AcceptChangesForm>
      }
      title={t("changed.title")}
      tone="caution"
    >
      {t("changed.text")}
    </Notice>
  );
}
