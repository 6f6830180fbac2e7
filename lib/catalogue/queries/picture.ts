import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";

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

export function toPictureView(row: Row, locale: Locale): PictureView {
  const keys = new Map(Object.entries(row.keys ?? {}));
  const sizes = Object.keys(edges) as PictureSize[];
  return {
    id: row.id,
    width: row.width,
    height: row.height,
    blur: row.blur,
    alt: localized(row.alt, locale).text,
    sources: sizes.flatMap((size) => {
      const key = keys.get(size);
      return typeof key === "string" ? [{ size, url: `/api/files/${key}`, edge: edges[size] }] : [];
    }),
  };
}
