import { posix } from "node:path";
import { styleOf } from "./numbers.mjs";
import { counter, Refusal } from "./refusal.mjs";
import { attribute, readXml } from "./xml.mjs";

/** {id → {type, path}} of what a part refers to inside the archive. */
export async function relationsOf(archive, part, spend) {
  const { dir, base } = posix.parse(part);
  const relations = new Map();
  await readXml(archive.read(posix.join(dir, "_rels", `${base}.rels`), spend), {
    open(name, attributes) {
      if (name !== "Relationship" || attributes.TargetMode === "External") return;
      const target = attributes.Target ?? "";
      const path = target.startsWith("/") ? target.slice(1) : posix.join(dir, target);
      relations.set(attributes.Id, { type: posix.basename(attributes.Type ?? ""), path });
    },
  });
  return relations;
}

async function stylesOf(archive, part, spend) {
  const codes = new Map();
  const styles = [];
  let isInCells = false;
  await readXml(archive.read(part, spend), {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt") codes.set(numFmtId, formatCode);
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) styles.push(styleOf(Number(numFmtId), codes.get(numFmtId)));
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  });
  return styles;
}

/** `_x000D_` is how Excel writes what XML cannot. */
export const unescaped = (text) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;

async function sharedTexts(archive, part, limits, spend) {
  const texts = [];
  const [count, length] = [
    counter("sheetTooManyTexts", limits.sharedTexts),
    counter("sheetTooHeavy", limits.text),
  ];
  let [current, isText, isPhonetic] = ["", false, false];
  await readXml(archive.read(part, spend), {
    open(name) {
      if (name === "si") current = "";
      if (name === "t") isText = !isPhonetic;
      if (name === "rPh") isPhonetic = true;
    },
    text(text) {
      if (isText) current += text;
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name !== "si") return;
      count(1);
      length(current.length);
      if (current.length > limits.cell)
        throw new Refusal("sheetCellTooLong", { found: current.length, limit: limits.cell });
      texts.push(unescaped(current));
    },
  });
  return texts;
}

async function sheetsOf(archive, part, relations, spend) {
  const sheets = [];
  let is1904 = false;
  await readXml(archive.read(part, spend), {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const relation = relations.get(attribute(attributes, "id"));
      if (relation?.type !== "worksheet" || !archive.has(relation.path)) return;
      const isHidden = /hidden/i.test(attributes.state ?? "");
      sheets.push({ name: attributes.name ?? "", part: relation.path, isHidden });
    },
  });
  return { sheets, is1904 };
}

/** What all sheets of a workbook share. Refuses an archive that is not a workbook. */
export async function openWorkbook(archive, limits) {
  const spend = archive.newBudget();
  const top = [...(await relationsOf(archive, "", spend)).values()];
  const part = top.find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  if (!archive.has(part)) throw new Refusal("sheetKind");
  const relations = await relationsOf(archive, part, spend);
  const { sheets, is1904 } = await sheetsOf(archive, part, relations, spend);
  const partOf = (wanted) =>
    [...relations.values()].find(({ type }) => type.toLowerCase() === wanted)?.path ?? "";
  if (sheets.length === 0) throw new Refusal(partOf("worksheet") ? "sheetBroken" : "sheetKind");
  return {
    sheets,
    is1904,
    styles: await stylesOf(archive, partOf("styles"), spend),
    texts: await sharedTexts(archive, partOf("sharedstrings"), limits, spend),
    cellPictures: partOf("cellimage") || "xl/cellimages.xml",
    rich: {
      metadata: partOf("sheetmetadata") || "xl/metadata.xml",
      values: partOf("rdrichvalue") || "xl/richData/rdrichvalue.xml",
      structures: partOf("rdrichvaluestructure") || "xl/richData/rdrichvaluestructure.xml",
      pictures: partOf("richvaluerel") || "xl/richData/richValueRel.xml",
    },
  };
}
