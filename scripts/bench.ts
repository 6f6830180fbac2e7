import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { days, later, now } from "@/lib/platform/clock";
import { closeDb, db } from "@/lib/platform/db";
import { newSecret, sha256 } from "@/lib/platform/ids";
import { seedSynthetic } from "@/prisma/seed/synthetic";
import { benchJourneys } from "./bench/journey";
import { benchCold, benchPage, type Page } from "./bench/pages";
import { benchPlacing } from "./bench/place";
import type { Rate } from "./bench/rate";
import { benchSearch, type Latency } from "./bench/search";
import { type BenchServer, openServer } from "./bench/server";
import { DEMO_PEOPLE } from "./start/demo";

const { values } = parseArgs({
  options: {
    products: { type: "string", default: "10000,100000" },
    clients: { type: "string", default: "1,10,50" },
    /** Seconds a page is asked for. */
    seconds: { type: "string", default: "5" },
    journeys: { type: "string", default: "100" },
    /** Rows of a spreadsheet that is imported; 0 leaves it out. */
    imports: { type: "string", default: "20000" },
  },
});

const numbers = (text: string) => text.split(",").map(Number);

const say = (line: string) => stdout.write(`${line}\n`);

/** `share`: of the rate of the floor it is held against, or of its p95, measured in the same round. */
type Row = Omit<Rate, "perSecond"> & { products: number; perSecond?: number; share?: number };

function print(rows: readonly Row[]) {
  say(
    ["products", "clients", "per second", "p50 ms", "p95 ms", "p99 ms", "of floor", "what"]
      .map((title) => title.padStart(11))
      .join(""),
  );
  for (const { products, clients, perSecond, p50, p95, p99, share, name } of rows) {
    const percent = share === undefined ? "" : `${Math.round(share * 100)} %`;
    const cells = [products, clients, perSecond ?? "", p50, p95, p99, percent];
    say(`${cells.map((cell) => String(cell).padStart(11)).join("")}  ${name}`);
  }
}

async function pagesToBench(): Promise<{ floors: Page[]; cached: Page[]; dynamic: Page[] }> {
  const user = await db.user.findUniqueOrThrow({
    where: { email: DEMO_PEOPLE.buyer },
    include: { members: true },
  });
  const companyId = user.members[0]?.companyId ?? null;
  const token = newSecret();
  await db.session.create({
    data: {
      tokenHash: sha256(token),
      userId: user.id,
      companyId,
      expiresAt: later(now(), days(1)),
    },
  });
  const order = await db.order.findFirstOrThrow({
    where: { placedById: user.id, status: "shipped" },
  });
  const product = await db.product.findFirstOrThrow({
    where: { isDemo: true, status: "published" },
  });
  const cookie = `karavan.session=${token}`;
  return {
    floors: [
      { name: "floor: empty static page", path: "/ru/floor/static" },
      { name: "floor: empty dynamic page", path: "/ru/floor/dynamic" },
    ],
    cached: [
      { name: "catalogue", path: "/ru/catalogue" },
      {
        name: "category and filter",
        path: "/ru/catalogue/category=kitchenware&max=50&sort=price-up",
      },
      { name: "search", path: `/ru/catalogue/q=${encodeURIComponent("кисть")}` },
      { name: "product", path: `/ru/products/${product.slug}` },
    ],
    dynamic: [
      { name: "order page", path: `/ru/orders/${order.number}`, cookie },
      { name: "list of orders", path: "/ru/orders", cookie },
    ],
  };
}

async function benchPages(products: number, clients: number, seconds: number): Promise<Row[]> {
  const { floors, cached, dynamic } = await pagesToBench();
  const run = async (page: Page, floor?: Rate): Promise<Row & Rate> => {
    const rate = await benchPage(page, clients, seconds);
    return { ...rate, products, ...(floor && { share: rate.perSecond / floor.perSecond }) };
  };
  const [still, moving] = floors;
  if (!still || !moving) return [];
  const staticFloor = await run(still);
  const dynamicFloor = await run(moving);
  const rows = [staticFloor, dynamicFloor];
  for (const page of cached) rows.push(await run(page, staticFloor));
  for (const page of dynamic) rows.push(await run(page, dynamicFloor));
  return rows;
}

/** `share`: how many times the floor's p95 a page takes that is not cached yet. */
async function benchColdPages(products: number): Promise<Row[]> {
  const leaves = await db.category.findMany({ where: { parentSlug: { not: null } } });
  const rates = await benchCold(
    leaves.map(({ slug }) => slug),
    "/ru/floor/dynamic",
    10,
    400,
  );
  const [floor] = rates;
  return rates.map((rate) => ({
    ...rate,
    products,
    ...(floor && { share: rate.p95 / floor.p95 }),
  }));
}

async function benchWrites(products: number, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const clients of [1, 10]) {
    rows.push({ ...(await benchJourneys(count, clients)), products });
    const [command, bare] = await benchPlacing(count * 3, clients);
    if (!command || !bare) continue;
    rows.push(
      { ...command, products, share: command.perSecond / bare.perSecond },
      { ...bare, products },
    );
  }
  return rows;
}

const toRow = (products: number, part: string, { name, requests, ...times }: Latency): Row => ({
  ...times,
  products,
  clients: 10,
  count: requests,
  name: `${part}: ${name}`,
});

/** What others wait for a page while a seller's file is read, checked and written, beside what they wait otherwise. */
async function benchImports(count: number, run: BenchServer["run"]): Promise<Row[]> {
  const { cached } = await pagesToBench();
  const page = cached.at(-1);
  if (!page) return [];
  const clients = 2;
  const quiet = await benchPage(page, clients, 10);
  const importing = run("scripts/bench/import-process.ts", [String(count)]);
  const busy = await benchPage({ ...page, name: `${page.name}, during an import` }, clients, 60);
  await importing;
  const share = busy.p95 / quiet.p95;
  return [
    { ...quiet, products: count },
    { ...busy, products: count, share },
  ];
}

async function bench() {
  const server = await openServer();
  const rows: Row[] = [];
  const memory: Record<string, number> = { "after start": server.memory() };
  for (const products of numbers(values.products)) {
    say(`Growing the catalogue to ${products} products …`);
    const { indexSeconds, indexMegabytes } = await seedSynthetic(products);
    say(`Indexes of the lists: ${Math.round(indexSeconds)} s, ${indexMegabytes} MB`);
    await db.$executeRaw`analyze`;
    const found = await benchSearch(server.log);
    rows.push(...found.cold.map((latency) => toRow(products, "search, first asked", latency)));
    rows.push(...found.hits.map((latency) => toRow(products, "search", latency)));
    rows.push(...found.others.map((latency) => toRow(products, "search", latency)));
    rows.push(...found.spent.map((latency) => toRow(products, "in the database", latency)));
    for (const clients of numbers(values.clients)) {
      rows.push(...(await benchPages(products, clients, Number(values.seconds))));
    }
    rows.push(...(await benchColdPages(products)));
    rows.push(...(await benchWrites(products, Number(values.journeys))));
    memory[`with ${products} products`] = server.memory();
  }
  if (Number(values.imports) > 0)
    rows.push(...(await benchImports(Number(values.imports), server.run)));
  print(rows);
  say(JSON.stringify({ rows, serverMegabytes: memory }));
  await closeDb();
  await server.stop();
}

await bench();
