import sharp from "sharp";
import { drawProduct, type Sitter, VIEWS, type View } from "./drawings/draw-product";

/** Edge lengths in pixels; `card` stays under 40 kB, so that a grid loads on a slow line. */
export const SIZES = { card: 480, page: 960, zoom: 1600 } as const;
type SizeName = keyof typeof SIZES;
type PictureKeys = Record<SizeName, string>;
export type StoredPicture = {
  view: View;
  /** 0 is the one shown in lists */
  position: number;
  /** a picture without a large size names its page size there */
  keys: PictureKeys;
  /** pixels of the largest stored size */
  width: number;
  height: number;
  /** data URL, at most 300 characters */
  blur: string;
};
/** Keeps the bytes and answers with the key they are found under. */
export type Store = (bytes: Uint8Array, kind: "webp") => Promise<string>;
type RenderedPicture = { card: Buffer; page: Buffer; zoom: Buffer | null; blur: string };

const QUALITY: Record<SizeName, number> = { card: 78, page: 80, zoom: 80 };
const EFFORT: Record<SizeName, number> = { card: 3, page: 2, zoom: 1 };

type Pixels = { bytes: Buffer; edge: number };

export async function drawPixels(svg: string, edge: number): Promise<Pixels> {
  const bytes = await sharp(Buffer.from(svg), { density: (72 * edge) / 1200 })
    .resize(edge, edge)
    .removeAlpha()
    .raw()
    .toBuffer();
  return { bytes, edge };
}

const shrink = ({ bytes, edge }: Pixels, to: number) =>
  sharp(bytes, { raw: { width: edge, height: edge, channels: 3 } }).resize(to, to);

export const encode = (pixels: Pixels, name: SizeName) =>
  shrink(pixels, SIZES[name]).webp({ quality: QUALITY[name], effort: EFFORT[name] }).toBuffer();

async function encodeBlur(pixels: Pixels): Promise<string> {
  const tiny = await shrink(pixels, 12).webp({ quality: 30 }).toBuffer();
  return `data:image/webp;base64,${tiny.toString("base64")}`;
}

/** Only the first picture is worth its large size: the rest would double the time of a first start. */
const largestOf = (view: View): SizeName => (view === "product" ? "zoom" : "page");

/** Draws the vectors once at the largest size and takes the smaller ones from it. */
async function renderPicture(svg: string, largest: SizeName): Promise<RenderedPicture> {
  const pixels = await drawPixels(svg, SIZES[largest]);
  const [card, page, zoom, blur] = await Promise.all([
    encode(pixels, "card"),
    encode(pixels, "page"),
    largest === "zoom" ? encode(pixels, "zoom") : null,
    encodeBlur(pixels),
  ]);
  return { card, page, zoom, blur };
}

async function storePicture(sitter: Sitter, view: View, store: Store): Promise<StoredPicture> {
  const largest = largestOf(view);
  const files = await renderPicture(drawProduct(sitter, view), largest);
  const [card, page, zoom] = await Promise.all([
    store(files.card, "webp"),
    store(files.page, "webp"),
    files.zoom ? store(files.zoom, "webp") : null,
  ]);
  return {
    view,
    position: VIEWS.indexOf(view),
    keys: { card, page, zoom: zoom ?? page },
    width: SIZES[largest],
    height: SIZES[largest],
    blur: files.blur,
  };
}

/**
 * All views of all products, two pictures at a time; answers in the order of the sitters, views in
 * the order they are shown.
 */
export async function storePictures(
  sitters: readonly Sitter[],
  store: Store,
  abreast = 2,
): Promise<StoredPicture[][]> {
  const done: StoredPicture[][] = sitters.map(() => []);
  const work = sitters.flatMap((sitter, at) => VIEWS.map((view) => ({ sitter, at, view })));
  let next = 0;
  const hand = async () => {
    for (let job = work[next++]; job; job = work[next++]) {
      done[job.at]?.push(await storePicture(job.sitter, job.view, store));
    }
  };
  await Promise.all(Array.from({ length: abreast }, hand));
  for (const pictures of done) pictures.sort((a, b) => a.position - b.position);
  return done;
}
