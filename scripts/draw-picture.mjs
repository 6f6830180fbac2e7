import process from "node:process";
import sharp from "sharp";

/**
 * Draws one untrusted picture anew, in a process of its own: what a decoder is made to do by a hostile
 * file ends with it. Gets the bytes, answers `{card, page, zoom, width, height, blur}` or nothing.
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

async function encode(pixels, side, qualities, largest) {
  for (const quality of qualities) {
    const bytes = await sharp(pixels.data, { raw: pixels.info })
      .resize(within(side))
      .webp({ quality })
      .toBuffer();
    if (bytes.length <= largest || quality === qualities.at(-1)) return bytes;
  }
}

async function draw(bytes) {
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
  const blur = await encode(pixels, 12, [30, 10, 1], LARGEST_BLUR * 0.7 - 24);
  return {
    card: await encode(pixels, SIDES.card, [78, 66, 54, 42, 30, 18, 6], LARGEST_CARD),
    page: await encode(pixels, SIDES.page, [80], Number.POSITIVE_INFINITY),
    zoom: await encode(pixels, SIDES.zoom, [82], Number.POSITIVE_INFINITY),
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
