import { open } from "node:fs/promises";
import { analyse } from "chardet";
import { Refusal } from "./refusal.mjs";

const HEAD = 256 * 1024;
const BOMS = [
  ["efbbbf", "utf-8"],
  ["fffe", "utf-16le"],
  ["feff", "utf-16be"],
];
/** Every other byte of ASCII in UTF-16 is nought. */
const LEAST_NULLS = 0.2;

function wideOf(head) {
  const nulls = [0, 0];
  for (const [index, byte] of head.subarray(0, 4096).entries())
    if (byte === 0) nulls[index % 2] += 1;
  const half = Math.min(head.length, 4096) / 2;
  if (nulls[1] > half * LEAST_NULLS && nulls[0] < nulls[1] / 8) return "utf-16le";
  if (nulls[0] > half * LEAST_NULLS && nulls[1] < nulls[0] / 8) return "utf-16be";
  return null;
}

const fits = (head, encoding) => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** Any bytes are Windows-1251, and many are GB18030: then the one whose letters follow a language. */
function guess(head) {
  if (!fits(head, "gb18030")) return "windows-1251";
  const named = analyse(head).find(({ name }) => name === "GB18030" || name === "windows-1251");
  return named ? named.name.toLowerCase() : "gb18030";
}

function encodingOf(head) {
  const start = head.subarray(0, 3).toString("hex");
  const bom = BOMS.find(([mark]) => start.startsWith(mark));
  if (bom) return bom[1];
  const wide = wideOf(head);
  if (wide) return wide;
  if (head.includes(0)) throw new Refusal("sheetKind");
  return fits(head, "utf-8") ? "utf-8" : guess(head);
}

/** The encoding of a text file, unless it is told, and how it begins. */
export async function headOf(path, told) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    const encoding = told ?? encodingOf(head);
    return { encoding, head: new TextDecoder(encoding).decode(head, { stream: true }) };
  } finally {
    await file.close();
  }
}
