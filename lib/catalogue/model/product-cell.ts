import type { ProductFields } from "@/lib/catalogue/model/product-fields";
import type { ProductStatus } from "@/lib/catalogue/model/product-terms";
import { type UnitPrice, unitPriceToDecimal } from "@/lib/money/model";

/** What is changed in the list itself. */
export const cellFields = ["price", "moq", "lead"] as const;
export type CellField = (typeof cellFields)[number];
export const cells = [...cellFields, "status"] as const;
export type Cell = (typeof cells)[number];

const lead = (least: string, most: string) => (least === most ? least : `${least}–${most}`);

type Figures = {
  readonly priceFrom: UnitPrice;
  readonly moq: number;
  readonly leadDaysMin: number;
  readonly leadDaysMax: number;
  readonly status: ProductStatus;
};

/** The text of each cell as somebody would type it. */
export const cellTexts = (row: Figures): Record<Cell, string> => ({
  price: row.priceFrom > 0n ? unitPriceToDecimal(row.priceFrom) : "",
  moq: String(row.moq),
  lead: lead(String(row.leadDaysMin), String(row.leadDaysMax)),
  status: row.status,
});

/** What a typed cell puts into the form: "12–18" or "15" days, an MOQ together with its first price. */
export function cellToFields(cell: CellField, text: string): ProductFields {
  if (cell === "price") return { "tier-1-price": text };
  if (cell === "moq") return { moq: text, "tier-1-quantity": text };
  const [least = "", most = least] = text.split(/[-–—]/).map((part) => part.trim());
  return { leadDaysMin: least, leadDaysMax: most };
}

type StatusStep = "publish" | "archive" | "restore";

const ways: Record<ProductStatus, Partial<Record<ProductStatus, readonly StatusStep[]>>> = {
  draft: { published: ["publish"], archived: ["archive"] },
  published: { archived: ["archive"], draft: ["archive", "restore"] },
  archived: { draft: ["restore"], published: ["restore", "publish"] },
};

/** The steps from one status to another; none where it stands there already. */
export const statusSteps = (from: ProductStatus, to: ProductStatus): readonly StatusStep[] =>
  ways[from][to] ?? [];
