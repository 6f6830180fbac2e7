import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import { Stars } from "@/components/ui/stars";
import { comparePath } from "@/lib/catalogue/model/compare";
import { tierFor } from "@/lib/catalogue/model/price-tier";
import type { ProductView } from "@/lib/catalogue/queries/product";
import { formatCbm, formatKg } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type CompareTableProps = { locale: Locale; products: readonly ProductView[] };
type Line = { name: string; of: (product: ProductView) => ReactNode };

const MOST_QUANTITIES = 8;
const NONE = "–";

/** Every quantity at which one of them becomes cheaper. */
const quantitiesOf = (products: readonly ProductView[]) =>
  [...new Set(products.flatMap(({ tiers }) => tiers.map(({ minQuantity }) => minQuantity)))]
    .sort((one, other) => one - other)
    .slice(0, MOST_QUANTITIES);

const places = ["any", "EAEU", "KZ", "UZ", "KG", "TJ", "TM", "CN"] as const;

function papersOf(locale: Locale, { papers }: ProductView) {
  const t = translator(locale, "catalogue");
  if (papers.length === 0) return t("find.noPapers");
  return papers
    .map(({ key }) => {
      const place = places.find((known) => known === key);
      return place ? t(`place.${place}`) : key;
    })
    .join(", ");
}

function linesOf(locale: Locale, products: readonly ProductView[]): Line[] {
  const t = translator(locale, "catalogue");
  const units = translator(locale, "common");
  const pieces = (count: number) => t("product.pieces", { count });
  return [
    ...quantitiesOf(products).map((count) => ({
      name: t("product.fromPieces", { count }),
      of: ({ tiers }: ProductView) => {
        const tier = tierFor(tiers, count);
        return tier ? <Money locale={locale} unitPrice={tier.unitPrice} /> : NONE;
      },
    })),
    { name: t("product.moq"), of: ({ moq }) => pieces(moq) },
    { name: t("product.multiple"), of: ({ multiple }) => pieces(multiple) },
    {
      name: t("product.lead"),
      of: ({ leadDaysMin: min, leadDaysMax: max }) => t("card.days", { min, max }),
    },
    {
      name: t("product.ready"),
      of: ({ readyStock }) => (readyStock > 0 ? pieces(readyStock) : NONE),
    },
    { name: t("product.perCarton"), of: ({ piecesPerCarton }) => pieces(piecesPerCarton) },
    {
      name: t("product.cartonVolume"),
      of: ({ cartonCm3 }) => units("units.cbm", { amount: formatCbm(locale, cartonCm3) }),
    },
    {
      name: t("product.gross"),
      of: ({ grossGrams }) => units("units.kg", { amount: formatKg(locale, grossGrams) }),
    },
    { name: t("product.material"), of: ({ material }) => material ?? NONE },
    { name: t("product.papers"), of: (product) => papersOf(locale, product) },
    {
      name: t("find.ratingTitle"),
      of: ({ rating }) =>
        rating ? <Stars count={rating.count} locale={locale} value={rating.value} /> : NONE,
    },
    { name: t("seller.title"), of: ({ seller }) => seller.name },
  ];
}

/** Goods side by side: each a column, each fact a row. */
export function CompareTable({ locale, products }: CompareTableProps) {
  const t = translator(locale, "catalogue");
  const slugs = products.map(({ slug }) => slug);
  return (
    <section
      aria-label={t("find.compare.title")}
      className="rounded-card border-line bg-surface-raised relative overflow-x-auto border"
    >
      <table className="w-full text-start text-sm tabular-nums">
        <thead>
          <tr className="bg-surface-sunken align-top">
            <th className="min-w-28 px-3 py-2 text-start font-medium" scope="col">
              {t("find.compare.what")}
            </th>
            {products.map(({ slug, name }) => (
              <th className="min-w-40 px-3 py-2 text-start font-medium" key={slug} scope="col">
                <Link href={`/${locale}/products/${slug}`}>{name.text}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">
          {linesOf(locale, products).map(({ name, of }) => (
            <tr className="align-top" key={name}>
              <th className="text-ink-muted px-3 py-2 text-start font-normal" scope="row">
                {name}
              </th>
              {products.map((product) => (
                <td className="px-3 py-2" key={product.slug}>
                  {of(product)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="flex flex-wrap gap-2 p-3">
        {products.map(({ slug, name }) => (
          <li key={slug}>
            <Link
              className="chip"
              href={`/${locale}${slugs.length > 1 ? comparePath(slugs.filter((one) => one !== slug)) : "/catalogue"}`}
              look="bare"
              rel="nofollow"
            >
              {t("find.compare.remove", { name: name.text })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
