const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office";
const RICH = `${MICROSOFT}/spreadsheetml/2017/richdata`;
const REL = `${MICROSOFT}/spreadsheetml/2022/richvaluerel`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const BOOK = "xl/_rels/workbook.xml.rels";
const RICH_PARTS = [
  [`${OFFICE}/sheetMetadata`, "metadata.xml"],
  [`${MICROSOFT}/2022/10/relationships/richValueRel`, "richData/richValueRel.xml"],
  [`${MICROSOFT}/2017/06/relationships/rdRichValue`, "richData/rdrichvalue.xml"],
  [`${MICROSOFT}/2017/06/relationships/rdRichValueStructure`, "richData/rdrichvaluestructure.xml"],
] as const;

/** A cell with the picture of this number, from 1, placed in it. */
export const placedCell = (number: number) => ({ type: "e", value: "#VALUE!", meta: number + 1 });

/**
 * Gives a workbook pictures that Excel places in cells: a share price, which is no picture, comes first among
 * the rich values, as it may, and the last one is shown by IMAGE from elsewhere.
 */
export function withPlacedPictures(
  parts: Map<string, string | Buffer>,
  pictures: readonly Buffer[],
): Map<string, string | Buffer> {
  const placed = new Map(parts);
  const count = pictures.length;
  const all = [...Array(count + 2).keys()];
  const links = RICH_PARTS.map(
    ([type, target], at) => `<Relationship Id="rich${at}" Type="${type}" Target="${target}"/>`,
  );
  const relations = String(parts.get(BOOK)).replace(
    "</Relationships>",
    `${links.join("")}</Relationships>`,
  );
  placed.set(BOOK, relations);
  placed.set(
    "xl/metadata.xml",
    `${XML}<metadata xmlns="${MAIN}" xmlns:xlrd="${RICH}"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><futureMetadata name="XLRICHVALUE" count="${all.length}">${all
      .map(
        (at) =>
          `<bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="${at}"/></ext></extLst></bk>`,
      )
      .join("")}</futureMetadata><valueMetadata count="${all.length}">${all
      .map((at) => `<bk><rc t="1" v="${at}"/></bk>`)
      .join("")}</valueMetadata></metadata>`,
  );
  placed.set(
    "xl/richData/rdrichvaluestructure.xml",
    `${XML}<rvStructures xmlns="${RICH}" count="3"><s t="_stocks"><k n="Price" t="i"/></s><s t="_localImage"><k n="CalcOrigin" t="i"/><k n="_rvRel:LocalImageIdentifier" t="i"/><k n="Text" t="s"/></s><s t="_webimage"><k n="WebImageIdentifier" t="i"/></s></rvStructures>`,
  );
  placed.set(
    "xl/richData/rdrichvalue.xml",
    `${XML}<rvData xmlns="${RICH}" count="${all.length}"><rv s="0"><v>0</v></rv>${pictures
      .map((_, at) => `<rv s="1"><v>5</v><v>${at}</v><v>图片 ${at}</v></rv>`)
      .join("")}<rv s="2"><v>0</v></rv></rvData>`,
  );
  placed.set(
    "xl/richData/richValueRel.xml",
    `${XML}<richValueRels xmlns="${REL}" xmlns:r="${OFFICE}">${pictures
      .map((_, at) => `<rel r:id="rId${at + 1}"/>`)
      .join("")}</richValueRels>`,
  );
  placed.set(
    "xl/richData/_rels/richValueRel.xml.rels",
    `${XML}<Relationships xmlns="${RELATIONS}">${pictures
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/image" Target="../media/placed${at + 1}.png"/>`,
      )
      .join("")}</Relationships>`,
  );
  for (const [at, bytes] of pictures.entries()) placed.set(`xl/media/placed${at + 1}.png`, bytes);
  return placed;
}
