import { relationsOf } from "./workbook.mjs";
import { attribute, readXml } from "./xml.mjs";

/** How Excel calls a picture placed in a cell, and one its IMAGE function shows. */
const LOCAL = "_rvRel:LocalImageIdentifier";
const LINKED = "WebImageIdentifier";
const NO_PICTURE = -2;
const NOT_IN_FILE = -1;

/** Of each structure, which of its values counts the pictures. */
async function structuresOf(archive, part, spend) {
  const structures = [];
  await readXml(archive.read(part, spend), {
    open(name, { n }) {
      if (name === "s") structures.push([]);
      if (name === "k") structures.at(-1)?.push(n);
    },
  });
  return structures.map((keys) => {
    const at = keys.indexOf(LOCAL);
    if (at >= 0) return at;
    return keys.includes(LINKED) ? NOT_IN_FILE : NO_PICTURE;
  });
}

/** Of each rich value, which picture it is. */
async function valuesOf(archive, part, structures, spend) {
  const values = [];
  let [wanted, at, text] = [NO_PICTURE, -1, ""];
  const opened = {
    rv: ({ s }) => {
      wanted = structures[Number(s)] ?? NO_PICTURE;
      values.push(Math.min(wanted, NOT_IN_FILE));
      at = -1;
    },
    v: () => {
      at += 1;
      text = "";
    },
  };
  await readXml(archive.read(part, spend), {
    open(name, attributes) {
      if (Object.hasOwn(opened, name)) opened[name](attributes);
    },
    text(some) {
      if (at === wanted) text += some;
    },
    close(name) {
      if (name === "v" && at === wanted) values[values.length - 1] = Number(text);
    },
  });
  return values;
}

/** Of each kind of metadata a cell may point to, the rich values; and what the cells point to. */
async function metadataOf(archive, part, spend) {
  const [types, kinds, cells] = [[], new Map(), []];
  let blocks = [];
  const fill = (block) => {
    if (blocks.length > 0) blocks[blocks.length - 1] = block;
  };
  const opened = {
    metadataType: ({ name }) => types.push(name),
    futureMetadata: ({ name }) => {
      blocks = [];
      kinds.set(name, blocks);
    },
    valueMetadata: () => {
      blocks = cells;
    },
    cellMetadata: () => {
      blocks = [];
    },
    bk: () => blocks.push(null),
    rvb: ({ i }) => fill(Number(i)),
    rc: ({ t, v }) => fill({ type: Number(t) - 1, at: Number(v) }),
  };
  await readXml(archive.read(part, spend), {
    open(name, attributes) {
      if (Object.hasOwn(opened, name)) opened[name](attributes);
    },
  });
  return cells.map((cell) => kinds.get(types[cell?.type])?.[cell.at] ?? null);
}

async function partsOf(archive, part, spend) {
  const [parts, images] = [[], await relationsOf(archive, part, spend)];
  await readXml(archive.read(part, spend), {
    open(name, attributes) {
      if (name === "rel") parts.push(images.get(attribute(attributes, "id"))?.path ?? null);
    },
  });
  return parts;
}

/** {what a cell's `vm` says → part} of the pictures Excel places in cells; null where it is not in the file. */
export async function placedPictures(archive, { metadata, values, structures, pictures }, spend) {
  const cells = await metadataOf(archive, metadata, spend);
  if (cells.length === 0) return new Map();
  const known = await structuresOf(archive, structures, spend);
  const rich = await valuesOf(archive, values, known, spend);
  const parts = await partsOf(archive, pictures, spend);
  return new Map(
    cells.flatMap((value, index) => {
      const picture = rich[value] ?? NO_PICTURE;
      return picture === NO_PICTURE ? [] : [[String(index + 1), parts[picture] ?? null]];
    }),
  );
}
