import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { LogisticsEvent } from "@/lib/logistics/events";
import { canRunYard } from "@/lib/logistics/policy";
import type { OpenContainerInput } from "@/lib/logistics/schema";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

export async function openContainer(actor: Actor, input: OpenContainerInput) {
  const { number, type, routeId, departsOn } = input;
  if (!canRunYard(actor)) throw new AppError("forbidden");
  return transaction(async (tx) => {
    if (!(await tx.route.findUnique({ where: { id: routeId } }))) {
      throw new AppError("invalidValue", { field: "routeId" });
    }
    const id = newId();
    const isOurs = await tx.container.createManyAndReturn({
      data: [
        {
          id,
          number,
          type,
          routeId,
          departsOn: departsOn ? new Date(departsOn) : null,
          openedById: actor.userId,
          openedAt: now(),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (isOurs.length === 0) throw new AppError("containerNumberTaken", { field: "number" });
    await record(tx, actor, {
      type: "container.opened",
      subjectId: id,
      data: { number, route: routeId },
    } satisfies LogisticsEvent);
    return { containerId: id };
  });
}
