import { SaxesParser } from "saxes";
import { Refusal } from "./refusal.mjs";

/** Office and WPS write the same elements under different prefixes. */
const localName = (name) => name.slice(name.indexOf(":") + 1);

/** An attribute by its local name. */
export function attribute(attributes, name) {
  if (name in attributes) return attributes[name];
  const key = Object.keys(attributes).find((known) => localName(known) === name);
  return key === undefined ? undefined : attributes[key];
}

const broken = (detail) => {
  throw new Refusal("sheetBroken", { detail });
};

/**
 * Runs through XML as its bytes come; `on` gets open(name, attributes), close(name) and text(text).
 * Yields after each piece, so that who collects can hand on what it has. No entities but XML's own.
 */
export async function* parseXml(chunks, on) {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => broken(error.message));
  parser.on("doctype", () => broken("doctype"));
  parser.on("opentag", ({ name, attributes }) => on.open(localName(name), attributes));
  if (on.close) parser.on("closetag", ({ name }) => on.close(localName(name)));
  if (on.text) {
    parser.on("text", on.text);
    parser.on("cdata", on.text);
  }
  let decoder;
  for await (const chunk of chunks) {
    const isWide = (chunk[0] === 0xff && chunk[1] === 0xfe) || chunk[1] === 0;
    decoder ??= new TextDecoder(isWide ? "utf-16le" : "utf-8");
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  if (!decoder) return;
  parser.write(decoder.decode());
  parser.close();
  yield;
}

/** The same for a small part that is read as a whole. */
export async function readXml(chunks, on) {
  for await (const _ of parseXml(chunks, on));
}
