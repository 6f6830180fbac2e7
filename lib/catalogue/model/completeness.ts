import { FEWEST_TIERS } from "@/lib/catalogue/model/product-terms";
import type { Localized } from "@/lib/i18n/localized";

/** What a product lacks to be shown to buyers. */
export const gaps = ["name", "tiers", "variants", "pictures"] as const;
export type Gap = (typeof gaps)[number];

type Facts = {
  readonly names: Localized;
  readonly tiers: number;
  readonly activeVariants: number;
  readonly pictures: number;
};

export function gapsOf({ names, tiers, activeVariants, pictures }: Facts): Gap[] {
  const missing: Record<Gap, boolean> = {
    name: !names.zh || !(names.ru || names.en),
    tiers: tiers < FEWEST_TIERS,
    variants: activeVariants === 0,
    pictures: pictures === 0,
  };
  return gaps.filter((gap) => missing[gap]);
}
