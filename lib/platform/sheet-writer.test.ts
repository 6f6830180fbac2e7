import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBuffer } from "yauzl";
import { unguarded } from "@/lib/platform/cell-text";
import {
  refusedSheet,
  type SheetFormat,
  sheetFormats,
  writeSheet,
} from "@/lib/platform/sheet-writer";
import { readBook, readFilledRows } from "@/lib/platform/spreadsheet";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-sheets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function saved(stream: ReadableStream<Uint8Array>): Promise<string> {
  const path = join(folder, "sheet");
  await pipeline(Readable.fromWeb(stream as never), createWriteStream(path));
  return path;
}

async function readBack(path: string): Promise<string[][]> {
  const { sheets: _, ...facts } = await readBook(path);
  const rows: string[][] = [];
  await readFilledRows(path, { ...facts, sheet: 0, from: 1 }, async (some) => {
    rows.push(...some.map(({ cells }) => cells.map(unguarded)));
  });
  return rows;
}

const FORMULAS = [
  '=HYPERLINK("http://example.com","x")',
  "+7 701 555 01 01",
  "-1+1",
  "@SUM(1)",
  "\t=1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "'=1",
  "''+1",
  "=cmd|'/C calc'!A0",
  ";=1",
  '"=1',
  "'90s",
];

const columns = [{ header: "Item" }, { header: "Text" }, { header: "Price", isNumber: true }];

async function sheetXmlOf(path: string): Promise<string> {
  const zip = await readFile(path);
  return new Promise((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (failure, archive) => {
      if (failure) return reject(failure);
      archive.on("entry", (entry) => {
        if (!entry.fileName.includes("sheet1.xml")) return archive.readEntry();
        archive.openReadStream(entry, (_, stream) => resolve(buffer(stream).then(String)));
      });
      archive.readEntry();
    }),
  );
}

describe.each(sheetFormats)("a sheet written as %s", (format: SheetFormat) => {
  test("holds texts that look like formulas as texts, and gives them back", {
    timeout: 20_000,
  }, async () => {
    const rows = FORMULAS.map((text, at) => [`A-${at}`, text, String(at / 4)]);
    const path = await saved(writeSheet(format, columns, rows));
    expect(await readBack(path)).toEqual([columns.map(({ header }) => header), ...rows]);
    const written = format === "csv" ? await readFile(path, "utf8") : await sheetXmlOf(path);
    if (format === "xlsx") {
      expect(written).not.toContain("<f>");
      expect(written).toMatch(/<c r="C3"[^>]*><v>0\.25<\/v>/);
    } else {
      expect(written.startsWith("\ufeff")).toBe(true);
      expect(written).not.toMatch(/(^|,)"?[=+\-@\t＝＋－＠]/m);
    }
  });

  test("is read back as it was, whatever it holds", { timeout: 60_000 }, async () => {
    const text = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map((letters) => letters.replace(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, ""));
    const cell = fc.oneof(
      text,
      fc.constantFrom(...FORMULAS, "_x0041_", "a,b", "a;b", '"', "\n", " x "),
    );
    const row = fc.tuple(
      fc.constant("A-1"),
      cell,
      fc.nat(9_999_999).map((fen) => String(fen / 100)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const path = await saved(writeSheet(format, columns, rows));
        const expected = rows.map((cells) => cells.map((one) => (one.trim() === "" ? "" : one)));
        const read = (await readBack(path)).slice(1);
        expect(read.map((cells) => cells.map((one) => (one.trim() === "" ? "" : one)))).toEqual(
          expected,
        );
      }),
      { numRuns: 12 },
    );
  });

  test("gives a seller's own rows back with the reason in front", { timeout: 20_000 }, async () => {
    async function* rows() {
      yield { reason: "No price", cells: ["A-1", "007"] };
    }
    const path = await saved(refusedSheet(format, "Why", ["Item", "Code"], rows()));
    expect(await readBack(path)).toEqual([
      ["Why", "Item", "Code"],
      ["No price", "A-1", "007"],
    ]);
  });

  test("ends with the failure of what it is made of", async () => {
    async function* rows() {
      yield ["A-1"];
      throw new Error("gone");
    }
    await expect(saved(writeSheet(format, columns, rows()))).rejects.toThrow("gone");
  });
});
