import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** Text, a number, or a cell as its XML has it: style, type, formula, cached value. */
type TestCell =
  | string
  | number
  | null
  | {
      readonly value?: string | number;
      readonly formula?: string;
      readonly type?: string;
      readonly style?: number;
      /** Which metadata of values it has, from 1. */
      readonly meta?: number;
    };

export type TestSheet = {
  readonly name?: string;
  readonly state?: string;
  readonly rows: readonly (readonly TestCell[])[];
  /** "A1:C1". */
  readonly merges?: readonly string[];
  /** Hidden columns, from 1. */
  readonly hidden?: readonly number[];
  /** Pictures over the sheet: the row from 1, the column from 0, and how far below the row's top. */
  readonly pictures?: readonly {
    row: number;
    column: number;
    offset?: number;
    kind?: "one" | "two";
  }[];
  readonly dimension?: string;
  readonly rowHeight?: number;
};

/** Number formats the cells may have: plain, a day, four digits, a Chinese day, two decimals. */
export const testStyles = { plain: 0, day: 1, fourDigits: 2, chineseDay: 3, price: 4 } as const;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const EMU = 12_700;

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=",
  "base64",
);
/** A picture that can be told from others by its last byte. */
export const testPicture = (number: number) => Buffer.concat([PNG, Buffer.from([number])]);

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : "") +
  String.fromCharCode(65 + (index % 26));

function cellXml(cell: TestCell, reference: string, texts: string[]): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "string") {
    if (!texts.includes(cell)) texts.push(cell);
    return `<c r="${reference}" t="s"><v>${texts.indexOf(cell)}</v></c>`;
  }
  const { value = "", formula, type, style, meta } = cell;
  const attributes = `${type ? ` t="${type}"` : ""}${style ? ` s="${style}"` : ""}${meta ? ` vm="${meta}"` : ""}`;
  const f = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  return `<c r="${reference}"${attributes}>${f}<v>${escaped(String(value))}</v></c>`;
}

function sheetXml(sheet: TestSheet, texts: string[]): string {
  const { rows, merges = [], hidden = [], dimension = "A1", rowHeight = 15 } = sheet;
  const body = rows.map((cells, index) => {
    const xml = cells.map((cell, at) => cellXml(cell, `${columnName(at)}${index + 1}`, texts));
    return xml.some((cell) => cell !== "")
      ? `<row r="${index + 1}" ht="${rowHeight}">${xml.join("")}</row>`
      : "";
  });
  const cols = hidden.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`).join("");
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><dimension ref="${dimension}"/>${
    cols && `<cols>${cols}</cols>`
  }<sheetData>${body.join("")}</sheetData>${
    merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`
  }${sheet.pictures ? '<drawing r:id="rId1"/>' : ""}</worksheet>`;
}

const corner = (tag: string, column: number, row: number, offset: number) =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${tag}>`;

function drawingXml({ pictures = [], rowHeight = 15 }: TestSheet): string {
  const anchors = pictures.map(({ row, column, offset = 0, kind = "two" }, index) => {
    const from = corner("from", column, row - 1, offset * EMU);
    const pic = `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${index + 1}" name="图片 ${index + 1}"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${index + 1}"/></xdr:blipFill></xdr:pic><xdr:clientData/>`;
    const end = offset > 0 ? [row, offset - 1] : [row - 1, rowHeight - 1];
    return kind === "one"
      ? `<xdr:oneCellAnchor>${from}<xdr:ext cx="99" cy="${rowHeight * EMU}"/>${pic}</xdr:oneCellAnchor>`
      : `<xdr:twoCellAnchor>${from}${corner("to", column + 1, end[0] ?? 0, (end[1] ?? 0) * EMU)}${pic}</xdr:twoCellAnchor>`;
  });
  return `${XML}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${R}">${anchors.join("")}</xdr:wsDr>`;
}

const relations = (list: readonly (readonly [type: string, target: string])[]) =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${R}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="4"/></cellXfs></styleSheet>`;

function cellPicturesXml(ids: readonly string[]) {
  const images = ids.map(
    (id, at) =>
      `<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at + 1}" name="${id}"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${at + 1}"/></xdr:blipFill></xdr:pic></etc:cellImage>`,
  );
  return `${XML}<etc:cellImages xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${R}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">${images.join("")}</etc:cellImages>`;
}

/** Every part of a workbook by its path, to be changed before it is packed. */
export function workbookParts(
  sheets: readonly TestSheet[],
  cellPictures: readonly string[] = [],
): Map<string, string | Buffer> {
  const texts: string[] = [];
  const parts = new Map<string, string | Buffer>();
  let media = 0;
  const picture = () => {
    media += 1;
    parts.set(`xl/media/image${media}.png`, testPicture(media));
    return ["image", `../media/image${media}.png`] as const;
  };
  for (const [index, sheet] of sheets.entries()) {
    const number = index + 1;
    parts.set(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, texts));
    if (!sheet.pictures) continue;
    const drawing = [["drawing", `../drawings/drawing${number}.xml`]] as const;
    parts.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relations(drawing));
    parts.set(`xl/drawings/drawing${number}.xml`, drawingXml(sheet));
    parts.set(
      `xl/drawings/_rels/drawing${number}.xml.rels`,
      relations(sheet.pictures.map(picture)),
    );
  }
  if (cellPictures.length > 0) {
    parts.set("xl/cellimages.xml", cellPicturesXml(cellPictures));
    const images = cellPictures.map(picture).map(([type, path]) => [type, path.slice(3)] as const);
    parts.set("xl/_rels/cellimages.xml.rels", relations(images));
  }
  const shared = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
  );
  const own = sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`] as const);
  parts.set("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  parts.set(
    "xl/_rels/workbook.xml.rels",
    relations([...own, ["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"]]),
  );
  parts.set(
    "xl/workbook.xml",
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${entries.join("")}</sheets></workbook>`,
  );
  parts.set("xl/styles.xml", STYLES);
  parts.set("xl/sharedStrings.xml", `${XML}<sst xmlns="${MAIN}">${shared.join("")}</sst>`);
  return parts;
}

/** A ZIP archive of files by their paths. */
export function archiveOf(files: Iterable<readonly [string, string | Buffer]>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of files)
    zip.addBuffer(Buffer.from(content as string), path, { compressionLevel: 9 });
  zip.end();
  return buffer(zip.outputStream);
}

/** A workbook as an office program would save it. */
export const workbookOf = (sheets: readonly TestSheet[], cellPictures: readonly string[] = []) =>
  archiveOf(workbookParts(sheets, cellPictures));
