import { FormField } from "@/components/ui/form-field";
import { RadioCards } from "@/components/ui/radio-cards";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export type CountedLine = { position: number; itemNo: string; cartons: number };

/** Cartons are counted, so nothing is filled in beforehand. */
export function CountFields({ locale, lines }: { locale: Locale; lines: CountedLine[] }) {
  const t = translator(locale, "logistics");
  return (
    <>
      {lines.map(({ position, itemNo, cartons }) => (
        <FormField
          autoComplete="off"
          inputMode="numeric"
          key={position}
          label={t("receipt.cartons", { item: itemNo, cartons })}
          name={`cartons-${position}`}
        />
      ))}
      <RadioCards
        defaultValue="missing"
        legend={t("receipt.rest")}
        name="rest"
        options={[
          { value: "missing", label: t("receipt.missing") },
          { value: "stays", label: t("receipt.stays") },
        ]}
      />
    </>
  );
}
