import { bandName, papersName, starsOf } from "@/components/catalogue/filter-name";
import { type CatalogueQuery, changeQuery } from "@/lib/catalogue/model/catalogue-query";
import {
  leadSteps,
  materials,
  moqSteps,
  paperKinds,
  priceBands,
  ratingSteps,
} from "@/lib/catalogue/model/facets";
import { parseListQuery } from "@/lib/catalogue/model/list-query";
import type { FacetView } from "@/lib/catalogue/queries/facets";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** A link that makes or takes back a choice, and how many products stand behind it. */
type Choice = { name: string; count: number; isChosen: boolean; query: CatalogueQuery };
export type ChoiceGroup = { title: string; choices: readonly Choice[] };

type Counts = FacetView["counts"];

const sum = (counts: ReadonlyMap<string, number>, fits: (band: number) => boolean) =>
  [...counts].reduce((total, [band, count]) => (fits(Number(band)) ? total + count : total), 0);

/** Several values of one facet, in one part of the address: "steel.wood". */
function anyOf<Value extends string | number>(
  query: CatalogueQuery,
  key: "band" | "material" | "papers",
  all: readonly Value[],
  chosen: readonly Value[] = [],
) {
  return (value: Value, name: string, count = 0): Choice => {
    const isChosen = chosen.includes(value);
    const next = all.filter((one) => (one === value ? !isChosen : chosen.includes(one)));
    return { name, count, isChosen, query: changeQuery(query, { [key]: next.join(".") }) };
  };
}

/** One value of a facet, or none. */
const oneOf =
  (query: CatalogueQuery, key: "moq" | "lead" | "rating" | "stock" | "seller") =>
  (value: string, name: string, count: number): Choice => {
    const isChosen = query[key] === value;
    return { name, count, isChosen, query: changeQuery(query, { [key]: isChosen ? "" : value }) };
  };

const upTo = (counts: ReadonlyMap<string, number>, at: number) => sum(counts, (band) => band <= at);
const above = (counts: ReadonlyMap<string, number>, at: number) => sum(counts, (band) => band > at);

function groupsOf(locale: Locale, query: CatalogueQuery, { counts, sellers }: FacetView) {
  const t = translator(locale, "catalogue");
  const list = parseListQuery(query);
  const price = anyOf(query, "band", priceBands, list.band);
  const material = anyOf(query, "material", materials, list.material);
  const papers = anyOf(query, "papers", paperKinds, list.papers);
  const [moq, lead, rating] = [oneOf(query, "moq"), oneOf(query, "lead"), oneOf(query, "rating")];
  const [stock, seller] = [oneOf(query, "stock"), oneOf(query, "seller")];
  const of = (facet: keyof Counts, value: string | number) => counts[facet].get(String(value)) ?? 0;
  return [
    {
      title: t("product.price"),
      choices: priceBands.map((band) => price(band, bandName(locale, band), of("price", band))),
    },
    {
      title: t("product.moq"),
      choices: moqSteps.map((step, at) =>
        moq(String(step), t("chip.moq", { count: step }), upTo(counts.moq, at)),
      ),
    },
    {
      title: t("product.lead"),
      choices: leadSteps.map((step, at) =>
        lead(String(step), t("chip.lead", { count: step }), upTo(counts.lead, at)),
      ),
    },
    {
      title: t("product.ready"),
      choices: [stock("1", t("chip.stock"), of("stock", 1))],
    },
    {
      title: t("product.material"),
      choices: materials.map((one) =>
        material(one, t(`find.material.${one}`), of("material", one)),
      ),
    },
    {
      title: t("product.papers"),
      choices: paperKinds.map((kind) => papers(kind, papersName(locale, kind), of("papers", kind))),
    },
    {
      title: t("find.ratingTitle"),
      choices: ratingSteps.map((step, at) =>
        rating(
          String(step),
          t("find.stars", { stars: starsOf(locale, step) }),
          above(counts.rating, at),
        ),
      ),
    },
    {
      title: t("seller.title"),
      choices: sellers.map(({ slug, name, count }) => seller(slug, name, count)),
    },
  ];
}

/** Only what leads somewhere, and what is chosen, so that it can be taken back. */
export const facetChoices = (
  locale: Locale,
  query: CatalogueQuery,
  facets: FacetView,
): ChoiceGroup[] =>
  groupsOf(locale, query, facets)
    .map(({ title, choices }) => ({
      title,
      choices: choices.filter(({ count, isChosen }) => count > 0 || isChosen),
    }))
    .filter(({ choices }) => choices.length > 0);
