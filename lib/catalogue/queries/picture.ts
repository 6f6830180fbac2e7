import "server-only";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/page";
import { findFile } from "@/lib/platform/storage";

/** Stored sizes and their edge in pixels. */
const edges = { card: 480, page: 960, zoom: 1600 } as const;
export type PictureSize = keyof typeof edges;

export type PictureView = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Data URL. */
  readonly blur: string;
  readonly alt: string;
  readonly sources: readonly {
    readonly size: PictureSize;
    readonly url: string;
    readonly edge: number;
  }[];
};

type Row = { id: string; keys: unknown; width: number; height: number; blur: string; alt: unknown };
type OwnRow = Row & { productId: string; isPublic: boolean };

const keyOf = ({ keys }: { keys: unknown }, size: PictureSize) => {
  const key: unknown = new Map(Object.entries(keys ?? {})).get(size);
  return typeof key === "string" ? key : null;
};

export function toPictureView(
  row: Row,
  locale: Locale,
  urlOf = (key: string, _size: PictureSize) => `/api/files/${key}`,
): PictureView {
  const sizes = Object.keys(edges) as PictureSize[];
  return {
    id: row.id,
    width: row.width,
    height: row.height,
    blur: row.blur,
    alt: localized(row.alt, locale).text,
    sources: sizes.flatMap((size) => {
      const key = keyOf(row, size);
      return key === null ? [] : [{ size, url: urlOf(key, size), edge: edges[size] }];
    }),
  };
}

/** For the seller's own pages: what nobody else may see yet has an address that asks who is there. */
export function toOwnPictureView(row: OwnRow, locale: Locale): PictureView {
  if (row.isPublic) return toPictureView(row, locale);
  const address = `/api/products/${row.productId}/pictures/${row.id}`;
  return toPictureView(row, locale, (_key, size) => `${address}?size=${size}`);
}

/** A picture of goods that are not on sale, for those who may see them; else null. */
export async function findOwnPicture(
  actor: Actor,
  { productId, id }: { productId: string; id: string },
  size: PictureSize,
) {
  if (!(isId(productId) && isId(id))) return null;
  const picture = await db.picture.findFirst({
    where: { AND: [{ id, productId }, { product: productsVisibleTo(actor) }] },
    select: { keys: true, isPublic: true },
  });
  const key = picture && keyOf(picture, size);
  return key ? findFile(picture.isPublic ? "public" : "private", key) : null;
}
