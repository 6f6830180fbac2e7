import { openArchive } from "./archive.mjs";
import { isPicture, kindOf } from "./kind.mjs";
import { counter, Refusal } from "./refusal.mjs";

/** What computers put beside photos. */
const LITTER = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const MOST_SKIPPED = 100;

/** Sends the pictures of an archive one by one; answers the names of what is none or is too large. */
export async function readPhotos(path, _options, limits, send) {
  if ((await kindOf(path, limits)) !== "zip") throw new Refusal("archiveKind");
  const archive = await openArchive(path, limits);
  const spend = counter("picturesTooHeavy", limits.pictures);
  const skipped = [];
  for (const name of archive.names) {
    if (name.endsWith("/") || LITTER.test(name)) continue;
    const bytes = await archive.bytes(name, limits.picture, spend);
    if (bytes && isPicture(bytes)) await send({ name, bytes });
    else if (skipped.length < MOST_SKIPPED) skipped.push(name);
  }
  return { skipped };
}
