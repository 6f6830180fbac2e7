import { randomBytes } from "node:crypto";
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

const fileOf = (bytes: Uint8Array) =>
  new File([new Uint8Array(bytes)], "photo.jpg", { type: "image/jpeg" });

const pixels = (side: number) => ({ raw: { width: side, height: side, channels: 3 as const } });
const extreme = (byte: number) => (byte > 127 ? 255 : 0);

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

/** A PNG of one bit a pixel that says it is a square of this side, with as many rows as are given. */
function pngOf(side: number, rows: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * rows), { level: 9 });
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A moving WebP of so many frames. */
const moving = (frames: number) =>
  sharp(Buffer.concat(Array.from({ length: frames }, (_, at) => Buffer.alloc(64 * 64 * 3, at))), {
    raw: { width: 64, height: 64 * frames, channels: 3, pageHeight: 64 },
  })
    .webp({ delay: Array.from({ length: frames }, () => 40) })
    .toBuffer();

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

const hostile: [what: string, code: string, bytes: () => Promise<Buffer> | Buffer][] = [
  ["an SVG by another name", "pictureKind", () => Buffer.from(SVG)],
  ["a GIF", "pictureKind", () => noise(40, 40).gif().toBuffer()],
  ["an AVIF", "pictureKind", () => noise(40, 40).avif().toBuffer()],
  ["a TIFF", "pictureKind", () => noise(40, 40).tiff().toBuffer()],
  ["a PDF", "pictureKind", () => Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj")],
  [
    "a GIF and a script at once",
    "pictureKind",
    () => Buffer.from("GIF89a=1;alert(document.domain);"),
  ],
  ["nothing", "pictureKind", () => Buffer.alloc(0)],
  ["a PNG that unfolds to 900 megapixels", "picturePixels", () => pngOf(30_000, 30_000)],
  ["a PNG that says it has 60,000 by 60,000", "picturePixels", () => pngOf(60_000, 1)],
  ["a WebP that moves", "pictureMoves", () => moving(300)],
  [
    "a JPEG that breaks off",
    "pictureBroken",
    async () => {
      const whole = await noise(800, 800).jpeg().toBuffer();
      return whole.subarray(0, whole.length / 2);
    },
  ],
  ["a PNG without most of its rows", "pictureBroken", () => pngOf(2_000, 10)],
  [
    "a JPEG's first bytes and a script",
    "pictureBroken",
    () => Buffer.concat([jpegStart, Buffer.from("<html><script>")]),
  ],
  [
    "the first bytes of a WebP",
    "pictureBroken",
    () => Buffer.from("RIFF\x10\0\0\0WEBPVP8 ", "latin1"),
  ],
  ["more than 20 MB", "pictureTooLarge", () => Buffer.alloc(20 * 1024 * 1024 + 1, 0xff)],
];

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
    const stored = await storePicture(fileOf(photo), "pictures");
    expect(stored).toMatchObject({ width: 800, height: 1600 });
    expect(stored.blur.length).toBeLessThanOrEqual(300);
    for (const [size, side] of [
      ["card", 480],
      ["page", 960],
      ["zoom", 1600],
    ] as const) {
      const bytes = await findFile("private", stored.keys[size]);
      const facts = await sharp(bytes ?? Buffer.alloc(0)).metadata();
      expect(facts).toMatchObject({ format: "webp", height: side });
      expect(facts.exif).toBeUndefined();
    }
    expect(await findFile("public", stored.keys.card)).toBeNull();
  });

  test("is the same as bytes and as a file, and the same each time", async () => {
    const photo = await noise(90, 60).jpeg().toBuffer();
    const [asFile, asBytes] = await Promise.all([
      storePicture(fileOf(photo), "pictures"),
      storePicture(photo, "pictures"),
    ]);
    expect(asBytes).toEqual(asFile);
  });

  test.each([
    ["grey noise", noise(900, 900).png()],
    ["noise in every colour", sharp(randomBytes(480 * 480 * 3), pixels(480)).png()],
    ["black and white noise", sharp(randomBytes(480 * 480 * 3).map(extreme), pixels(480)).png()],
  ])("of %s has a card of at most 40 kB", async (_what, drawn) => {
    const stored = await storePicture(await drawn.toBuffer(), "pictures");
    expect((await findFile("private", stored.keys.card))?.length).toBeLessThanOrEqual(40_000);
  });

  test("may be a WebP, and a small one is not blown up", async () => {
    const small = await sharp({
      create: { width: 300, height: 200, channels: 4, background: "#fff0" },
    })
      .webp()
      .toBuffer();
    expect(await storePicture(small, "pictures")).toMatchObject({ width: 300, height: 200 });
  });

  test("may have 40 megapixels", async () => {
    const large = await noise(8_000, 5_000).jpeg({ progressive: true, quality: 60 }).toBuffer();
    expect(await storePicture(large, "pictures")).toMatchObject({ width: 1600, height: 1000 });
  });

  test("loses what a JPEG carries behind its pixels", async () => {
    const photo = await noise(90, 60).jpeg().toBuffer();
    const script = Buffer.from("<script>alert(1)</script>PK\x03\x04");
    const stored = await storePicture(Buffer.concat([photo, script]), "pictures");
    const bytes = await findFile("private", stored.keys.zoom);
    expect(bytes?.includes("<script>")).toBe(false);
    expect(stored).toEqual(await storePicture(photo, "pictures"));
  });

  test.each(hostile)("that is %s is refused with %s", async (_what, code, bytes) => {
    await expect(storePicture(fileOf(await bytes()), "pictures")).rejects.toMatchObject({
      code,
      field: "pictures",
      values: { name: "(photo.jpg)" },
    });
  });
});
