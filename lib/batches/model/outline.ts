import type { BatchMapping, BatchOutline } from "@/lib/batches/schema/batch";

export const sheetOf = (outline: BatchOutline, index: number) =>
  outline.sheets.find((sheet) => sheet.index === index) ?? outline.sheets[0];

/** The headers of the sheet that is read, in its order. */
export const headersOf = (mapping: BatchMapping | null): readonly string[] => {
  const headers: string[] = [];
  for (const { index, header } of mapping?.columns ?? []) headers[index] = header;
  return headers;
};
