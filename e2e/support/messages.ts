import { readFileSync } from "node:fs";
import { createTranslator } from "use-intl/core";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import type { Messages, Namespace, Translator } from "@/lib/i18n/translate";

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

/** The product's own words. The test runner's loader takes no JSON modules, so the files are read. */
export function say<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const path = `lib/i18n/messages/${locale}/${namespace}.json`;
  const messages = { [namespace]: read(path) } as unknown as Messages;
  return createTranslator<Messages, N>({
    locale: languageTags[locale],
    messages,
    namespace,
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  });
}

type Names = Record<string, string>;
type Sample = { id: string; item_no: string; moq: number; packing: { pcs_per_carton: number } };
type Text = { id: string; slug: string; names: Names };
type Named = { code: string; names: Names };

const seed = <T>(file: string): T => read(`prisma/seed/data/${file}.json`);

export type Goods = {
  itemNo: string;
  slug: string;
  names: Names;
  moq: number;
  piecesPerCarton: number;
};

/** A demo product by its item number. */
export function goods(itemNo: string): Goods {
  const { products } = seed<{ products: Sample[] }>("sample-products");
  const sample = products.find((one) => one.item_no === itemNo);
  const text = seed<Text[]>("product-texts").find(({ id }) => id === sample?.id);
  if (!sample || !text) throw new Error(`the demo has no ${itemNo}`);
  return {
    itemNo,
    slug: text.slug,
    names: text.names,
    moq: sample.moq,
    piecesPerCarton: sample.packing.pcs_per_carton,
  };
}

export function nameOfProblem(code: string, locale: Locale): string {
  const name = seed<Named[]>("feedback-taxonomy").find((one) => one.code === code)?.names[locale];
  if (!name) throw new Error(`the taxonomy has no ${code}`);
  return name;
}

export function nameOfPickupPoint(code: string, locale: Locale): string {
  const { pickupPoints } = seed<{ pickupPoints: Record<string, Names> }>("places");
  const name = pickupPoints[code]?.[locale];
  if (!name) throw new Error(`there is no pick-up point ${code}`);
  return name;
}
