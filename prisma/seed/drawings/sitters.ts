import type samples from "../data/sample-products.json";
import { kindOf, type Sitter } from "./draw-product";
import type { ShippingMark } from "./stage";

export type SampleProduct = (typeof samples.products)[number];

const PACKAGES: Record<string, ShippingMark["package"]> = {
  carton: "carton",
  pallet: "pallet",
  roll: "roll",
};

/** A sample product as the drawing sees it. */
export function sitterOf(product: SampleProduct): Sitter {
  const { packing } = product;
  return {
    kind: kindOf(product.id),
    group: product.class,
    colours: product.colours,
    mark: {
      itemNo: product.item_no,
      package: PACKAGES[packing.package_type] ?? "carton",
      pieces: packing.pcs_per_carton,
      unit: product.unit,
      grossKg: packing.gw_kg,
      cm: packing.carton_cm,
    },
  };
}
