import { expect, test } from "@playwright/test";
import { addressesOf, plainly } from "./support/access-addresses";
import { calls } from "./support/access-calls";
import { actions, handlers, type Person, pages, people } from "./support/access-list";
import { changedTables, openSnapshots, type Snapshots } from "./support/access-snapshot";
import { tricks } from "./support/access-tricks";
import {
  type Cast,
  type Casting,
  type Identity,
  NOBODY,
  plantSecrets,
  type Secrets,
  signEverybodyIn,
  startAgain,
} from "./support/access-world";
import { type Database, keepWorld, openDatabase, restoreWorld } from "./support/database";
import {
  type Action,
  type Answer,
  type Fields,
  get,
  invoke,
  readActions,
  readRoutes,
} from "./support/raw-call";

let database: Database;
let cast: Casting;
let secrets: Secrets;
let snapshots: Snapshots;
const built = { actions: new Map<string, Action>() };

/** What the worker does each minute, it has done by now for today: no reminder falls into a judged call. */
async function remindToday({ rows }: Database) {
  await rows(`select graphile_worker.add_job('orders.sweep')`);
  await untilQuiet();
}

test.beforeAll(async () => {
  database = await openDatabase();
  await keepWorld(database);
  await remindToday(database);
  cast = await signEverybodyIn(database);
  secrets = await plantSecrets(database);
  snapshots = await openSnapshots(database);
  for (const action of readActions()) built.actions.set(action.name, action);
});

test.afterAll(async () => {
  await restoreWorld(database);
  await database.close();
});

const actionOf = (name: string): Action => {
  const action = built.actions.get(name);
  if (!action) throw new Error(`the build has no action ${name}`);
  return action;
};

/** What an answer gives away to somebody who may not know it and did not say it in the request. */
function leaks(answer: Answer, reader: Identity, asked: string): string[] {
  const owners = cast(secrets.sides);
  return secrets.words
    .filter(({ text, readers }) => {
      const mayKnow = readers.some((person) => owners[person].userId === reader.userId);
      return !mayKnow && !asked.includes(text) && answer.text.includes(text);
    })
    .map(({ text }) => text);
}

test("the list names every page, handler and action of the build, and nothing else", () => {
  const routes = readRoutes();
  expect(routes.pages).toEqual(Object.keys(pages).sort());
  expect(routes.handlers).toEqual(Object.keys(handlers).sort());
  expect([...built.actions.keys()].sort()).toEqual(Object.keys(actions).sort());
  expect(Object.keys(calls).sort()).toEqual(Object.keys(actions).sort());
  expect(Object.keys(addressesOf(secrets)).sort()).toEqual(
    [...routes.pages, ...routes.handlers].sort(),
  );
});

test("those who may read a secret find it", async () => {
  const missing: string[] = [];
  for (const { as, path, words } of plainly(secrets)) {
    const { status, text } = await get({ as: cast(secrets.sides)[as], path });
    const lost = words.filter((word) => !text.includes(word));
    if (lost.length > 0) missing.push(`${as} misses ${lost} at ${path} (${status})`);
  }
  expect(missing).toEqual([]);
});

/** A page, a file, or the one address that only sets a cookie; never the way to the sign-in page. */
const isServed = ({ status }: Answer) => status === 200 || status === 303;

test("nobody else finds one, in HTML or in the payload of React", async () => {
  test.setTimeout(240_000);
  const faults: string[] = [];
  for (const [address, may] of Object.entries({ ...pages, ...handlers })) {
    const path = addressesOf(secrets)[address] ?? "";
    for (const person of people) {
      const as = cast(secrets.sides)[person];
      const page = await get({ as, path });
      const payload = await get({ as, path, headers: { rsc: "1" } });
      const found = [...leaks(page, as, path), ...leaks(payload, as, path)];
      if (found.length > 0) faults.push(`${person} reads ${found} at ${path}`);
      if (isServed(page) !== may.includes(person))
        faults.push(`${person} gets ${page.status} at ${path}`);
    }
  }
  expect(faults).toEqual([]);
});

test("no detour leads past the guards", async () => {
  const { ids } = secrets;
  const { anonymous, otherBuyer, otherSeller, buyer } = cast(secrets.sides);
  const goals = [
    `/ru/orders/${ids.number}`,
    `/ru/seller/orders/${ids.number}`,
    `/api/slips/${ids.transfer}`,
    `/ru/operator/containers/${ids.container}`,
  ];
  const faults: string[] = [];
  for (const goal of goals) {
    for (const { path = (own: string) => own, headers = {} } of tricks(goal, buyer)) {
      for (const as of [anonymous, otherBuyer, otherSeller]) {
        const answer = await get({ as, path: path(goal), headers });
        const found = leaks(answer, as, path(goal));
        if (found.length > 0)
          faults.push(`${found} at ${path(goal)} with ${JSON.stringify(headers)}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

/** Mails and the like that a call sets going are done before the next one is judged. */
async function untilQuiet() {
  await expect
    .poll(async () => {
      const [{ busy = "" } = {}] = await database.rows(
        `select count(*)::text as busy from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts`,
      );
      return busy;
    })
    .toBe("0");
}

async function changes(as: Parameters<Snapshots>[0], work: () => Promise<Answer>) {
  const before = await snapshots(as);
  const answer = await work();
  return { answer, tables: changedTables(before, await snapshots(as)) };
}

const nobody = { userId: NOBODY, companyId: NOBODY };

type Attempt = { action: Action; fields: Fields; who: Cast };

/** As each of those for whom it is not. */
async function faultsOfStrangers({ action, fields, who }: Attempt, may: readonly Person[]) {
  const faults: string[] = [];
  for (const person of people.filter((one) => !may.includes(one))) {
    const as = who[person];
    const { answer, tables } = await changes(as, () => invoke(action, fields, { as }));
    const told = leaks(answer, as, JSON.stringify(fields));
    if (tables.length > 0) faults.push(`${person} changes ${tables}`);
    if (told.length > 0) faults.push(`${person} is told ${told}`);
    if (answer.status >= 500) faults.push(`${person} gets ${answer.status}`);
  }
  return faults;
}

/** As the right one: nothing from a foreign site, something from ours. */
async function faultsOfRightful({ action, fields, who }: Attempt, may: readonly Person[]) {
  const faults: string[] = [];
  const rightful = may.includes("buyer") ? "buyer" : (may[0] ?? "anonymous");
  const as = who[rightful];
  for (const origin of ["https://evil.example", "null"]) {
    const call = { as, headers: { origin } };
    const { tables } = await changes(nobody, () => invoke(action, fields, call));
    if (tables.length > 0) faults.push(`changes ${tables} from ${origin}`);
  }
  const { answer, tables } = await changes(nobody, () => invoke(action, fields, { as }));
  const said = answer.text.slice(-300);
  if (tables.length === 0) faults.push(`${rightful} changes nothing: ${answer.status} ${said}`);
  return faults;
}

async function faultsOf(name: string, may: readonly Person[]): Promise<string[]> {
  const prepared = await calls[name]?.({ database, cast });
  if (!prepared) throw new Error(`no call of ${name}`);
  const { fields, ...sides } = prepared;
  const attempt = { action: actionOf(name), fields, who: cast(sides) };
  for (const one of Object.values(attempt.who)) await startAgain(database, one);
  await untilQuiet();
  const faults = await faultsOfStrangers(attempt, may);
  faults.push(...(await faultsOfRightful(attempt, may)));
  await untilQuiet();
  return faults;
}

test("each action does its work for whom it is, and for nobody else", async () => {
  test.setTimeout(300_000);
  const faults: string[] = [];
  for (const [name, may] of Object.entries(actions)) {
    const found = await test.step(name, () =>
      faultsOf(name, may).catch((error: unknown) => [String(error)]),
    );
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test("another company's things stay as they are inside one of one's own", async () => {
  const { sides, ids } = secrets;
  const { seller, otherSeller } = cast(sides);
  const own = await database.row(
    `select id, "versionNumber" from "Product" where "sellerId" = $1 order by id limit 1`,
    [otherSeller.companyId],
  );
  const other = await database.row(
    `select p.id as picture, v.id as variant, v."onHand" from "Picture" p join "Variant" v on v."productId" = p."productId" where p."productId" = $1 limit 1`,
    [ids.product],
  );
  const issue = await database.row(`select id from "Issue" where "sellerCompanyId" = $1 limit 1`, [
    seller.companyId,
  ]);
  const product = { productId: own.id ?? "" };
  const picture = { ...product, pictureId: other.picture ?? "" };
  const attempts: [string, Fields][] = [
    ["catalogue/movePictureAction", { ...picture, to: "first" }],
    ["catalogue/describePictureAction", { ...picture, "alt-ru": "Чашка" }],
    ["catalogue/removePictureAction", picture],
    [
      "catalogue/setStockAction",
      {
        ...product,
        [`stock-${other.variant}`]: "7",
        [`was-${other.variant}`]: String(other.onHand),
      },
    ],
    [
      "feedback/publishVersionAction",
      {
        ...product,
        productVersion: String(own.versionNumber),
        issueIds: issue.id ?? "",
        "note-zh": "更好",
      },
    ],
  ];
  const faults: string[] = [];
  for (const [name, fields] of attempts) {
    await startAgain(database, otherSeller);
    const { tables } = await changes(nobody, () =>
      invoke(actionOf(name), fields, { as: otherSeller }),
    );
    if (tables.length > 0) faults.push(`${name} changes ${tables}`);
  }
  expect(faults).toEqual([]);
});
