import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { minimumField, type OrderMinima } from "@/lib/identity/model/order-minimum";
import { type Fen, fenToDecimal } from "@/lib/money/model";

type OrderMinimumFieldsProps = {
  locale: Locale;
  minima: OrderMinima;
  countries: readonly { code: string; name: string }[];
  isReadOnly: boolean;
};

/** Zero is "none" for everywhere and an answer of its own for one country. */
const orEmpty = (fen: Fen) => (fen === 0n ? "" : fenToDecimal(fen));

/** The least of a first order and of each after it, with other amounts for single countries. */
export function OrderMinimumFields({
  locale,
  minima,
  countries,
  isReadOnly,
}: OrderMinimumFieldsProps) {
  const t = translator(locale, "identity");
  const common = { locale, isReadOnly };
  return (
    <>
      <Amounts {...common} first={orEmpty(minima.firstFen)} repeat={orEmpty(minima.repeatFen)} />
      <Disclosure
        className="border-line mt-4 border-t pt-2"
        isOpen={minima.countries.length > 0}
        summary={t("settings.orderMinCountries")}
      >
        <p className="text-ink-muted mb-4 max-w-prose">{t("settings.orderMinCountriesLead")}</p>
        <div className="grid gap-4">
          {countries.map(({ code, name }) => {
            const own = minima.countries.find(({ countryCode }) => countryCode === code);
            return (
              <fieldset className="min-w-0" key={code}>
                <legend className="mb-2 font-medium">{name}</legend>
                <Amounts
                  {...common}
                  code={code}
                  first={typed(own?.firstFen)}
                  repeat={typed(own?.repeatFen)}
                />
              </fieldset>
            );
          })}
        </div>
      </Disclosure>
    </>
  );
}

const typed = (fen: Fen | null | undefined) => (fen == null ? "" : fenToDecimal(fen));

type AmountsProps = {
  locale: Locale;
  isReadOnly: boolean;
  code?: string;
  first: string;
  repeat: string;
};

function Amounts({ locale, isReadOnly, code, first, repeat }: AmountsProps) {
  const t = translator(locale, "identity");
  const common = { readOnly: isReadOnly, autoComplete: "off", inputMode: "decimal" } as const;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField
        {...common}
        defaultValue={first}
        label={t("settings.orderMinFirst")}
        name={minimumField("first", code)}
      />
      <FormField
        {...common}
        defaultValue={repeat}
        label={t("settings.orderMinRepeat")}
        name={minimumField("repeat", code)}
      />
    </div>
  );
}
