import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import type { ProductView } from "@/lib/catalogue/queries/product";
import { formatList, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type GoodsFactsProps = { locale: Locale; product: ProductView };

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

const numberIn = (value: unknown) => (typeof value === "number" && value > 0 ? value : null);
const textIn = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

const english = (locale: Locale, text: string) => (
  <span lang={locale === "en" ? undefined : "en"}>{text}</span>
);

/** What it is made of, and what can be had of it: only what the seller has told. */
export function GoodsFacts({ locale, product }: GoodsFactsProps) {
  const t = translator(locale, "catalogue");
  const facts: (Fact | null)[] = [
    product.material
      ? { term: t("product.material"), value: english(locale, product.material) }
      : null,
    product.assortment
      ? { term: t("product.assortment"), value: english(locale, product.assortment) }
      : null,
    product.shelfLifeMonths
      ? {
          term: t("product.shelfLife"),
          value: t("product.months", { count: product.shelfLifeMonths }),
        }
      : null,
    powerFact(locale, product.power),
    batteryFact(locale, product.battery),
    sampleFact(locale, product.sample),
    ...customFacts(locale, product.custom),
    product.gtin13 ? { term: t("product.barcode"), value: product.gtin13 } : null,
  ];
  return <DefinitionList facts={facts.filter((fact) => fact !== null)} />;
}

function powerFact(locale: Locale, value: unknown): Fact | null {
  const { voltage_v: voltage, hz, plug } = fieldsOf(value);
  const parts = [
    textIn(voltage) && `${voltage} V`,
    numberIn(hz) && `${hz} Hz`,
    textIn(plug),
  ].filter((part) => typeof part === "string");
  return parts.length > 0
    ? {
        term: translator(locale, "catalogue")("product.power"),
        value: english(locale, parts.join(", ")),
      }
    : null;
}

function batteryFact(locale: Locale, value: unknown): Fact | null {
  const { type, wh, un } = fieldsOf(value);
  const parts = [textIn(type), numberIn(wh) && `${wh} Wh`, textIn(un)].filter(
    (part) => typeof part === "string",
  );
  return parts.length > 0
    ? { term: translator(locale, "catalogue")("product.battery"), value: parts.join(", ") }
    : null;
}

function sampleFact(locale: Locale, value: unknown): Fact | null {
  const t = translator(locale, "catalogue");
  const { feeFen, isRefunded, days } = fieldsOf(value);
  const fee = numberIn(feeFen);
  if (fee === null) return null;
  const count = numberIn(days);
  const notes = [
    ...(count === null ? [] : [t("product.sampleDays", { count })]),
    ...(isRefunded === true ? [t("product.sampleRefunded")] : []),
  ];
  return {
    term: t("product.sample"),
    value: formatMoney(locale, BigInt(Math.round(fee))),
    note: notes.join("; "),
  };
}

function customFacts(locale: Locale, value: unknown): Fact[] {
  const t = translator(locale, "catalogue");
  const { logoMoq, packagingMoq, methods } = fieldsOf(value);
  const from = (count: number) => t("product.fromPieces", { count });
  const logo = numberIn(logoMoq);
  const packaging = numberIn(packagingMoq);
  const ways = Array.isArray(methods) ? methods.filter((way) => typeof way === "string") : [];
  return [
    ...(logo === null
      ? []
      : [
          {
            term: t("product.logoMoq"),
            value: from(logo),
            ...(ways.length > 0 && { note: english(locale, formatList("en", ways)) }),
          },
        ]),
    ...(packaging === null ? [] : [{ term: t("product.packagingMoq"), value: from(packaging) }]),
  ];
}
