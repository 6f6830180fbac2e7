import process from "node:process";
import sharp from "sharp";

/**
 * Draws one untrusted picture anew, in a process of its own: what a decoder is made to do by a hostile
 * file ends with it. Gets the bytes, answers `{card, page, zoom, width, height, blur}`, or why not as
 * `{refused}`, or nothing.
 */

/** Bytes of memory; a picture of 40 megapixels needs about half of it. */
const MEMORY = 700e6;
/** Microseconds of computing, however busy the machine is. */
const TIME = 5e6;
const PIXELS = 40e6;
const SIDES = { card: 480, page: 960, zoom: 1600 };
/** A grid of cards has to load on a slow line. */
const LARGEST_CARD = 40_000;
const LARGEST_BLUR = 300;

sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"],
});

const started = process.cpuUsage();
const guard = setInterval(() => {
  const { user, system } = process.cpuUsage(started);
  if (process.memoryUsage().rss > MEMORY || user + system > TIME) process.exit(1);
}, 20);

const within = (side) => ({ width: side, height: side, fit: "inside", withoutEnlargement: true });

const encode = (pixels, side, quality) =>
  sharp(pixels.data, { raw: pixels.info }).resize(within(side)).webp({ quality }).toBuffer();

/** The first of these that is small enough; what is nothing but noise gets fewer pixels in the end. */
async function encodeWithin(pixels, largest, tries) {
  let bytes;
  for (const [side, quality] of tries) {
    bytes = await encode(pixels, side, quality);
    if (bytes.length <= largest) break;
  }
  return bytes;
}

const CARDS = [
  ...[78, 66, 54, 42, 30, 18].map((quality) => [SIDES.card, quality]),
  ...[320, 200, 120].map((side) => [side, 18]),
];
const BLURS = [30, 10, 1].map((quality) => [12, quality]);

/** Told from its first lines, before a pixel is decoded. */
async function refusal(bytes) {
  const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > PIXELS) return "picturePixels";
  return pages > 1 ? "pictureMoves" : null;
}

async function draw(bytes) {
  const refused = await refusal(bytes);
  if (refused) return { refused };
  const pixels = await sharp(bytes, {
    limitInputPixels: PIXELS,
    failOn: "error",
    sequentialRead: true,
  })
    .autoOrient()
    .resize(within(SIDES.zoom))
    .flatten({ background: "#fff" })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const blur = await encodeWithin(pixels, LARGEST_BLUR * 0.7 - 24, BLURS);
  return {
    card: await encodeWithin(pixels, LARGEST_CARD, CARDS),
    page: await encode(pixels, SIDES.page, 80),
    zoom: await encode(pixels, SIDES.zoom, 82),
    width: pixels.info.width,
    height: pixels.info.height,
    blur: `data:image/webp;base64,${blur.toString("base64")}`,
  };
}

const answer = (drawn) =>
  process.send(drawn, () => {
    clearInterval(guard);
    process.disconnect();
  });

process.once("message", (bytes) => {
  draw(bytes).then(answer, () => process.exit(1));
});
