import { appliances } from "./appliances";
import { beautyTools } from "./beauty-tools";
import { cosmetics } from "./cosmetics";
import { daily } from "./daily";
import { energy } from "./energy";
import { hardware } from "./hardware";
import { home } from "./home";
import { irrigation } from "./irrigation";
import type { Figure } from "./kit";
import { machinery } from "./machinery";
import { paletteFor } from "./palette";
import { detail, packed, type ShippingMark, studio } from "./stage";

const FIGURES = {
  ...cosmetics,
  ...beautyTools,
  ...daily,
  ...home,
  ...hardware,
  ...appliances,
  ...energy,
  ...irrigation,
  ...machinery,
};

type Kind = keyof typeof FIGURES;
export type View = "product" | "carton" | "detail";
export const VIEWS: readonly View[] = ["product", "carton", "detail"];

/** In the order of the sample products, SMP-001 first. */
const KINDS: readonly Kind[] = [
  "brush-set",
  "powder-puff",
  "sponge",
  "lashes",
  "eyeshadow-palette",
  "lip-gloss",
  "manicure",
  "hair-brush",
  "bowls",
  "flask",
  "food-containers",
  "towel",
  "cloths",
  "roses",
  "mop",
  "plush-bear",
  "pliers",
  "screwdrivers",
  "padlock",
  "socket-set",
  "hinge",
  "tap",
  "kettle",
  "hair-dryer",
  "iron",
  "blender",
  "clipper",
  "fan",
  "pv-module",
  "inverter",
  "battery",
  "street-light",
  "drip-tape",
  "sprinkler",
  "connector",
  "disc-filter",
  "sewing-machine",
  "band-sealer",
  "drill",
  "borehole-pump",
];

export type Sitter = {
  kind: Kind;
  /** product class of the catalogue; sets the tint of the backdrop */
  group: string;
  /** colour names of the catalogue, first one shown first */
  colours: readonly string[];
  mark: ShippingMark;
};

/** @throws when the id is not one of the sample products */
export function kindOf(productId: string): Kind {
  const kind = KINDS[Number.parseInt(productId.slice(4), 10) - 1];
  if (!kind) throw new Error(`no drawing for ${productId}`);
  return kind;
}

export function drawProduct(sitter: Sitter, view: View): string {
  const figure: Figure = FIGURES[sitter.kind];
  const first = paletteFor(sitter.colours[0] ?? "grey");
  if (view === "product") return studio(figure, first, sitter.group);
  if (view === "carton") return packed(figure, first, sitter.group, sitter.mark);
  const other = sitter.colours[1];
  return detail(figure, other ? paletteFor(other) : first, sitter.group, other === undefined);
}
