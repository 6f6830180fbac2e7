"use client";

import { use } from "react";
import { FieldError } from "@/components/ui/field-error";
import { FormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { neighbours, type QuantityRule, quantityProblem } from "@/lib/catalogue/model/quantity";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

type NearestQuantitiesProps = {
  locale: Locale;
  rule: Omit<QuantityRule, "max">;
  /** The most pieces by variant. */
  maxima: Readonly<Record<string, number | null>>;
  /** Pieces that one of the typed units holds. */
  piecesEach: number;
  /** Holds "{pieces}". */
  take: string;
};

/** After a quantity that does not fit: the ones beside it, to be taken with one tap. */
export function NearestQuantities({
  locale,
  rule,
  maxima,
  piecesEach,
  take,
}: NearestQuantitiesProps) {
  const { fields, values } = use(FormContext);
  const typed = Number((values["quantity"] ?? "").normalize("NFKC").replace(/\D/g, ""));
  const pieces = typed * piecesEach;
  const own = { ...rule, max: maxima[values["variantId"] ?? ""] ?? null };
  const isOdd = pieces > 0 && quantityProblem(pieces, own) !== null;
  const { below, above } = neighbours(Math.max(1, pieces), own);
  const choices = fields["quantity"] && isOdd ? [below, above].filter((one) => one !== null) : [];
  return (
    <>
      <FieldError hasControlId name="quantity" />
      {choices.length > 0 ? (
        <div className="mt-2 flex flex-wrap gap-2">
          {choices.map((choice) => (
            <SubmitButton key={choice} name="take" value={String(choice)} variant="secondary">
              {take.replace("{pieces}", formatNumber(locale, choice))}
            </SubmitButton>
          ))}
        </div>
      ) : null}
    </>
  );
}
