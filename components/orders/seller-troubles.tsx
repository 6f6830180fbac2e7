import { CalledOff } from "@/components/orders/called-off";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import { giveUpOrderAction, offerShortAction } from "@/lib/orders/actions";
import { isShort, shortFen } from "@/lib/orders/model/short";
import type { OrderView } from "@/lib/orders/queries/order";

type SellerTroublesProps = {
  locale: Locale;
  order: OrderView;
  paidFen: Fen;
  /** Nothing has been loaded yet, so the order can still be ended. */
  canEnd: boolean;
};

/** What a seller does who cannot keep the promise: send a part, or give the money back. */
export function SellerTroubles({ locale, order, paidFen, canEnd }: SellerTroublesProps) {
  const isAsked = order.adjustments.some(
    ({ kind, status }) => kind === "short_shipment" && status === "proposed",
  );
  const canOffer = order.status === "in_production" && isShort(order.lines) && !isAsked;
  if (!canOffer && !canEnd) return null;
  return (
    <Card>
      {canOffer ? <OfferShort locale={locale} order={order} /> : null}
      {canEnd ? <GiveUp locale={locale} order={order} paidFen={paidFen} /> : null}
    </Card>
  );
}

function OfferShort({ locale, order }: { locale: Locale; order: OrderView }) {
  const t = translator(locale, "orders");
  const amount = formatMoney(locale, -shortFen(order.lines));
  return (
    <Disclosure summary={t("short.offer.title")}>
      <ActionForm
        action={offerShortAction}
        className="grid gap-4"
        hidden={{ orderId: order.id, version: order.version }}
        id="short"
        locale={locale}
      >
        <div className="grid gap-1.5">
          <p>{t("short.offer.lead", { amount })}</p>
          <CalledOff lines={order.lines} locale={locale} />
        </div>
        <FormField
          as="textarea"
          label={t("short.offer.reason")}
          maxLength={500}
          name="reason"
          required
          rows={2}
        />
        <SubmitButton>{t("short.offer.submit")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

type GiveUpProps = { locale: Locale; order: OrderView; paidFen: Fen };

function GiveUp({ locale, order, paidFen }: GiveUpProps) {
  const t = translator(locale, "orders");
  return (
    <Disclosure summary={t("ending.giveUp.title")}>
      <ActionForm
        action={giveUpOrderAction}
        className="grid gap-4"
        hidden={{ orderId: order.id, version: order.version }}
        id="give-up"
        locale={locale}
      >
        <p>{t("ending.giveUp.lead", { paid: formatMoney(locale, paidFen) })}</p>
        <FormField
          as="textarea"
          label={t("short.offer.reason")}
          maxLength={500}
          name="note"
          required
          rows={2}
        />
        <SubmitButton variant="danger">{t("ending.giveUp.submit")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
