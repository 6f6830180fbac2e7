import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** A domain may import only from itself and the domains that stand before it. */
const LADDER = [
  "money",
  "i18n",
  "platform",
  "countries",
  "identity",
  "catalogue",
  "batches",
  "ledger",
  "orders",
  "logistics",
  "payments",
  "documents",
  "checkout",
  "quotes",
  "feedback",
  "messaging",
  "analytics",
  "doctor",
  "jobs",
  "testing",
];

/** The words a domain folder is written in. A word may grow into a folder: commands/cancel-order.ts. */
const WORDS = ["model", "schema", "policy", "events", "queries", "commands", "actions", "jobs"];

/** Files that are a door to something outside, named after it. */
const DOORS = [
  "batches/spreadsheet",
  "documents/printer",
  "identity/actor",
  "identity/session",
  "identity/visitor",
  "identity/action",
  "identity/auth",
  "identity/password",
  "payments/stripe",
];

const PURE =
  /^lib\/(i18n|money|platform\/text-format|(?!platform\/)[^/]+\/(model|schema|policy|events))/;

/** The only places that may turn a person, or the system itself, into an Actor. */
const GATES = /^lib\/(identity\/session|jobs\/runner|testing\/)/;
const SERVER = /^lib\//;
const ACTIONS = /^lib\/[^/]+\/actions/;

/** First row whose `files` matches decides what those files may import at run time. */
const LAW: { files: RegExp; may: RegExp[] }[] = [
  { files: /^components\/ui\//, may: [/^components\/ui\//, /^lib\/(i18n|money)/] },
  { files: /^components\//, may: [/^components\//, PURE, ACTIONS] },
  {
    files: /^app\/api\//,
    may: [PURE, /\/(queries|commands)/, /^lib\/(platform\/(?!db)|identity\/|payments\/|jobs\/)/],
  },
  {
    files: /^app\//,
    may: [
      /^app\//,
      /^components\//,
      PURE,
      ACTIONS,
      /\/queries/,
      /^lib\/(platform\/(?!db)|identity\/(session|visitor))/,
    ],
  },
  { files: PURE, may: [PURE, /^lib\/platform\/errors/] },
  { files: ACTIONS, may: [PURE, /\/commands/, /^lib\/(platform\/(?!db)|identity\/)/] },
  { files: SERVER, may: [/^lib\/(?![^/]+\/actions)/, /^prisma\/generated\//] },
];

const files = ["app", "components", "lib"].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".test.ts"))
    .map((path) => join(root, path)),
);

/** Type imports vanish at build time, so only value imports count. */
const IMPORT =
  /^\s*(?:import|export)\s+(?!type\b)[^'";]*?(?:from\s+)?["']((?:@|\.\.?)\/[^"']+)["']/gm;

const imports = files.flatMap((from) =>
  [...readFileSync(from, "utf8").matchAll(IMPORT)].map(([, path = ""]) => ({
    from,
    to: normalize(path.startsWith("@/") ? path.slice(2) : join(dirname(from), path)),
  })),
);

const show = (list: typeof imports) => list.map(({ from, to }) => `${from} -> ${to}`);
const rank = (path: string) => LADDER.indexOf(path.split("/")[1] ?? "");

describe("architecture", () => {
  test("a file imports only what its layer may import", () => {
    const illegal = imports.filter(
      ({ from, to }) => !LAW.find(({ files }) => files.test(from))?.may.some((ok) => ok.test(to)),
    );
    expect(show(illegal)).toEqual([]);
  });

  test("a domain imports only the domains before it", () => {
    const upward = imports.filter(
      ({ from, to }) => SERVER.test(from) && SERVER.test(to) && rank(to) > rank(from),
    );
    expect(show(upward)).toEqual([]);
  });

  test("only the gates make actors", () => {
    const forged = imports.filter(
      ({ from, to }) => to.startsWith("lib/identity/actor") && !GATES.test(from),
    );
    expect(show(forged)).toEqual([]);
  });

  test("only lib knows the shape of the database", () => {
    const leaks = files.filter(
      (file) => !SERVER.test(file) && readFileSync(file, "utf8").includes("prisma/generated"),
    );
    expect(leaks).toEqual([]);
  });

  test("only the door speaks to Stripe", () => {
    const others = files.filter(
      (file) =>
        !file.startsWith("lib/payments/stripe") && /from "stripe"/.test(readFileSync(file, "utf8")),
    );
    expect(others).toEqual([]);
  });

  test("what an actor may see narrows a where and is never overwritten by it", () => {
    const spread = files.filter((file) =>
      /\.\.\.\(?\w+VisibleTo\(/.test(readFileSync(file, "utf8")),
    );
    expect(spread).toEqual([]);
  });

  test("only the clock reads the time", () => {
    const watches = files.filter(
      (file) =>
        file !== "lib/platform/clock.ts" &&
        /\bDate\.now\(\)|\bnew Date\(\)/.test(readFileSync(file, "utf8")),
    );
    expect(watches).toEqual([]);
  });

  test("a domain folder speaks only the agreed words", () => {
    const odd = files.filter((file) => {
      const [, domain = "", word = ""] = file.replace(/\.tsx?$/, "").split("/");
      const free = ["i18n", "money", "platform", "jobs", "testing"].includes(domain);
      return (
        SERVER.test(file) && !free && !WORDS.includes(word) && !DOORS.includes(`${domain}/${word}`)
      );
    });
    expect(odd).toEqual([]);
  });
});
