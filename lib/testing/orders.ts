import "server-only";
import type { BuyerActor, SellerActor } from "@/lib/identity/actor";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { billed, received } from "@/lib/ledger/model/journal";
import { lineTotal, splitByPercent, sum } from "@/lib/money/model";
import { cartonsOf } from "@/lib/orders/model/pieces";
import type { OrderStatus } from "@/lib/orders/model/status";
import { standardTerms } from "@/lib/orders/model/terms";
import { days, later, now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { newId, newNumber } from "@/lib/platform/ids";
import { createPickupPoint, createProduct, systemActor } from "@/lib/testing/factories";
import type { Prisma } from "@/prisma/generated/client";

type OrderOptions = {
  buyer: Pick<BuyerActor, "companyId" | "userId">;
  seller: SellerActor;
  status?: OrderStatus;
  /** Ordered and already made pieces of each line; a carton holds 48. */
  lines?: { quantity: number; ready?: number }[];
  paid?: "nothing" | "deposit" | "all";
  pickupPoint?: { code: string; countryCode: string };
};

const isConfirmed = (status: OrderStatus) =>
  !["placed", "countered", "declined", "expired", "cancelled"].includes(status);

/** What confirming and paying would have written. */
async function keepBooks(orderId: string) {
  await transaction(async (tx) => {
    const order = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { instalments: true },
    });
    const { totalFen, buyerCompanyId, sellerCompanyId } = order;
    const pair = { buyerCompanyId, sellerCompanyId, orderId };
    await writeJournal(tx, systemActor(), {
      kind: "order_billed",
      cause: `order:${orderId}:billed`,
      ...pair,
      entries: billed(orderId, totalFen),
    });
    await payByTransfer(tx, order);
  });
}

type Paid = Prisma.OrderGetPayload<{ include: { instalments: true } }>;

/** What was confirmed came by one transfer. */
async function payByTransfer(tx: Tx, order: Paid) {
  const { id: orderId, buyerCompanyId, sellerCompanyId, placedById, instalments } = order;
  const parts = instalments.filter(({ confirmedFen }) => confirmedFen > 0n);
  const amountFen = sum(parts.map(({ confirmedFen }) => confirmedFen));
  if (amountFen === 0n) return;
  const pair = { buyerCompanyId, sellerCompanyId };
  const { id } = await tx.transfer.create({
    data: {
      ...pair,
      key: newId(),
      amountFen,
      confirmedFen: amountFen,
      sentOn: now(),
      payer: "Bazar Trade",
      status: "confirmed",
      announcedById: placedById,
      decidedById: placedById,
      decidedAt: now(),
    },
  });
  await tx.transferShare.createMany({
    data: parts.map((part, index) => ({
      ...pair,
      transferId: id,
      instalmentId: part.id,
      position: index + 1,
      amountFen: part.confirmedFen,
    })),
  });
  const applied = parts.map((part) => ({ orderId, instalmentId: part.id, fen: part.confirmedFen }));
  await writeJournal(tx, systemActor(), {
    kind: "payment",
    cause: `transfer:${id}`,
    ...pair,
    orderId,
    entries: received("bank", applied, 0n),
  });
}

/** An order made and, unless said, paid and waiting to be handed over: 480 pieces in ten cartons. */
export async function createOrder(options: OrderOptions) {
  const { buyer, seller, status = "ready" } = options;
  const paid = isConfirmed(status) ? (options.paid ?? "all") : "nothing";
  const point = options.pickupPoint ?? { code: "ALA-BAR", countryCode: "KZ" };
  const wanted = options.lines ?? [{ quantity: 480, ready: 480 }];
  await createPickupPoint(point.code, point.countryCode);
  const products = await Promise.all(wanted.map(() => createProduct(seller)));
  const unitPrice = 12_000n;
  const parties = { buyerCompanyId: buyer.companyId, sellerCompanyId: seller.companyId };
  const lines = wanted.map(({ quantity, ready = 0 }, index) => ({
    product: products[index] as (typeof products)[number],
    quantity,
    ready,
    position: index + 1,
    totalFen: lineTotal(unitPrice, quantity),
    cartons: cartonsOf(quantity, 48),
  }));
  const totalFen = sum(lines.map((line) => line.totalFen));
  const cartons = BigInt(lines.reduce((total, line) => total + line.cartons, 0));
  const id = newId();
  await db.orderGroup.create({
    data: {
      buyerCompanyId: buyer.companyId,
      placedById: buyer.userId,
      key: newId(),
      requestHash: "",
      orders: {
        create: {
          id,
          number: newNumber("KV"),
          sellerCompanyId: seller.companyId,
          placedById: buyer.userId,
          status,
          totalFen,
          volumeCm3: cartons * 83_000n,
          grossGrams: cartons * 13_050n,
          countryCode: point.countryCode,
          pickupPointCode: point.code,
          terms: standardTerms,
          respondBy: later(now(), days(3)),
          confirmedAt: isConfirmed(status) ? now() : null,
          readyOn: later(now(), days(14)),
        },
      },
    },
  });
  await db.orderLine.createMany({
    data: lines.map(({ product, quantity, ready, position, totalFen }) => ({
      ...parties,
      orderId: id,
      position,
      productId: product.id,
      variantId: product.variants[0]?.id ?? "",
      productVersion: 1,
      productSlug: product.slug,
      itemNo: product.itemNo,
      names: product.names ?? {},
      variantNames: {},
      unit: "pc",
      quantity,
      unitPrice,
      totalFen,
      piecesPerCarton: 48,
      cartonCm3: 83_000,
      grossGrams: 13_050,
      leadDaysMin: 12,
      leadDaysMax: 18,
      hs6: "691110",
      readyPieces: ready,
    })),
  });
  const [deposit = 0n, balance = 0n] = splitByPercent(totalFen, [30, 70]);
  await db.instalment.createMany({
    data: [
      {
        kind: "deposit" as const,
        percent: 30,
        amountFen: deposit,
        confirmedFen: paid === "nothing" ? 0n : deposit,
      },
      {
        kind: "balance" as const,
        percent: 70,
        amountFen: balance,
        confirmedFen: paid === "all" ? balance : 0n,
      },
    ].map((instalment) => ({ ...parties, ...instalment, orderId: id, reference: newId() })),
  });
  if (isConfirmed(status)) await keepBooks(id);
  return db.order.findUniqueOrThrow({
    where: { id },
    include: { lines: { orderBy: { position: "asc" } } },
  });
}

/** The railway from Yiwu to Almaty. */
export async function createRoute(id = "YW-ALA-R", countryCodes = ["KZ"], mode = "rail") {
  const stops: [string, number, number, string][] = [
    ["Yiwu West", 29.31, 119.99, "Asia/Shanghai"],
    ["Urumqi", 43.83, 87.62, "Asia/Shanghai"],
    ["Khorgos", 44.21, 80.41, "Asia/Shanghai"],
    ["Altynkol", 44.22, 80.3, "Asia/Almaty"],
    ["Almaty", 43.34, 76.95, "Asia/Almaty"],
  ];
  return db.route.create({
    data: {
      id,
      mode,
      toPlace: "Almaty",
      border: "Khorgos-Altynkol",
      km: 4700,
      daysMin: 12,
      daysMax: 20,
      countryCodes,
      nodes: {
        create: stops.map(([name, latitude, longitude, timeZone], position) => ({
          position,
          name,
          names: { en: name },
          latitude,
          longitude,
          timeZone,
        })),
      },
    },
  });
}
