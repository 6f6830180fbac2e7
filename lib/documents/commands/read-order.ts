import "server-only";
import type { InstalmentFacts, LineFacts, OrderFacts } from "@/lib/documents/model/order-facts";
import { isLocale } from "@/lib/i18n/locales";
import { toLocalized } from "@/lib/i18n/localized";
import { toBankAccount } from "@/lib/identity/model/bank-account";
import { toTerms } from "@/lib/orders/model/terms";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const company = { include: { country: true } } as const;

const asPrinted = {
  seller: company,
  buyer: company,
  country: true,
  pickupPoint: true,
  lines: { orderBy: { position: "asc" } },
  instalments: { orderBy: { kind: "asc" } },
} as const;

type OrderRow = Prisma.OrderGetPayload<{ include: typeof asPrinted }>;
type CompanyRow = Prisma.CompanyGetPayload<typeof company>;
type LineRow = OrderRow["lines"][number];

export const partyOf = (row: CompanyRow) => ({
  name: row.name,
  address: row.address,
  city: row.city,
  country: toLocalized(row.country.names),
  phone: row.phone,
});

type Packed = Prisma.ProductGetPayload<{ select: typeof packing }>;
const packing = {
  id: true,
  hs10: true,
  netGrams: true,
  grossGrams: true,
  cartonCm3: true,
  cartonLengthMm: true,
  cartonWidthMm: true,
  cartonHeightMm: true,
} as const;

const codesOf = (hs10: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(hs10 ?? {}).filter((entry): entry is [string, string] => {
      return typeof entry[1] === "string" && /^\d{10}$/.test(entry[1]);
    }),
  );

/** Net weight and sides are the product's own and stand only while its carton is the one that was ordered. */
function lineOf(row: LineRow, product: Packed | undefined): LineFacts {
  const isSameCarton =
    product?.grossGrams === row.grossGrams && product.cartonCm3 === row.cartonCm3;
  const { position, itemNo, quantity, unitPrice, totalFen, piecesPerCarton } = row;
  return {
    position,
    itemNo,
    quantity,
    unitPrice,
    totalFen,
    piecesPerCarton,
    goods: toLocalized(row.names),
    variant: toLocalized(row.variantNames),
    cartonCm3: row.cartonCm3,
    grossGrams: row.grossGrams,
    netGrams: isSameCarton ? product.netGrams : null,
    sizeMm: isSameCarton
      ? [product.cartonLengthMm, product.cartonWidthMm, product.cartonHeightMm]
      : null,
    hs6: row.hs6,
    hs10: codesOf(product?.hs10),
  };
}

async function localeOf(tx: Tx, userId: string) {
  const placer = await tx.user.findUnique({ where: { id: userId }, select: { locale: true } });
  return isLocale(placer?.locale) ? placer.locale : "ru";
}

/** The order as agreed, read inside the transaction that prints it. */
export async function readOrder(tx: Tx, orderId: string) {
  const row = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include: asPrinted });
  const products = await tx.product.findMany({
    where: { id: { in: row.lines.map(({ productId }) => productId) } },
    select: packing,
  });
  const byId = new Map(products.map((product) => [product.id, product]));
  const contract = await tx.document.findFirst({
    where: { orderId, kind: "contract" },
    select: { number: true },
  });
  const lines = new Map(row.lines.map((line) => [line.id, lineOf(line, byId.get(line.productId))]));
  const { country, pickupPoint } = row;
  const facts: OrderFacts = {
    number: row.number,
    locale: await localeOf(tx, row.placedById),
    readyOn: row.readyOn,
    totalFen: row.totalFen,
    terms: toTerms(row.terms),
    seller: partyOf(row.seller),
    buyer: partyOf(row.buyer),
    bank: toBankAccount(row.seller.bankAccount),
    origin: {
      code: row.seller.countryCode,
      names: toLocalized(row.seller.country.names),
    },
    destination: {
      tariff: country.isEaeu ? "EAEU" : country.code,
      names: toLocalized(country.names),
    },
    pickup: {
      code: pickupPoint.code,
      names: toLocalized(pickupPoint.names),
      cities: toLocalized(pickupPoint.cities),
    },
    lines: [...lines.values()],
    instalments: row.instalments.map(
      ({ kind, percent, amountFen, adjustedFen, confirmedFen, reference }): InstalmentFacts => ({
        kind,
        percent,
        amountFen,
        adjustedFen,
        confirmedFen,
        reference,
      }),
    ),
    contract: contract?.number ?? null,
  };
  return { facts, row, lines };
}
export type ReadOrder = Awaited<ReturnType<typeof readOrder>>;
