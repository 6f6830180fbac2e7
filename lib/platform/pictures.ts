import "server-only";
import { fork } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/platform/errors";
import { inTurn } from "@/lib/platform/in-turn";
import { putFile } from "@/lib/platform/storage";

const LIMITS = {
  /** Bytes of one picture. */
  size: 20 * 1024 * 1024,
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
/** Too many pixels, several frames, or nothing that can be opened. */
const refusal = z.object({ refused: z.enum(["picturePixels", "pictureMoves", "pictureBroken"]) });
const answer = z.union([drawing, refusal]);
type Answer = z.output<typeof answer>;

const BROKEN: Answer = { refused: "pictureBroken" };

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

/** In a process of its own that knows no secret; broken is also what it gave up, died or took too long over. */
function draw(content: Uint8Array): Promise<Answer> {
  return new Promise((resolve) => {
    const script = join(/* turbopackIgnore: true */ process.cwd(), "scripts", "draw-picture.mjs");
    const child = fork(script, [], {
      env: { NODE_ENV: "production" },
      execArgv: ["--max-old-space-size=128"],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      timeout: LIMITS.time,
      killSignal: "SIGKILL",
    });
    const end = (result: Answer) => {
      child.kill("SIGKILL");
      resolve(result);
    };
    child.once("message", (message) => end(answer.safeParse(message).data ?? BROKEN));
    child.once("error", () => end(BROKEN));
    child.once("exit", () => end(BROKEN));
    child.send(content, () => undefined);
  });
}

type Source = File | Uint8Array;

const sizeOf = (source: Source) => (source instanceof File ? source.size : source.byteLength);
const bytesOf = async (source: Source) =>
  source instanceof File ? new Uint8Array(await source.arrayBuffer()) : source;

async function drawOrSay(source: Source) {
  if (sizeOf(source) > LIMITS.size) return { refused: "pictureTooLarge" as const };
  const content = await bytesOf(source);
  if (!isPicture(content)) return { refused: "pictureKind" as const };
  return drawInTurn(() => draw(content));
}

/**
 * Draws an uploaded picture anew in three sizes and keeps them in the area `private`, so that nothing but
 * pixels is kept of it: no place it was taken at, no script. What it is is read from its content. Errors
 * at the field: `pictureTooLarge`, `pictureKind`, `picturePixels`, `pictureMoves`, `pictureBroken`.
 */
export async function storePicture(source: Source, field: string): Promise<StoredPicture> {
  const drawn = await drawOrSay(source);
  if ("refused" in drawn) {
    const name = source instanceof File ? `(${source.name.slice(-60)})` : "";
    throw new AppError(drawn.refused, { field, values: { name } });
  }
  const { card, page, zoom, ...facts } = drawn;
  return {
    keys: {
      card: await putFile("private", card, "webp"),
      page: await putFile("private", page, "webp"),
      zoom: await putFile("private", zoom, "webp"),
    },
    ...facts,
  };
}
