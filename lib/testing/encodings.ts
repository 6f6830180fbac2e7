import type { textEncodings } from "@/lib/platform/text-format";

type Encoding = (typeof textEncodings)[number];

function table(encoding: Encoding): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const pairs = encoding === "gb18030" ? bytes.flatMap((a) => bytes.map((b) => [a, b])) : [];
  return new Map(
    [...pairs, ...bytes.map((byte) => [byte])].flatMap((code) => {
      const text = decoder.decode(new Uint8Array(code));
      return [...text].length === 1 && text !== "\ufffd" ? [[text, code] as const] : [];
    }),
  );
}

/** A text as an older program would save it; Node itself only writes UTF-8. */
export function encoded(text: string, encoding: Encoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "utf-16le") return Buffer.from(`\ufeff${text}`, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  const codes = table(encoding);
  return Buffer.from([...text].flatMap((letter) => codes.get(letter) ?? [63]));
}
