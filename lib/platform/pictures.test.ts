import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overrideEnv } from "@/lib/platform/env";
import { storePicture } from "@/lib/platform/pictures";
import { findFile } from "@/lib/platform/storage";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-pictures-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileOf = (bytes: Uint8Array | string, name = "photo.jpg") =>
  new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name, {
    type: "image/jpeg",
  });

/** What no encoder likes: noise. */
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: "#808080",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A few kilobytes that unfold to 900 megapixels. */
function bomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side), { level: 9 });
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    magic,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const refused = (file: File) =>
  expect(storePicture(file, "pictures", "public")).rejects.toMatchObject({
    code: "pictureKind",
    field: "pictures",
  });

describe("an uploaded picture", { timeout: 60_000 }, () => {
  test("is drawn anew in three sizes, upright and without the place it was taken at", async () => {
    const photo = await sharp({
      create: { width: 2400, height: 1200, channels: 3, background: "#c96" },
    })
      .withExif({
        IFD0: { Copyright: "somebody" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "29/1 18/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const stored = await storePicture(fileOf(photo), "pictures", "public");
    expect(stored).toMatchObject({ width: 800, height: 1600 });
    expect(stored.blur.length).toBeLessThanOrEqual(300);
    for (const [size, side] of [
      ["card", 480],
      ["page", 960],
      ["zoom", 1600],
    ] as const) {
      const bytes = await findFile("public", stored.keys[size]);
      const facts = await sharp(bytes ?? Buffer.alloc(0)).metadata();
      expect(facts).toMatchObject({ format: "webp", height: side });
      expect(facts.exif).toBeUndefined();
    }
    expect(await findFile("private", stored.keys.card)).toBeNull();
  });

  test("has a card of at most 40 kB whatever it shows", async () => {
    const stored = await storePicture(
      fileOf(await noise(900, 900).png().toBuffer()),
      "pictures",
      "public",
    );
    expect((await findFile("public", stored.keys.card))?.length).toBeLessThanOrEqual(40_000);
  });

  test("may be a WebP, and a small one is not blown up", async () => {
    const small = await sharp({
      create: { width: 300, height: 200, channels: 4, background: "#fff0" },
    })
      .webp()
      .toBuffer();
    expect(await storePicture(fileOf(small), "pictures", "public")).toMatchObject({
      width: 300,
      height: 200,
    });
  });

  test("that unfolds to 900 megapixels is refused", async () => {
    await refused(fileOf(bomb(30_000), "bomb.png"));
  });

  test("that is an SVG by another name is refused", async () => {
    await refused(
      fileOf(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "photo.jpg",
      ),
    );
  });

  test("that breaks off is refused", async () => {
    const whole = await noise(800, 800).jpeg().toBuffer();
    await refused(fileOf(whole.subarray(0, whole.length / 2)));
  });

  test("that is a GIF and a script at once is refused", async () => {
    await refused(fileOf("GIF89a=1;alert(document.domain);", "photo.gif"));
  });

  test("with a script after a JPEG's first bytes is refused", async () => {
    await refused(
      fileOf(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("<html><script>")])),
    );
  });
});
