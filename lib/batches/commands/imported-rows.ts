import "server-only";
import type { DrawnRow, RowReading, Sought } from "@/lib/batches/commands/demands";
import type { Batch } from "@/lib/batches/commands/step";
import { itemNoOf } from "@/lib/batches/model/item-no";
import { overlaid, startOf } from "@/lib/batches/model/overlay";
import type { KnownProduct } from "@/lib/batches/model/row-check";
import type { RowContext } from "@/lib/batches/model/row-draft";
import { fieldsOfRow, fieldsOfTarget } from "@/lib/batches/model/row-fields";
import { isTarget } from "@/lib/batches/model/targets";
import {
  type BatchMapping,
  batchMapping,
  type RowPicture,
  type RowProblem,
} from "@/lib/batches/schema/batch";
import { textsOf } from "@/lib/catalogue/model/product-fields";
import { toLocalized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";

type Reading = { readonly mapping: BatchMapping; readonly categories: RowContext["categories"] };

/** A picture that cannot be shown does not keep the goods out. */
const pictureProblems = (pictures: readonly RowPicture[]): RowProblem[] =>
  pictures.flatMap(({ refused, name }) =>
    refused === null
      ? []
      : [
          {
            column: null,
            field: "pictures",
            found: name,
            code: refused,
            values: { name },
            isWarning: true,
          },
        ],
  );

function readRow(
  { cells, pictures }: Pick<DrawnRow, "cells" | "pictures">,
  { mapping, categories }: Reading,
  product: KnownProduct | null,
): RowReading {
  const known = product?.fields ?? startOf(mapping.defaults);
  const { fields, problems, origin } = fieldsOfRow(cells, mapping.columns, { categories, known });
  const given = textsOf(overlaid(known, fields));
  const unread = new Set(
    problems.flatMap(({ field, level }) =>
      isTarget(field) && level === "error" ? fieldsOfTarget(field) : [],
    ),
  );
  const isAway = product?.status === "archived";
  return {
    demand: {
      given,
      pictures: pictures.flatMap(({ drawn }) => drawn?.keys.zoom ?? []),
      status: mapping.publishes && !isAway ? "published" : null,
      mustPublish: false,
    },
    problems: [
      ...problems.map(({ column, field, code, values, level }) => ({
        column,
        field: field ?? "",
        found: cells[column] ?? "",
        code,
        values: { ...values },
        isWarning: level === "warning",
      })),
      ...pictureProblems(pictures),
    ],
    isTold: (field) => unread.has(field),
    place: (field) => {
      const column = origin[field] ?? null;
      return { column, found: column === null ? "" : (cells[column] ?? "") };
    },
  };
}

/** Each row of the sheet, read as its seller said that its columns are to be read. */
export async function importedRows(batch: Batch): Promise<Sought> {
  const mapping = batchMapping.parse(batch.mapping);
  const found = await db.category.findMany({ select: { slug: true, names: true } });
  const categories = found.map(({ slug, names }) => ({ slug, names: toLocalized(names) }));
  const itemNo = mapping.columns.find(({ target }) => target === "itemNo")?.index ?? -1;
  return ({ number, cells, pictures }) => ({
    number,
    itemNo: itemNoOf(cells[itemNo] ?? "") || null,
    productId: null,
    pictures,
    read: (product) => readRow({ cells, pictures }, { mapping, categories }, product),
  });
}
