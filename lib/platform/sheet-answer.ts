import { type SheetFormat, sheetTypes } from "@/lib/platform/sheet-writer";

type Named = { readonly format: SheetFormat; readonly name: string };

/** A sheet as it is written, to be saved under a plain name. */
export const sheetAnswer = (body: ReadableStream<Uint8Array>, { format, name }: Named) =>
  new Response(body, {
    headers: {
      "content-type": sheetTypes[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
