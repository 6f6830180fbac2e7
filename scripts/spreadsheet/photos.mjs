import { openArchive } from "./archive.mjs";
import { isPicture, kindOf, otherKind } from "./kind.mjs";
import { counter, Refusal } from "./refusal.mjs";

/** What computers put beside photos. */
const LITTER = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;
const MOST_SKIPPED = 100;

/** A photo, or what is wrong with it; null where a file is none at all. */
function photoOf(name, bytes) {
  if (bytes && isPicture(bytes)) return { name, bytes };
  if (!otherKind(bytes ?? Buffer.alloc(0), name)) return null;
  return { name, fault: bytes ? "pictureKind" : "pictureTooLarge" };
}

/** Sends the pictures of an archive one by one, and what is wrong with them; answers the names of what is none. */
export async function readPhotos(path, _options, limits, send) {
  if ((await kindOf(path, limits)) !== "zip") throw new Refusal("archiveKind");
  const archive = await openArchive(path, limits);
  const spend = counter("picturesTooHeavy", limits.pictures);
  const skipped = [];
  for (const name of archive.names) {
    if (name.endsWith("/") || LITTER.test(name)) continue;
    const bytes = await archive.bytes(name, limits.picture, spend);
    const photo = photoOf(name, bytes);
    if (photo) await send(photo);
    else if (skipped.length < MOST_SKIPPED) skipped.push(name);
  }
  return { skipped };
}
