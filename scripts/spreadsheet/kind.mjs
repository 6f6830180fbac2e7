import { open } from "node:fs/promises";
import { Refusal } from "./refusal.mjs";

const HEAD = 4096;
const OLE = "d0cf11e0a1b11ae1";
/** The stream an encrypted workbook is wrapped in, as OLE writes names. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");
const PICTURES = [/^ffd8ff/, /^89504e470d0a1a0a/, /^52494646.{8}57454250/];
/** Pictures that cannot be shown. */
const OTHERS = {
  GIF: /^47494638/,
  BMP: /^424d.{8}00000000/,
  TIFF: /^(49492a00|4d4d002a)/,
  EMF: /^01000000.{72}20454d46/,
  WMF: /^(d7cdc69a|01000900)/,
  HEIC: /^.{8}66747970(6865|6d69)/,
  AVIF: /^.{8}6674797061766966/,
};
/** Only prolog, comments and doctype stand before it, or it is a page that shows one. */
const SVG =
  /^(?:ï»¿)?(?:\s|<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->|<!doctype\s+svg[^[>]*(?:\[[^\]]*\]\s*)?>)*<svg[\s>]/is;
const PICTURE_NAME = /\.(jpe?g|png|webp|gif|bmp|tiff?|emf|wmf|heic|heif|avif|svg|psd|wdp)$/i;

/** JPEG, PNG and WebP by their first bytes; a name proves nothing. */
export function isPicture(bytes) {
  const head = bytes.subarray(0, 12).toString("hex");
  return PICTURES.some((kind) => kind.test(head));
}

/** What a picture that cannot be shown is, by its first bytes or else by its name; null for no picture. */
export function otherKind(bytes, name) {
  const head = bytes.subarray(0, 64).toString("hex");
  const [kind] = Object.entries(OTHERS).find(([, start]) => start.test(head)) ?? [];
  if (kind) return kind;
  if (SVG.test(bytes.subarray(0, HEAD).toString("latin1"))) return "SVG";
  return PICTURE_NAME.exec(name)?.[1].toUpperCase() ?? null;
}

async function contains(file, size, needle) {
  const block = Buffer.alloc(1 << 20);
  for (let from = 0; from < size; from += block.length - needle.length) {
    const { bytesRead } = await file.read(block, 0, block.length, from);
    if (block.subarray(0, bytesRead).includes(needle)) return true;
  }
  return false;
}

/** "zip" or "text" by the content. Refuses old and encrypted workbooks, and files that are too large. */
export async function kindOf(path, limits) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > limits.file) throw new Refusal("sheetTooLarge", { found: size, limit: limits.file });
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    if (head.subarray(0, 8).toString("hex") === OLE) {
      const isEncrypted = await contains(file, size, ENCRYPTED);
      throw new Refusal(isEncrypted ? "sheetEncrypted" : "sheetOldXls");
    }
    if (head.subarray(0, 4).toString("latin1") === "PK\x03\x04") return "zip";
    if (/^\s*<(\?xml|!doctype|html|table|meta)/i.test(head.toString("latin1").replace(/^ï»¿/, "")))
      throw new Refusal("sheetKind");
    return "text";
  } finally {
    await file.close();
  }
}
