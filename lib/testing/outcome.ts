import "server-only";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** "done", or the code with which a step was refused; anything unexpected fails the test. */
export const codeOf = (step: Promise<unknown>) =>
  step.then(
    () => "done",
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );

/** What happened to a thing, in order. */
export const eventsOf = async (subjectId: string) =>
  (await db.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

export const stockOf = (variantId: string) =>
  db.variant.findUniqueOrThrow({
    where: { id: variantId },
    select: { onHand: true, reserved: true },
  });
