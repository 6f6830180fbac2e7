import { OrderReview } from "@/components/checkout/order-review";
import { OrderTerms } from "@/components/checkout/order-terms";
import {
  type PickupPointChoice,
  PickupPointPicker,
} from "@/components/checkout/pickup-point-picker";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field-error";
import { FormField } from "@/components/ui/form-field";
import { Money } from "@/components/ui/money";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { placeCheckoutAction } from "@/lib/checkout/actions";
import { type SellerPart, totalsOf } from "@/lib/checkout/model/cart";
import type { PaymentChoice } from "@/lib/checkout/model/payment";
import type { CartRow } from "@/lib/checkout/queries/cart-rows";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { sum } from "@/lib/money/model";

type CheckoutFormProps = {
  locale: Locale;
  idempotencyKey: string;
  version: number;
  /** Named when only a part of the cart is placed. */
  sellerIds: readonly string[];
  parts: readonly SellerPart<CartRow>[];
  /** By seller. */
  choices: ReadonlyMap<string, PaymentChoice>;
  company: { name: string; city: string | null };
  countryCode: string;
  countries: { href: string; label: string; isCurrent: boolean }[];
  points: readonly PickupPointChoice[];
  chosenPoint: string | undefined;
};

export function CheckoutForm(props: CheckoutFormProps) {
  const { locale, parts } = props;
  const t = translator(locale, "checkout");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={placeCheckoutAction}
      className="grid gap-4"
      hidden={{ version: props.version, countryCode: props.countryCode }}
      id="checkout"
      idempotencyKey={props.idempotencyKey}
      locale={locale}
    >
      {props.sellerIds.map((id) => (
        <input key={id} name="sellerIds" type="hidden" value={id} />
      ))}
      <Card title={t("checkout.point")}>
        <p className="mb-3">
          <span className="text-ink-muted text-sm">{t("checkout.company")}</span>{" "}
          <strong>{props.company.name}</strong>
          {props.company.city ? `, ${props.company.city}` : null}
        </p>
        <Tabs label={t("checkout.country")} tabs={props.countries} />
        <div className="mt-4">
          <FieldError name="pickupPointCode" />
          {props.points.length > 0 ? (
            <PickupPointPicker chosen={props.chosenPoint} locale={locale} points={props.points} />
          ) : (
            <p>{t("checkout.noPoint")}</p>
          )}
        </div>
      </Card>
      <section aria-labelledby="review" className="grid gap-3">
        <h2 className="text-title" id="review">
          {t("checkout.lead", { orders: parts.length })}
        </h2>
        {parts.map((part) => (
          <OrderReview
            choice={props.choices.get(part.sellerId)}
            key={part.sellerId}
            locale={locale}
            part={part}
          />
        ))}
      </section>
      <Card>
        <OrderTerms locale={locale} terms={[...props.choices.values()].map(({ terms }) => terms)} />
        <FormField
          as="textarea"
          className="mt-3"
          label={t("checkout.note")}
          maxLength={1000}
          name="note"
          optional={common("optional")}
          rows={2}
        />
      </Card>
      <PlaceBar {...props} />
    </ActionForm>
  );
}

function PlaceBar({ locale, parts, points, choices }: CheckoutFormProps) {
  const t = translator(locale, "checkout");
  const { goodsFen } = totalsOf(parts.flatMap(({ lines }) => lines));
  const paying = [...choices.values()];
  const deposit = sum(paying.map(({ depositFen }) => depositFen));
  const isOpen = paying.some(({ credit }) => credit?.problem === null);
  return (
    <StickyBar>
      <div className="min-w-0">
        <Money fen={goodsFen} locale={locale} size="large" />
        <p className="text-ink-muted text-sm">
          {isOpen || deposit === 0n ? null : (
            <>
              {t("checkout.depositNow")} {formatMoney(locale, deposit)}
              <span className="max-sm:hidden"> · </span>
            </>
          )}
          <span className={isOpen ? "" : "max-sm:hidden"}>{t("checkout.noPayment")}</span>
        </p>
      </div>
      {points.length > 0 && parts.every(({ isReady }) => isReady) ? (
        <SubmitButton size="large">{t("checkout.place", { orders: parts.length })}</SubmitButton>
      ) : null}
    </StickyBar>
  );
}
