import { randomBytes } from "node:crypto";
import sharp from "sharp";
import type { Casting } from "./access-world";
import type { Database } from "./database";
import type { Fields } from "./raw-call";

/** What a call is made of: a form that the right person's click would send, and whose things it names. */
type Prepared = {
  readonly fields: Fields;
  readonly buyerCompanyId?: string | undefined;
  readonly sellerCompanyId?: string | undefined;
};
/** May arrange the database first, so that the call does something for the right person. */
export type Prepare = (world: { database: Database; cast: Casting }) => Promise<Prepared>;
export type Calls = Readonly<Record<string, Prepare>>;

export const secret = () => randomBytes(32).toString("base64url");
export const isoDay = (after = 0) =>
  new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);

export async function picture(): Promise<File> {
  const drawn = sharp({ create: { width: 900, height: 900, channels: 3, background: "#a63" } });
  const bytes = await drawn.png().toBuffer();
  return new File([new Uint8Array(bytes)], "cup.png", { type: "image/png" });
}
