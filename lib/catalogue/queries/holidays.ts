import "server-only";
import { holidaysVisibleTo } from "@/lib/catalogue/policy";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

/** Those that are not over on the day, the next one first. */
export const listHolidays = (actor: Actor, today: Date) =>
  db.shopHoliday.findMany({
    where: { AND: [{ lastDay: { gte: today } }, holidaysVisibleTo(actor)] },
    select: { id: true, name: true, firstDay: true, lastDay: true },
    orderBy: { firstDay: "asc" },
    take: 40,
  });
