import "server-only";
import { issuesVisibleTo, reportsVisibleTo } from "@/lib/feedback/policy";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/page";
import type { PictureSize } from "@/lib/platform/pictures";
import { findFile } from "@/lib/platform/storage";

/** A report's photo or the picture of a seller's step, for those who may see the report or the issue. */
export async function findPhoto(actor: Actor, id: string, size: PictureSize) {
  if (!isId(id)) return null;
  const key = (await photoKey(actor, id, size)) ?? (await stepKey(actor, id));
  return key === null ? null : findFile("private", key);
}

async function photoKey(actor: Actor, id: string, size: PictureSize) {
  const photo = await db.reportPhoto.findFirst({
    where: { id, report: reportsVisibleTo(actor) },
    select: { keys: true },
  });
  const key = Object.entries(photo?.keys ?? {}).find(([name]) => name === size)?.[1];
  return typeof key === "string" ? key : null;
}

async function stepKey(actor: Actor, id: string) {
  const step = await db.issueStep.findFirst({
    where: { id, issue: issuesVisibleTo(actor) },
    select: { pictureKey: true },
  });
  return step?.pictureKey ?? null;
}
