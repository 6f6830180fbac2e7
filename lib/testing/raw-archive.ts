import { constants, deflateRawSync } from "node:zlib";

export type RawEntry = {
  readonly name: string | Buffer;
  /** Already deflated. */
  readonly deflated: Buffer;
  /** What the headers say of the size; a stranger may say anything. */
  readonly size: number;
  /** Of a Unix file, such as 0o120777 of a symbolic link. */
  readonly mode?: number;
  readonly flags?: number;
};

const UNIX = 3 << 8;
const VERSION = 20;
const DEFLATE = 8;

function header(entry: RawEntry, name: Buffer, offset: number | null): Buffer {
  const isCentral = offset !== null;
  const fields = Buffer.alloc(isCentral ? 46 : 30);
  const at = isCentral ? 6 : 4;
  fields.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
  if (isCentral) fields.writeUInt16LE(UNIX | VERSION, 4);
  fields.writeUInt16LE(VERSION, at);
  fields.writeUInt16LE(entry.flags ?? 0, at + 2);
  fields.writeUInt16LE(DEFLATE, at + 4);
  fields.writeUInt32LE(entry.deflated.length, at + 14);
  fields.writeUInt32LE(entry.size, at + 18);
  fields.writeUInt16LE(name.length, at + 22);
  if (isCentral) {
    fields.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
    fields.writeUInt32LE(offset, 42);
  }
  return Buffer.concat([fields, name]);
}

/** A ZIP archive byte by byte, with names and sizes no honest program would write. */
export function rawArchive(entries: readonly RawEntry[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string);
    const file = Buffer.concat([header(entry, name, null), entry.deflated]);
    directory.push(header(entry, name, offset));
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, central, end]);
}

export const rawEntry = (name: string | Buffer, content: string | Buffer): RawEntry => ({
  name,
  deflated: deflateRawSync(content),
  size: Buffer.byteLength(content),
});

/** `before`, then `block` so many times, then `after`, without ever holding it unfolded. */
export function unfolding(before: string, block: Buffer, times: number, after: string): Buffer {
  const part = (content: Buffer | string) =>
    deflateRawSync(content, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const repeated = part(block);
  const end = deflateRawSync(after);
  return Buffer.concat([part(before), ...Array.from({ length: times }, () => repeated), end]);
}
