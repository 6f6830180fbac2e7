import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPhotoArchive, readRows, type SheetRow } from "@/lib/batches/spreadsheet";
import { otherPictures } from "@/lib/testing/other-pictures";
import { placedCell, withPlacedPictures } from "@/lib/testing/placed-pictures";
import { archiveOf, testPicture, workbookOf, workbookParts } from "@/lib/testing/workbook";

/** A page is no picture, though it shows one. */
const PAGE = "<!doctype html><title>A page</title><!-- <svg> --><svg></svg>";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-left-out-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(bytes: Buffer | string) {
  const path = join(folder, "file");
  await writeFile(path, bytes);
  return path;
}

async function rowsOf(bytes: Buffer | string) {
  const rows: SheetRow[] = [];
  const options = { sheet: 0, headerRow: 1 };
  await readRows(await fileOf(bytes), options, async (some) => void rows.push(...some));
  return rows.map(({ cells, pictures, leftOut }) => ({
    cells,
    pictures: pictures.map(({ bytes }) => bytes.at(-1)),
    leftOut: leftOut.map(({ code, name }) => `${code} ${name}`.trim()),
  }));
}

const HEADER = ["货号", "图片", "品名"];
const wps = (id: string) => ({
  formula: `_xlfn.DISPIMG("${id}",1)`,
  type: "str",
  value: `=DISPIMG("${id}",1)`,
});

test("pictures placed in cells by Excel are the row's, wherever their list begins", async () => {
  const rows = [
    HEADER,
    ["E-1", placedCell(2), "毛巾"],
    ["E-2", placedCell(1), "浴巾"],
    ["E-3", { value: 12.5, meta: 1 }, "方巾"],
    ["E-4", placedCell(3), "浴帽"],
  ];
  const parts = withPlacedPictures(workbookParts([{ rows }]), [testPicture(1), testPicture(2)]);
  expect(await rowsOf(await archiveOf(parts))).toEqual([
    { cells: ["E-1", "", "毛巾"], pictures: [2], leftOut: [] },
    { cells: ["E-2", "", "浴巾"], pictures: [1], leftOut: [] },
    { cells: ["E-3", "12.5", "方巾"], pictures: [], leftOut: [] },
    { cells: ["E-4", "", "浴帽"], pictures: [], leftOut: ["pictureAway"] },
  ]);
});

test("a picture placed in a merged cell is that of each of its rows", async () => {
  const rows = [HEADER, ["E-1", placedCell(1), "红"], ["E-2", null, "蓝"], ["E-3", null, "绿"]];
  const book = workbookParts([{ rows, merges: ["B2:B3"] }]);
  const read = await rowsOf(await archiveOf(withPlacedPictures(book, [testPicture(1)])));
  expect(read.map(({ pictures }) => pictures)).toEqual([[1], [1], []]);
});

test("what WPS shows a picture by is no text, with its picture or without", async () => {
  const rows = [HEADER, ["W-1", wps("ID_A1"), "毛巾"], ["W-2", '=DISPIMG("ID_GONE",1)', "浴巾"]];
  expect(await rowsOf(await workbookOf([{ rows }], ["ID_A1"]))).toEqual([
    { cells: ["W-1", "", "毛巾"], pictures: [1], leftOut: [] },
    { cells: ["W-2", "", "浴巾"], pictures: [], leftOut: ["pictureAway"] },
  ]);
  const text = '货号,图片,品名\nW-1,"=DISPIMG(""ID_A1"",1)",毛巾\n';
  expect(await rowsOf(text)).toEqual([
    { cells: ["W-1", "", "毛巾"], pictures: [], leftOut: ["pictureAway"] },
  ]);
});

test.each(otherPictures)("a picture of the kind %s, %s, is told of at its row", async (...one) => {
  const [kind, , bytes] = one;
  const rows = [HEADER, ["O-1", null, "毛巾"], ["O-2", null, "浴巾"]];
  const over = (row: number) => ({ row, column: 1 });
  const parts = workbookParts([{ rows, pictures: [over(2), over(3), over(3)] }]);
  parts.set("xl/media/image2.png", bytes);
  const name = kind === "JPG" ? "PNG" : kind;
  const read = await rowsOf(await archiveOf(parts));
  expect(read.map(({ pictures }) => pictures)).toEqual([[1], [3]]);
  expect(read.map(({ leftOut }) => leftOut)).toEqual([[], [`pictureKind ${name}`]]);
});

test("a picture that is only linked, or cut from the file, is told of", async () => {
  const rows = [HEADER, ["O-1", null, "毛巾"], ["O-2", null, "浴巾"]];
  const pictures = [
    { row: 2, column: 1 },
    { row: 3, column: 1 },
  ];
  const parts = workbookParts([{ rows, pictures }]);
  const drawing = String(parts.get("xl/drawings/drawing1.xml"));
  parts.set("xl/drawings/drawing1.xml", drawing.replace('r:embed="rId1"', 'r:link="rId9"'));
  parts.delete("xl/media/image2.png");
  const read = await rowsOf(await archiveOf(parts));
  expect(read.map(({ leftOut }) => leftOut)).toEqual([["pictureAway"], ["pictureAway"]]);
});

test("photos of other kinds in an archive are told of; what is no photo is not", async () => {
  const files = otherPictures.map(([, name, bytes]) => [name, bytes] as const);
  const path = await fileOf(await archiveOf([...files, ["list.txt", "text"], ["page", PAGE]]));
  const told: string[] = [];
  const { skipped } = await readPhotoArchive(path, async (photo) => {
    told.push(`${photo.name} ${"fault" in photo ? photo.fault : "taken"}`);
  });
  expect(told).toEqual(otherPictures.map(([, name]) => `${name} pictureKind`));
  expect(skipped).toEqual(["list.txt", "page"]);
});
