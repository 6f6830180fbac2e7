import type { LineView } from "@/components/checkout/line-view";
import { NearestQuantities } from "@/components/checkout/nearest-quantities";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { SubmitButton } from "@/components/ui/submit-button";
import { neighbours } from "@/lib/catalogue/model/quantity";
import { setQuantityAction } from "@/lib/checkout/actions";
import { entryUnit } from "@/lib/checkout/model/cart";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type QuantityFieldProps = { locale: Locale; line: LineView; name: string };

/** Cartons by the step; pieces for whoever knows them by heart. */
export function QuantityField({ locale, line, name }: QuantityFieldProps) {
  const t = translator(locale, "checkout");
  const { unit, step } = entryUnit(line.item.goods);
  const isCartons = unit === "carton";
  const own = { locale, line, name };
  return (
    <div className="grid gap-1">
      <span className="text-ink-muted text-sm">{t(isCartons ? "add.cartons" : "add.pieces")}</span>
      <QuantityForm {...own} step={step} unit={unit} />
      {isCartons ? (
        <Disclosure summary={<span className="text-sm">{t("line.inPieces")}</span>}>
          <QuantityForm {...own} step={line.item.goods.multiple} unit="piece" />
        </Disclosure>
      ) : null}
    </div>
  );
}

type QuantityFormProps = QuantityFieldProps & { unit: "carton" | "piece"; step: number };

function QuantityForm({ locale, line, name, unit, step }: QuantityFormProps) {
  const t = translator(locale, "checkout");
  const { variantId, quantity, goods } = line.item;
  const piecesEach = unit === "carton" ? goods.piecesPerCarton : 1;
  const id = `${unit}-${variantId}`;
  const isOdd = quantity % piecesEach !== 0;
  const { below, above } = neighbours(quantity, goods);
  const nearest = above ?? below ?? quantity;
  return (
    <ActionForm
      action={setQuantityAction}
      hidden={{ variantId, unit, was: quantity }}
      id={id}
      locale={locale}
    >
      <div className="flex flex-wrap items-center gap-2">
        <QuantityStepper
          decreaseLabel={t("line.decrease", { name })}
          defaultValue={isOdd ? Math.ceil(nearest / piecesEach) : quantity / piecesEach}
          describedBy={`${id}-quantity-error`}
          id={`${id}-quantity`}
          increaseLabel={t("line.increase", { name })}
          label={t("line.quantity", { name })}
          name="quantity"
          sendsForm
          step={step}
        />
        <noscript>
          <SubmitButton variant="secondary">{t("line.update")}</SubmitButton>
        </noscript>
      </div>
      <NearestQuantities locale={locale} take={t.raw("add.take")} />
    </ActionForm>
  );
}
