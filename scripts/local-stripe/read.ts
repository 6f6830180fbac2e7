import type { Page } from "./parameters";
import { invalid, missing } from "./refusal";
import type { Thing, World } from "./world";

type Drawn = { [key: string]: unknown };

/** Which fields hold the id of another thing that may be asked for in full. */
const EXPANDABLE: Record<string, readonly string[]> = {
  "checkout.session": ["payment_intent"],
  payment_intent: ["latest_charge"],
  charge: ["balance_transaction", "failure_balance_transaction", "payment_intent"],
  refund: ["balance_transaction", "charge", "failure_balance_transaction", "payment_intent"],
  dispute: ["charge", "payment_intent"],
  balance_transaction: ["source"],
};
const DEEPEST = 4;

const shelves = (world: World): Map<string, Thing>[] => [
  world.sessions,
  world.intents,
  world.charges,
  world.ledger,
  world.refunds,
  world.disputes,
  world.events,
];

const anyThing = (world: World, id: unknown): Thing | undefined =>
  typeof id === "string"
    ? shelves(world)
        .map((shelf) => shelf.get(id))
        .find((thing) => thing !== undefined)
    : undefined;

/** The thing with this id; throws Stripe's refusal where there is none. */
export function found<T>(shelf: Map<string, T>, kind: string, id: string): T {
  const thing = shelf.get(id);
  if (!thing) throw missing(kind, id);
  return thing;
}

/** A copy to answer with, in which the paths asked for hold the things themselves. */
export function draw(world: World, thing: Thing, paths: readonly string[] = []): Drawn {
  const drawn: Drawn = structuredClone({ ...thing });
  for (const path of paths) expandAt(world, drawn, path.split("."), path);
  return drawn;
}

function expandAt(world: World, drawn: Drawn, steps: string[], path: string) {
  if (steps.length > DEEPEST)
    throw invalid(`You cannot expand more than ${DEEPEST} levels of a property`, {
      param: "expand",
    });
  const [step = "", ...rest] = steps;
  if (!EXPANDABLE[String(drawn.object)]?.includes(step))
    throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
  const held = drawn[step];
  const inner = isDrawn(held) ? held : inFull(world, held);
  if (!inner) return;
  drawn[step] = inner;
  if (rest.length > 0) expandAt(world, inner, rest, path);
}

const isDrawn = (value: unknown): value is Drawn => typeof value === "object" && value !== null;

function inFull(world: World, id: unknown): Drawn | null {
  const thing = anyThing(world, id);
  return thing ? draw(world, thing) : null;
}

/** Newest first, a page of those that match. */
export function list<T extends Thing & { created: number }>(
  world: World,
  shelf: Map<string, T>,
  url: string,
  page: Page,
  matches: (thing: T) => boolean,
) {
  const all = [...shelf.values()].reverse();
  const wanted = between(all, page).filter(
    (thing) => matches(thing) && isMadeIn(thing.created, page.created),
  );
  const shown = page.ending_before ? wanted.slice(-page.limit) : wanted.slice(0, page.limit);
  const paths = page.expand?.map((path) => {
    if (!path.startsWith("data."))
      throw invalid(`This property cannot be expanded (${path}).`, { param: "expand" });
    return path.slice("data.".length);
  });
  return {
    object: "list",
    data: shown.map((thing) => draw(world, thing, paths)),
    has_more: wanted.length > shown.length,
    url,
  };
}

function between<T extends Thing>(all: T[], { starting_after, ending_before }: Page): T[] {
  const placeOf = (id: string, param: string) => {
    const place = all.findIndex((thing) => thing.id === id);
    if (place < 0) throw invalid(`No such object: '${id}'`, { code: "resource_missing", param });
    return place;
  };
  if (starting_after) return all.slice(placeOf(starting_after, "starting_after") + 1);
  if (ending_before) return all.slice(0, placeOf(ending_before, "ending_before"));
  return all;
}

function isMadeIn(created: number, range: Page["created"]): boolean {
  if (range === undefined) return true;
  if (typeof range === "number") return created === range;
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = range;
  return created > gt && created >= gte && created < lt && created <= lte;
}
