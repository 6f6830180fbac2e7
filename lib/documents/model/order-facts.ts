import type { Locale } from "@/lib/i18n/locales";
import type { Localized } from "@/lib/i18n/localized";
import type { BankAccount } from "@/lib/identity/model/bank-account";
import type { Fen, UnitPrice } from "@/lib/money/model";
import type { Owed } from "@/lib/orders/model/plan";
import type { Terms } from "@/lib/orders/model/terms";

export type PartyFacts = {
  readonly name: string;
  readonly address: string | null;
  readonly city: string | null;
  readonly country: Localized;
  readonly phone: string | null;
};

/** A line as agreed. cm³, mm and g are of one carton. */
export type LineFacts = {
  readonly position: number;
  readonly itemNo: string;
  readonly goods: Localized;
  readonly variant: Localized;
  readonly quantity: number;
  readonly unitPrice: UnitPrice;
  readonly totalFen: Fen;
  readonly piecesPerCarton: number;
  readonly cartonCm3: number;
  readonly grossGrams: number;
  /** Null where the product is packed otherwise by now. */
  readonly netGrams: number | null;
  readonly sizeMm: readonly [number, number, number] | null;
  readonly hs6: string;
  /** By tariff: "CN", "EAEU", "UZ"; never derived from hs6. */
  readonly hs10: Readonly<Record<string, string>>;
};

/** What an order cost at a moment, and what counted toward it. */
export type Standing = { readonly dueFen: Fen; readonly confirmedFen: Fen };

export type InstalmentFacts = Owed & { readonly percent: number; readonly reference: string };

/** What an order's documents are made of. */
export type OrderFacts = {
  readonly number: string;
  readonly locale: Locale;
  readonly readyOn: Date | null;
  readonly totalFen: Fen;
  readonly terms: Terms;
  readonly seller: PartyFacts;
  readonly buyer: PartyFacts;
  readonly bank: BankAccount | null;
  readonly origin: { readonly code: string; readonly names: Localized };
  /** `tariff` names its ten-digit codes. */
  readonly destination: { readonly tariff: string; readonly names: Localized };
  readonly pickup: {
    readonly code: string;
    readonly names: Localized;
    readonly cities: Localized;
  };
  readonly lines: readonly LineFacts[];
  readonly instalments: readonly InstalmentFacts[];
  /** Number of the contract, once there is one. */
  readonly contract: string | null;
};

/** A line's cartons in one lot, numbered from 1, inclusive. */
export type LotLineFacts = {
  readonly line: LineFacts;
  readonly cartons: { readonly from: number; readonly to: number };
};

export type LotFacts = {
  readonly number: number;
  readonly container: string;
  readonly seal: string | null;
  /** Of all goods in the container. */
  readonly containerFen: Fen;
  /** Its part of the order's changes of price. */
  readonly changeFen: Fen;
  readonly lines: readonly LotLineFacts[];
};
