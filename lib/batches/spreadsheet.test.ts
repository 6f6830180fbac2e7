import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recogniseColumns } from "@/lib/batches/model/columns";
import { fieldsOfRow } from "@/lib/batches/model/row-fields";
import { outlineOf, readPhotoArchive, readRows, type SheetRow } from "@/lib/batches/spreadsheet";
import { encoded } from "@/lib/testing/encodings";
import { rawArchive, rawEntry } from "@/lib/testing/raw-archive";
import type { BoothFile } from "@/lib/testing/spreadsheets/booth";
import { chineseFiles } from "@/lib/testing/spreadsheets/chinese";
import { chineseCells } from "@/lib/testing/spreadsheets/chinese-cells";
import { englishFiles } from "@/lib/testing/spreadsheets/english";
import { russianFiles } from "@/lib/testing/spreadsheets/russian";
import { archiveOf, testPicture, workbookOf } from "@/lib/testing/workbook";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-booths-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const context = {
  categories: [
    { slug: "kitchen", names: { en: "Kitchenware", ru: "Посуда", zh: "厨具" } },
    { slug: "toys", names: { en: "Toys", ru: "Игрушки", zh: "玩具" } },
  ],
};

async function understood(file: BoothFile) {
  const path = join(folder, "file");
  await writeFile(path, await file.bytes());
  const { sheets, ...facts } = await outlineOf(path, file.hints);
  const sheet = sheets[file.table ?? 0];
  if (!sheet) throw new Error("no such table");
  const columns = recogniseColumns(sheet.headers, sheet.samples, sheet.hidden);
  const rows: SheetRow[] = [];
  const options = { ...facts, sheet: sheet.index, headerRow: sheet.headerRow };
  await readRows(path, options, async (some) => void rows.push(...some));
  return { facts, sheets, sheet, columns, rows };
}

describe("a booth's file", { timeout: 60_000 }, () => {
  test.each(
    [...chineseFiles, ...chineseCells, ...russianFiles, ...englishFiles].map(
      (file) => [file.name, file] as const,
    ),
  )("with %s is understood", async (_, file) => {
    const { facts, sheets, sheet, columns, rows } = await understood(file);
    const goods = rows.map(({ cells }) => fieldsOfRow(cells, columns, context));
    expect(facts.encoding).toBe(file.encoding);
    expect(facts.separator).toBe(file.separator);
    expect(sheets).toHaveLength(file.tables ?? 1);
    expect(sheet.headerRow).toBe(file.headerRow);
    expect(sheet.hidden).toEqual(file.hidden ?? []);
    expect(columns.map(({ target, unit }) => [target, unit].filter(Boolean).join(" "))).toEqual(
      file.columns,
    );
    expect(rows.map(({ number }) => number)).toEqual(file.rows);
    expect(goods[0]?.fields).toMatchObject(file.first);
    expect(goods.at(-1)?.fields).toMatchObject(file.last ?? {});
    expect(goods.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(
      file.problems ?? [],
    );
    if (file.pictures)
      expect(rows.map(({ pictures }) => pictures.map(({ bytes }) => bytes.at(-1)))).toEqual(
        file.pictures,
      );
  });

  test("without a table says so", async () => {
    const path = join(folder, "empty");
    await writeFile(path, await workbookOf([{ rows: [["Only a title"]] }]));
    await expect(outlineOf(path)).rejects.toMatchObject({ code: "sheetNoTable" });
  });
});

describe("an archive of photos", { timeout: 60_000 }, () => {
  test("gives each photo with the item numbers it may be of", async () => {
    const path = join(folder, "photos");
    const files = [
      "CB-1007.jpg",
      "CB-1007_2.jpg",
      "new/CB-1014 (3).png",
      "CB-1021/1.jpg",
      "__MACOSX/._x.jpg",
      "notes.txt",
    ];
    await writeFile(
      path,
      await archiveOf(
        files.map((name, at) => [name, name.endsWith("txt") ? "text" : testPicture(at)]),
      ),
    );
    const photos: unknown[] = [];
    const { skipped } = await readPhotoArchive(path, async (photo) => {
      const { name, itemNos } = photo;
      photos.push([name, itemNos[0], "bytes" in photo && photo.bytes.at(-1)]);
    });
    expect(photos).toEqual([
      ["CB-1007.jpg", "CB-1007", 0],
      ["CB-1007_2.jpg", "CB-1007", 1],
      ["new/CB-1014 (3).png", "CB-1014", 2],
      ["CB-1021/1.jpg", "CB-1021", 3],
    ]);
    expect(skipped).toEqual(["notes.txt"]);
  });

  test("reads names as a Chinese Windows writes them", async () => {
    const path = join(folder, "names");
    await writeFile(
      path,
      rawArchive([rawEntry(encoded("秋季/杯子-1.jpg", "gb18030"), testPicture(1))]),
    );
    const names: string[] = [];
    await readPhotoArchive(path, async ({ name }) => void names.push(name));
    expect(names).toEqual(["秋季/杯子-1.jpg"]);
  });

  test("is a ZIP file", async () => {
    const path = join(folder, "text");
    await writeFile(path, "CB-1007");
    await expect(readPhotoArchive(path, async () => undefined)).rejects.toMatchObject({
      code: "archiveKind",
    });
  });
});
