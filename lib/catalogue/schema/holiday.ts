import { z } from "zod";
import { LONGEST_CLOSURE } from "@/lib/catalogue/model/holiday";
import { text } from "@/lib/catalogue/schema/form";

const day = z.iso
  .date({ error: "required", abort: true })
  .transform((typed) => new Date(`${typed}T00:00:00Z`));

const daysOf = ({ firstDay, lastDay }: { firstDay: Date; lastDay: Date }) =>
  (lastDay.getTime() - firstDay.getTime()) / 86_400_000 + 1;

export const addHolidayInput = z
  .object({ name: text(80), firstDay: day, lastDay: day })
  .refine((holiday) => daysOf(holiday) >= 1, { path: ["lastDay"], message: "holidayOrder" })
  .refine((holiday) => daysOf(holiday) <= LONGEST_CLOSURE, {
    path: ["lastDay"],
    message: "holidayTooLong",
  });
export type AddHolidayInput = z.output<typeof addHolidayInput>;

export const removeHolidayInput = z.object({ holidayId: z.uuid() });
export type RemoveHolidayInput = z.output<typeof removeHolidayInput>;
