import { z } from "zod";

const often = {
  /** "POST /v1/refunds", "GET /v1/refunds/:id"; every request where it is not given. */
  on: z.string().optional(),
  times: z.int().min(1).default(1),
};

/** What goes wrong with the next requests; `committed` tells whether what was asked for happens all the same. */
export const faultInput = z.discriminatedUnion("kind", [
  /** The connection ends without an answer. Stripe's client asks once more by itself, so "lost" is twice. */
  z.strictObject({ kind: z.literal("drop"), committed: z.boolean().default(true), ...often }),
  z.strictObject({ kind: z.literal("delay"), milliseconds: z.int().min(1), ...often }),
  z.strictObject({
    kind: z.literal("answer"),
    status: z.union([z.literal(429), z.literal(500), z.literal(503)]),
    committed: z.boolean().default(false),
    ...often,
  }),
]);
export type Fault = z.output<typeof faultInput>;

export function createFaults() {
  let waiting: Fault[] = [];
  return {
    order: (fault: z.input<typeof faultInput>) => {
      waiting.push(faultInput.parse(fault));
    },
    forget: () => {
      waiting = [];
    },
    take: (endpoint: string): Fault | undefined => {
      const fault = waiting.find(({ on }) => on === undefined || on === endpoint);
      if (fault) fault.times -= 1;
      waiting = waiting.filter(({ times }) => times > 0);
      return fault;
    },
  };
}
export type Faults = ReturnType<typeof createFaults>;
