import { relationsOf } from "./workbook.mjs";
import { attribute, readXml } from "./xml.mjs";

/** English metric units, in which drawings are measured, in a point, in which rows are. */
const EMU = 12_700;
const PLACES = ["col", "row", "rowOff"];
const IN_CELL = /\bDISPIMG\(\s*"*(ID_\w{1,80})/i;

/** The picture a cell of WPS shows, `=DISPIMG("ID_…",1)`. */
export const pictureIn = (text) => IN_CELL.exec(text)?.[1];

async function anchorsOf(archive, part, add, spend) {
  let [anchor, corner, place] = [null, null, ""];
  const opened = {
    from: () => {
      corner = anchor.from;
    },
    to: () => {
      corner = anchor.to = {};
    },
    ext: ({ cy }) => {
      anchor.height ||= Number(cy) || 0;
    },
    blip: (attributes) => {
      const id = attribute(attributes, "embed") ?? attribute(attributes, "link");
      if (id) anchor.embeds.push(id);
    },
  };
  await readXml(archive.read(part, spend), {
    open(name, attributes) {
      if (name.endsWith("CellAnchor")) anchor = { from: {}, to: null, embeds: [], height: 0 };
      else if (anchor && Object.hasOwn(opened, name)) opened[name](attributes);
      place = corner && PLACES.includes(name) ? name : "";
    },
    text(text) {
      if (place) corner[place] = (corner[place] ?? "") + text;
    },
    close(name) {
      if (place === name) place = "";
      if (name === "from" || name === "to") corner = null;
      if (!anchor || !name.endsWith("CellAnchor")) return;
      add(anchor);
      anchor = null;
    },
  });
}

/** {row number → pictures laid over the sheet that begin there}. */
export async function floatingPictures(archive, sheetPart, spend) {
  const pictures = new Map();
  const drawings = [...(await relationsOf(archive, sheetPart, spend)).values()];
  for (const { type, path } of drawings) {
    if (type !== "drawing") continue;
    const images = await relationsOf(archive, path, spend);
    const add = ({ from, to, embeds, height }) => {
      const number = Number(from.row) + 1;
      const found = embeds.map((id) => ({
        ...{ part: images.get(id)?.path ?? null, column: Number(from.col) },
        ...{ offset: Number(from.rowOff ?? 0), height },
        ...{ end: to && Number(to.row) + 1, endOffset: to && Number(to.rowOff ?? 0) },
      }));
      const known = pictures.get(number);
      if (known) known.push(...found);
      else pictures.set(number, found);
    };
    await anchorsOf(archive, path, add, spend);
  }
  return pictures;
}

/** {id → part} of the pictures WPS keeps inside cells. */
export async function cellPictures(archive, part, spend) {
  const pictures = new Map();
  const images = await relationsOf(archive, part, spend);
  let id = "";
  await readXml(archive.read(part, spend), {
    open(name, attributes) {
      if (name === "cNvPr") id = attributes.name ?? "";
      const image = name === "blip" && images.get(attribute(attributes, "embed"))?.path;
      if (image) pictures.set(id, image);
    },
  });
  return pictures;
}

/** The row that most of a picture lies over; it may begin a little above the row it belongs to. */
export function rowOf(picture, number, points) {
  const { offset, end, endOffset, height } = picture;
  if (end !== null && end > number + 1) return Math.floor((number + end) / 2);
  const here = points * EMU - offset;
  const below = end === null ? height - here : end === number ? 0 : endOffset;
  return below > here ? number + 1 : number;
}
