import "server-only";
import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import { inTurn } from "@/lib/platform/in-turn";
import { type Area, putFile } from "@/lib/platform/storage";

const LIMITS = {
  /** Milliseconds for one picture; its process ends itself after five seconds of computing. */
  time: 30_000,
  /** Pictures drawn at once. */
  atOnce: 2,
};

/** Longest side in pixels. */
const SIDES = { card: 480, page: 960, zoom: 1600 } as const;
export type PictureSize = keyof typeof SIDES;

export const isPictureSize = (value: unknown): value is PictureSize =>
  typeof value === "string" && Object.hasOwn(SIDES, value);

export type StoredPicture = {
  readonly keys: Record<PictureSize, string>;
  readonly width: number;
  readonly height: number;
  /** Data URL of a few pixels, at most 300 characters, shown until the picture arrives. */
  readonly blur: string;
};

const bytes = z.instanceof(Uint8Array);
const drawing = z.object({
  card: bytes,
  page: bytes,
  zoom: bytes,
  width: z.int().positive(),
  height: z.int().positive(),
  blur: z.string().max(300).startsWith("data:image/webp;base64,"),
});
type Drawing = z.output<typeof drawing>;

/** JPEG, PNG and WebP by their first bytes; a name or a declared type proves nothing. */
function isPicture(content: Uint8Array): boolean {
  const head = Buffer.from(content.subarray(0, 12)).toString("latin1");
  return (
    head.startsWith("\xff\xd8\xff") ||
    head.startsWith("\x89PNG\r\n\x1a\n") ||
    (head.startsWith("RIFF") && head.slice(8) === "WEBP")
  );
}

const drawInTurn = inTurn(LIMITS.atOnce);

/** In a process of its own that knows no secret; null when it gave up, died or took too long. */
function draw(content: Uint8Array): Promise<Drawing | null> {
  return new Promise((resolve) => {
    const script = join(/* turbopackIgnore: true */ process.cwd(), "scripts", "draw-picture.mjs");
    const child = fork(script, [], {
      env: { NODE_ENV: "production" },
      execArgv: [],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      timeout: LIMITS.time,
      killSignal: "SIGKILL",
    });
    const end = (result: Drawing | null) => {
      child.kill("SIGKILL");
      resolve(result);
    };
    child.once("message", (message) => end(drawing.safeParse(message).data ?? null));
    child.once("error", () => end(null));
    child.once("exit", () => end(null));
    child.send(content, () => undefined);
  });
}

/**
 * Draws an uploaded picture anew in three sizes, so that nothing but pixels is kept of it: no place it
 * was taken at, no script. What it is is read from its content. Errors: `pictureKind` at the field.
 */
export async function storePicture(
  file: File,
  field: string,
  area: Area = "private",
): Promise<StoredPicture> {
  const content = new Uint8Array(await file.arrayBuffer());
  const drawn = isPicture(content) ? await drawInTurn(() => draw(content)) : null;
  if (!drawn) throw new AppError("pictureKind", { field, values: { name: file.name.slice(-60) } });
  const { card, page, zoom, ...facts } = drawn;
  return {
    keys: {
      card: await putFile(area, card, "webp"),
      page: await putFile(area, page, "webp"),
      zoom: await putFile(area, zoom, "webp"),
    },
    ...facts,
  };
}
