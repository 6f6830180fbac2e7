import { z } from "zod";
import {
  containerTypes,
  isContainerNumber,
  normalContainerNumber,
} from "@/lib/logistics/model/container";
import { routeCodes } from "@/lib/logistics/model/milestone";
import { normalCode } from "@/lib/logistics/model/pickup-point";

const CARTONS = /^cartons-(\d{1,4})$/;

/** Fields `cartons-<position>`: cartons of the order's line at that position. Spaces in a number are a habit. */
function cartonsByPosition(form: Record<string, unknown>, context: z.RefinementCtx) {
  const cartons = new Map<number, number>();
  for (const [name, value] of Object.entries(form)) {
    const position = CARTONS.exec(name)?.[1];
    if (position === undefined) continue;
    const text = String(value).normalize("NFKC").replace(/\s/g, "");
    if (/^\d{0,7}$/.test(text)) cartons.set(Number(position), Number(text));
    else context.addIssue({ code: "custom", path: [name], message: "notWholeNumber" });
  }
  return cartons;
}

const isoDay = z.preprocess(
  (day) => (day === "" ? undefined : day),
  z.iso.date("invalidValue").optional(),
);
const words = (most: number) => z.string().trim().max(most, "textTooLong").default("");

export const handOverInput = z
  .looseObject({ orderId: z.uuid(), version: z.coerce.number().int().positive() })
  .transform(({ orderId, version, ...form }, context) => ({
    orderId,
    version,
    cartons: cartonsByPosition(form, context),
  }));
export type HandOverInput = z.output<typeof handOverInput>;

export const openContainerInput = z.object({
  number: z
    .string()
    .min(1, "required")
    .transform(normalContainerNumber)
    .refine(isContainerNumber, "containerNumberInvalid"),
  type: z.enum(containerTypes, "required"),
  routeId: z.string().min(1, "required"),
  departsOn: isoDay,
});
export type OpenContainerInput = z.output<typeof openContainerInput>;

export const assignLotInput = z.object({
  lotId: z.uuid(),
  containerId: z.uuid(),
  /** Loads only so many cartons of the lot; the rest stays in the yard as a lot of its own. */
  cartons: z.preprocess(
    (text) => (text === "" ? undefined : text),
    z.coerce.number("notWholeNumber").int("notWholeNumber").positive("notWholeNumber").optional(),
  ),
  overrideReason: words(300),
});
export type AssignLotInput = z.output<typeof assignLotInput>;

export const unassignLotInput = z.object({ lotId: z.uuid() });
export type UnassignLotInput = z.output<typeof unassignLotInput>;

export const closeContainerInput = z.object({
  containerId: z.uuid(),
  version: z.coerce.number().int().positive(),
  sealNumber: z
    .string()
    .transform((text) => text.normalize("NFKC").toUpperCase().replace(/\s/g, ""))
    .pipe(
      z
        .string()
        .min(1, "required")
        .regex(/^[A-Z0-9-]{4,20}$/, "sealInvalid"),
    ),
});
export type CloseContainerInput = z.output<typeof closeContainerInput>;

export const recordMilestoneInput = z.object({
  containerId: z.uuid(),
  code: z.enum(routeCodes, "required"),
  /** On the clock of the place: "2026-11-24T09:30". */
  at: z.string().min(1, "required"),
  /** Node of the container's route. */
  position: z.coerce.number("required").int().nonnegative(),
  note: words(300),
  correctsId: z.preprocess((id) => (id === "" ? undefined : id), z.uuid().optional()),
});
export type RecordMilestoneInput = z.output<typeof recordMilestoneInput>;

export const arriveAtPickupInput = z.object({
  containerId: z.uuid(),
  pickupPointCode: z.string().min(1, "required"),
  /** The lots that were counted there. */
  lots: z
    .union([z.uuid(), z.array(z.uuid())], "nothingChosen")
    .transform((lots) => [...new Set(Array.isArray(lots) ? lots : [lots])]),
});
export type ArriveAtPickupInput = z.output<typeof arriveAtPickupInput>;

export const pickUpInput = z
  .looseObject({
    lotId: z.uuid(),
    code: z.string().default("").transform(normalCode),
    /** What happens to cartons that were not counted: they wait at the point, or they are not there. */
    rest: z.enum(["stays", "missing"]).default("missing"),
  })
  .transform(({ lotId, code, rest, ...form }, context) => ({
    lotId,
    code,
    rest,
    cartons: cartonsByPosition(form, context),
  }));
export type PickUpInput = z.output<typeof pickUpInput>;
