"use client";

import { use } from "react";
import { FieldError } from "@/components/ui/field-error";
import { FormContext } from "@/components/ui/form-context";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

type NearestQuantitiesProps = {
  locale: Locale;
  /** Holds "{pieces}". */
  take: string;
};

/** After a quantity that does not fit: what the line may hold instead, to be taken with one tap. */
export function NearestQuantities({ locale, take }: NearestQuantitiesProps) {
  const { offers } = use(FormContext);
  return (
    <>
      <FieldError hasControlId name="quantity" />
      {offers.length > 0 ? (
        <div className="mt-2 flex flex-wrap gap-2">
          {offers.map((offer) => (
            <SubmitButton key={offer} name="take" value={String(offer)} variant="secondary">
              {take.replace("{pieces}", formatNumber(locale, offer))}
            </SubmitButton>
          ))}
        </div>
      ) : null}
    </>
  );
}
