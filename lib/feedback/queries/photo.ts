import "server-only";
import { issuesVisibleTo, reportsVisibleTo, verificationsVisibleTo } from "@/lib/feedback/policy";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/page";
import type { PictureSize } from "@/lib/platform/pictures";
import { findFile } from "@/lib/platform/storage";

/** A photo of a report or of a verdict, or the picture of a seller's step, for those who may read what it belongs to. */
export async function findPhoto(actor: Actor, id: string, size: PictureSize) {
  if (!isId(id)) return null;
  const key =
    (await reportKey(actor, id, size)) ??
    (await verdictKey(actor, id, size)) ??
    (await stepKey(actor, id));
  return key === null ? null : findFile("private", key);
}

function keyOf(photo: { keys: unknown } | null, size: PictureSize) {
  const key = Object.entries(photo?.keys ?? {}).find(([name]) => name === size)?.[1];
  return typeof key === "string" ? key : null;
}

const reportKey = async (actor: Actor, id: string, size: PictureSize) =>
  keyOf(await db.reportPhoto.findFirst({ where: { id, report: reportsVisibleTo(actor) } }), size);

const verdictKey = async (actor: Actor, id: string, size: PictureSize) =>
  keyOf(
    await db.verificationPhoto.findFirst({
      where: { id, verification: verificationsVisibleTo(actor) },
    }),
    size,
  );

async function stepKey(actor: Actor, id: string) {
  const step = await db.issueStep.findFirst({
    where: { id, issue: issuesVisibleTo(actor) },
    select: { pictureKey: true },
  });
  return step?.pictureKey ?? null;
}
