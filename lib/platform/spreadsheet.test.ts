import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { readBook, readFilledRows, readPhotos } from "@/lib/platform/spreadsheet";
import { spreadsheetLimits } from "@/lib/platform/spreadsheet-limits";
import { type RawEntry, rawArchive, rawEntry, unfolding } from "@/lib/testing/raw-archive";
import { archiveOf, testPicture, workbookOf, workbookParts } from "@/lib/testing/workbook";

/** Milliseconds; two or three seconds where nothing else runs. */
const SLOWEST = 10_000;
const MEGABYTE = 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";

let folder = "";
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-spreadsheets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(content: Buffer | string): Promise<string> {
  files += 1;
  const path = join(folder, String(files));
  await writeFile(path, content);
  return path;
}

/** Everything there is to read in a file, or the code it is refused with, within seconds. */
async function reading(content: Buffer | string): Promise<string[][] | string> {
  const path = await fileOf(content);
  const [started, memory] = [now().getTime(), process.memoryUsage.rss()];
  try {
    const { sheets, ...facts } = await readBook(path);
    const rows: string[][] = [];
    const options = { ...facts, sheet: sheets[0]?.index ?? 0, from: 1 };
    await readFilledRows(path, options, async (some) => {
      rows.push(...some.slice(0, 5).map(({ cells }) => cells));
    });
    return rows;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code;
  } finally {
    expect(now().getTime() - started).toBeLessThan(SLOWEST);
    expect(process.memoryUsage.rss() - memory).toBeLessThan(150 * MEGABYTE);
  }
}

const simple = [
  {
    rows: [
      ["Item No.", "Price"],
      ["A-1", 15.2],
    ] as const,
  },
];
/** A small workbook of which some parts are other ones. */
async function workbookWith(changed: Readonly<Record<string, string | Buffer>>) {
  return archiveOf(new Map([...workbookParts(simple), ...Object.entries(changed)]));
}

async function rawWorkbookWith(changed: Readonly<Record<string, RawEntry>>) {
  const parts = [...workbookParts(simple)].filter(([name]) => !Object.hasOwn(changed, name));
  const entries = parts.map(([name, content]) => rawEntry(name, content));
  return rawArchive([...entries, ...Object.values(changed)]);
}

const sheetWith = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe("a hostile file", { timeout: 60_000 }, () => {
  test("of one megabyte that unfolds to a gigabyte is refused", async () => {
    const block = Buffer.alloc(16 * MEGABYTE, " ");
    const deflated = unfolding("<worksheet><sheetData>", block, 64, "</sheetData></worksheet>");
    expect(deflated.length).toBeLessThan(2 * MEGABYTE);
    const bomb = await rawWorkbookWith({ [SHEET]: { name: SHEET, deflated, size: 0xffff_fff0 } });
    expect(await reading(bomb)).toBe("sheetInflates");
  });

  test("of a million rows is refused, whatever it says of its size", async () => {
    const block = Buffer.from("<row><c><v>1</v></c></row>".repeat(100_000));
    const deflated = unfolding("<worksheet><sheetData>", block, 20, "</sheetData></worksheet>");
    const bomb = await rawWorkbookWith({ [SHEET]: { name: SHEET, deflated, size: 0xffff_fff0 } });
    expect(await reading(bomb)).toMatch(/^sheet(TooManyRows|Inflates)$/);
  });

  test("that says it is small, and is not, is refused", async () => {
    const content = sheetWith("<row><c><v>1</v></c></row>".repeat(1_000));
    const lying = { name: SHEET, deflated: deflateRawSync(content), size: 100 };
    expect(await reading(await rawWorkbookWith({ [SHEET]: lying }))).toBe("sheetBroken");
  });

  test("that says it has all the cells there can be is read by those it has", async () => {
    const rows = [
      ["Item No.", "Price"],
      ["A-1", 15.2],
    ];
    const book = await workbookOf([{ rows, dimension: "A1:XFD1048576" }]);
    expect(await reading(book)).toEqual([
      ["Item No.", "Price"],
      ["A-1", "15.2"],
    ]);
  });

  test("with empty cells to the last column and row is read by those that are filled", async () => {
    const rows = `<row r="1"><c r="A1"><v>7</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    expect(await reading(await workbookWith({ [SHEET]: sheetWith(rows) }))).toEqual([["7"]]);
  });

  test("with something in the last column is refused", async () => {
    const rows = `<row r="1"><c r="XFD1"><v>1</v></c></row>`;
    expect(await reading(await workbookWith({ [SHEET]: sheetWith(rows) }))).toBe(
      "sheetTooManyColumns",
    );
  });

  test("with a million shared texts is refused", async () => {
    const texts = Array.from({ length: 1_000_000 }, (_, at) => `<si><t>${at}</t></si>`).join("");
    const book = await workbookWith({ "xl/sharedStrings.xml": `<sst>${texts}</sst>` });
    expect(await reading(book)).toBe("sheetTooManyTexts");
  });

  test("in which one long text is shown in every cell is refused", async () => {
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(150)}</row>`;
    const book = await workbookWith({
      "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(30_000)}</t></si></sst>`,
      [SHEET]: sheetWith(row.repeat(5_000)),
    });
    expect(await reading(book)).toMatch(/^sheet(TooHeavy|Inflates)$/);
  });

  test("that shows one large sheet twenty times is refused", async () => {
    const cells = (row: number) => `<c><v>${(row * 7919) % 99_991}</v></c>`.repeat(30);
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row>${cells(row)}</row>`).join("");
    const again = Array.from({ length: 20 }, (_, at) => `<sheet name="${at}" r:id="rId1"/>`);
    const book = await workbookWith({
      [SHEET]: sheetWith(rows),
      "xl/workbook.xml": `<workbook><sheets>${again.join("")}</sheets></workbook>`,
    });
    expect(await reading(book)).toBe("sheetTooHeavy");
  });

  test("of 65,000 files is refused", async () => {
    const entry = rawEntry("a", "");
    const many = Array.from({ length: 65_000 }, (_, at) => ({ ...entry, name: `f${at}` }));
    expect(await reading(rawArchive(many))).toBe("archiveTooManyFiles");
  });

  test.each([
    ["above its folder", { name: "../../etc/passwd" }],
    ["above its folder by Windows' name", { name: "..\\..\\boot.ini" }],
    ["from the root", { name: "/etc/passwd" }],
    ["from a drive", { name: "C:\\secret" }],
    ["through a symbolic link", { name: "xl/link", mode: 0o120777 }],
  ])("with a file that leads %s is refused", async (_, changed) => {
    const evil = { ...rawEntry("", "content"), ...changed };
    expect(await reading(await rawWorkbookWith({ evil }))).toBe("archiveUnsafeName");
    const photos = await fileOf(rawArchive([evil]));
    const read = readPhotos(photos, async () => undefined);
    await expect(read).rejects.toMatchObject({ code: "archiveUnsafeName" });
  });

  test("with a ZIP inside is read without it", async () => {
    const inner = await archiveOf([["photo.png", testPicture(1)]]);
    const book = await workbookWith({ "xl/media/inner.zip": inner });
    expect(await reading(book)).toHaveLength(2);
    const photos = await fileOf(await archiveOf([["inner.zip", inner]]));
    const skipped = await readPhotos(photos, () => Promise.reject(new Error("a picture")));
    expect(skipped).toEqual({ skipped: ["inner.zip"] });
  });

  test("that defines entities is refused", async () => {
    const entities = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    );
    const doctype = `<!DOCTYPE sst [<!ENTITY e0 "ha">${entities.join("")}]>`;
    const sst = `<?xml version="1.0"?>${doctype}<sst><si><t>&e9;</t></si></sst>`;
    expect(await reading(await workbookWith({ "xl/sharedStrings.xml": sst }))).toBe("sheetBroken");
    const external = `<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetWith("")}`;
    expect(await reading(await workbookWith({ [SHEET]: external }))).toBe("sheetBroken");
  });

  test("with formulas is read by what they gave, and they stay asleep", async () => {
    const book = await workbookOf([
      {
        rows: [
          ["Item No.", "Price"],
          [
            { formula: "cmd|'/C calc'!A0", type: "str", value: "A-1" },
            { formula: 'HYPERLINK("http://example.com")', value: "15.2" },
          ],
          [{ formula: "1/0", type: "e", value: "#DIV/0!" }, { formula: "SUM(B2)" }],
        ],
      },
    ]);
    expect(await reading(book)).toEqual([["Item No.", "Price"], ["A-1", "15.2"], ["#DIV/0!"]]);
  });

  test("that breaks off is refused", async () => {
    const book = await workbookOf(simple);
    for (const share of [0.2, 0.5, 0.9, 0.99])
      expect(await reading(book.subarray(0, book.length * share))).toBe("sheetBroken");
  });

  test("of one line of 100 MB is refused", async () => {
    expect(await reading(Buffer.alloc(100 * MEGABYTE, "x"))).toBe("sheetCellTooLong");
    expect(await reading(Buffer.alloc(100 * MEGABYTE, "x,"))).toMatch(
      /^sheet(CellTooLong|TooManyColumns)$/,
    );
    expect(await reading(Buffer.alloc(100 * MEGABYTE, '"'))).toMatch(/^sheet/);
  });

  test("of nulls, or with some between its letters, is no text", async () => {
    expect(await reading(Buffer.alloc(4096))).toBe("sheetKind");
    expect(await reading("Item,Price\nA\0-1,15\n")).toBe("sheetKind");
    expect(
      await reading(`${"Item,Price\n".repeat(50_000).slice(0, 400_000)}A\0-1,15\n`),
    ).not.toContain("\0");
  });

  test("of an old or a locked workbook, a web page or a document says what it is", async () => {
    const ole = Buffer.from("d0cf11e0a1b11ae1".padEnd(2048, "0"), "hex");
    expect(await reading(ole)).toBe("sheetOldXls");
    const locked = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await reading(locked)).toBe("sheetEncrypted");
    const password = { ...rawEntry(SHEET, sheetWith("")), flags: 1 };
    expect(await reading(await rawWorkbookWith({ [SHEET]: password }))).toBe("sheetEncrypted");
    expect(await reading("<html><table><tr><td>Item</td></tr></table></html>")).toBe("sheetKind");
    const document = await archiveOf([["word/document.xml", "<document/>"]]);
    expect(await reading(document)).toBe("sheetKind");
  });

  test("larger than any is refused before it is opened", async () => {
    const path = await fileOf("Item,Price\n");
    const limits = { ...spreadsheetLimits, file: 5 };
    await expect(readBook(path, {}, limits)).rejects.toMatchObject({
      code: "sheetTooLarge",
      values: { found: 11, limit: 5 },
    });
  });

  test("that takes too long, or too much memory, is given up", async () => {
    const path = await fileOf(await workbookOf(simple));
    const slow = { ...spreadsheetLimits, wait: 1 };
    await expect(readBook(path, {}, slow)).rejects.toMatchObject({ code: "sheetTimedOut" });
    const text = await fileOf("Item,Price,Name,Colour\n".repeat(45_000));
    const busy = { ...spreadsheetLimits, seconds: 0.05 };
    await expect(readBook(text, {}, busy)).rejects.toMatchObject({ code: "sheetTimedOut" });
    const poor = { ...spreadsheetLimits, memory: 30 * MEGABYTE };
    await expect(readBook(text, {}, poor)).rejects.toMatchObject({ code: "sheetTooHeavy" });
  });

  test("of any bytes is read or refused, never more", async () => {
    const book = await workbookOf(simple);
    const change = fc.tuple(fc.nat(book.length - 1), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
        const bytes = Buffer.from(book);
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = await reading(bytes);
        expect(typeof read === "string" ? read : "rows").toMatch(/^(sheet|archive|rows)/);
      }),
      { numRuns: 15 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        await reading(Buffer.from(bytes));
      }),
      { numRuns: 10 },
    );
  });
});

describe("reading", { timeout: 60_000 }, () => {
  test("waits until a piece is used, and stops where its user fails", async () => {
    const rows = Array.from({ length: 1_800 }, (_, at) => `A-${at},1`).join("\n");
    const path = await fileOf(rows);
    const options = { sheet: 0, from: 1 };
    let [busy, most, count] = [0, 0, 0];
    await readFilledRows(path, options, async (some) => {
      busy += 1;
      most = Math.max(most, busy);
      expect(some.length).toBeLessThanOrEqual(spreadsheetLimits.piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
      count += some.length;
      busy -= 1;
    });
    expect({ most, count }).toEqual({ most: 1, count: 1_800 });
    const failing = readFilledRows(path, options, () => Promise.reject(new Error("full")));
    await expect(failing).rejects.toThrow("full");
  });
});
