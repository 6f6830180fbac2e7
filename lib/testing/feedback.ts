import "server-only";
import sharp from "sharp";
import type { BuyerActor, SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { createOrder } from "@/lib/testing/orders";

const CODES = [
  {
    code: "DUR-SHED",
    severity: "major",
    names: { en: "sheds hair", ru: "сыпется ворс", zh: "掉毛" },
  },
  {
    code: "COL-CHIP",
    severity: "minor",
    names: { en: "paint chips", ru: "скол краски", zh: "掉漆" },
  },
  {
    code: "SAFE-SHARP",
    severity: "critical",
    names: { en: "sharp edge", ru: "острые края", zh: "锐边" },
  },
  {
    code: "WISH-COLOUR",
    severity: "wish",
    names: { en: "other colours", ru: "другие цвета", zh: "要更多颜色" },
  },
] as const;

/** Four of the taxonomy, one of each severity. */
export const createIssueCodes = () =>
  db.issueCode.createMany({
    data: CODES.map((code, position) => ({ ...code, ask: [], position })),
    skipDuplicates: true,
  });

type Collected = {
  buyer: Pick<BuyerActor, "companyId" | "userId">;
  seller: SellerActor;
  productId?: string;
  version?: number;
  pieces?: number;
};

/** A line picked up in whole: 480 pieces of version 1. */
export async function createCollectedLine({
  buyer,
  seller,
  productId,
  version = 1,
  pieces = 480,
}: Collected) {
  const order = await createOrder({
    buyer,
    seller,
    status: "picked_up",
    lines: [{ quantity: 480, ready: 480 }],
  });
  const [line] = order.lines;
  if (!line) throw new Error("an order has a line");
  const variant = productId
    ? await db.variant.findFirstOrThrow({ where: { productId }, select: { id: true } })
    : { id: line.variantId };
  const collected = await db.orderLine.update({
    where: { id: line.id },
    data: {
      productId: productId ?? line.productId,
      variantId: variant.id,
      productVersion: version,
      readyPieces: 480 - pieces,
      pickedPieces: pieces,
    },
  });
  return { ...collected, orderNumber: order.number };
}

/** As a phone sends it, with words in it that are nobody's business. */
export async function photoFile() {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: "red" } });
  const bytes = await picture
    .jpeg()
    .withExif({ IFD0: { Artist: "somebody" } })
    .toBuffer();
  return new File([new Uint8Array(bytes)], "photo.jpg", { type: "image/jpeg" });
}
