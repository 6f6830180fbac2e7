import yauzl from "yauzl";
import { counter, Refusal } from "./refusal.mjs";

const UTF8_NAME = 0x800;
const UNIX = 3;
const LINK = 0o120000;
/** No spreadsheet shrinks more than this; a bomb does. */
const DENSEST = 200;
const SMALL = 8e6;

/** Names come in UTF-8, or as the seller's Windows writes them. */
function nameOf({ fileName, generalPurposeBitFlag }) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(fileName).replaceAll("\\", "/");
  } catch {
    if (generalPurposeBitFlag & UTF8_NAME) throw new Refusal("sheetBroken");
    return new TextDecoder("gb18030").decode(fileName).replaceAll("\\", "/");
  }
}

function check(entry, name) {
  const isLink =
    entry.versionMadeBy >> 8 === UNIX &&
    ((entry.externalFileAttributes >>> 16) & 0o170000) === LINK;
  if (isLink || name.includes("\0") || yauzl.validateFileName(name) !== null)
    throw new Refusal("archiveUnsafeName", {
      name: name.replaceAll("\0", "").slice(0, 100).toWellFormed(),
    });
  if (entry.isEncrypted()) throw new Refusal("sheetEncrypted");
}

const asRefusal = (error) =>
  error instanceof Refusal ? error : new Refusal("sheetBroken", { detail: error.message });

/**
 * A ZIP archive from a stranger: what is unpacked is counted as it comes, whatever its headers say, and
 * nothing is ever written under a name it brings.
 */
export async function openArchive(path, limits) {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  const entries = new Map();
  let zip;
  try {
    zip = await yauzl.openPromise(path, options);
    if (zip.entryCount > limits.entries)
      throw new Refusal("archiveTooManyFiles", { found: zip.entryCount, limit: limits.entries });
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      check(entry, name);
      if (!entries.has(name)) entries.set(name, entry);
    }
  } catch (error) {
    throw asRefusal(error);
  }
  const newBudget = () => counter("sheetInflates", limits.inflated);

  async function* read(name, spend) {
    const entry = entries.get(name);
    if (!entry) return;
    let size = 0;
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        size += chunk.length;
        spend(chunk.length);
        if (size > SMALL && size > DENSEST * entry.compressedSize)
          throw new Refusal("sheetInflates", {
            found: size,
            limit: DENSEST * entry.compressedSize,
          });
        yield chunk;
      }
    } catch (error) {
      throw asRefusal(error);
    }
  }

  /** The whole of one file, or null where there is none or it is larger than `most`. */
  async function bytes(name, most, spend) {
    const chunks = [];
    let size = 0;
    for await (const chunk of read(name, spend)) {
      size += chunk.length;
      if (size > most) return null;
      chunks.push(chunk);
    }
    return entries.has(name) ? Buffer.concat(chunks) : null;
  }

  return { names: [...entries.keys()], has: (name) => entries.has(name), read, bytes, newBudget };
}
