import { checkDigit } from "@/lib/logistics/model/container";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { actorOf } from "@/lib/testing/actors";
import { DEMO_PEOPLE } from "@/scripts/start/demo";
import { sail, type Voyage } from "./containers";
import { seedDocuments } from "./documents";
import { seedImports } from "./imports";
import { type Journey, type LivedOrder, live } from "./journeys";
import { seedMoney } from "./money";
import { seedPeople } from "./people";
import { seedProducts } from "./products";
import { seedStatement } from "./statement";
import { improve, report, verify } from "./stories";

const KZ = "demo-altyn-sauda";
const UZ = "demo-yulduz-savdo";
const KG = "demo-ak-jol-bazar";
const TJ = "demo-korvoni-nav";
const TM = "demo-gunes-yol";

/** Collected long ago; what was wrong with them was reported and mended. */
const firstOrders: Journey[] = [
  { key: "first-brushes", buyer: KZ, goods: [["CB-1007", 10]], placed: 118, until: "inYard" },
  { key: "first-flasks", buyer: KZ, goods: [["DN-1070", 8]], placed: 117, until: "inYard" },
  { key: "uz-first", buyer: UZ, goods: [["CB-1007", 6]], placed: 116, until: "inYard" },
  { key: "kg-first", buyer: KG, goods: [["DN-1070", 12]], placed: 118, until: "inYard" },
];

/** The improved goods. */
const secondOrders: Journey[] = [
  { key: "second-brushes", buyer: KZ, goods: [["CB-1007", 12]], placed: 62, until: "inYard" },
  { key: "uz-second", buyer: UZ, goods: [["CB-1007", 8]], placed: 61, until: "inYard" },
  { key: "kg-second", buyer: KG, goods: [["DN-1070", 16]], placed: 62, until: "inYard" },
  { key: "kz-flasks", buyer: KZ, goods: [["DN-1070", 12]], placed: 61, until: "inYard" },
];

/** One in every other state. */
const openOrders: Journey[] = [
  { key: "kz-collected", buyer: KZ, goods: [["DN-1105", 20]], placed: 45, until: "inYard" },
  { key: "kz-waiting", buyer: KZ, goods: [["DN-1084", 6]], placed: 41, until: "inYard" },
  { key: "kz-border", buyer: KZ, goods: [["CB-1056", 4]], placed: 30, until: "inYard" },
  { key: "kg-way", buyer: KG, goods: [["DN-1098", 5]], placed: 36, until: "inYard" },
  { key: "tj-way", buyer: TJ, goods: [["HW-1119", 20]], placed: 34, until: "inYard" },
  { key: "kz-loading", buyer: KZ, goods: [["HA-1161", 30]], placed: 20, until: "inYard" },
  { key: "tm-yard", buyer: TM, goods: [["WS-1231", 120]], placed: 19, until: "inYard" },
  { key: "kz-balance", buyer: KZ, goods: [["CB-1035", 3]], placed: 17, until: "balanceConfirmed" },
  { key: "uz-ready", buyer: UZ, goods: [["HW-1133", 6]], placed: 16, until: "ready" },
  { key: "kg-part", buyer: KG, goods: [["DN-1105", 20]], placed: 12, until: "partReady" },
  {
    key: "kz-making",
    buyer: KZ,
    goods: [
      ["CB-1007", 8],
      ["CB-1014", 4],
    ],
    placed: 8,
    until: "inProduction",
  },
  { key: "tj-paid", buyer: TJ, goods: [["ME-1273", 12]], placed: 5, until: "depositConfirmed" },
  { key: "kz-claimed", buyer: KZ, goods: [["CB-1021", 6]], placed: 4, until: "depositClaimed" },
  { key: "uz-claimed", buyer: UZ, goods: [["CB-1028", 3]], placed: 5, until: "depositClaimed" },
  { key: "tm-accepted", buyer: TM, goods: [["PV-1224", 20]], placed: 3, until: "confirmed" },
  { key: "uz-placed", buyer: UZ, goods: [["CB-1028", 4]], placed: 1, until: "placed" },
  { key: "kz-placed", buyer: KZ, goods: [["CB-1042", 5]], placed: 0, until: "placed" },
  { key: "tj-declined", buyer: TJ, goods: [["WS-1252", 10]], placed: 12, until: "declined" },
  { key: "uz-expired", buyer: UZ, goods: [["DN-1112", 3]], placed: 21, until: "expired" },
  { key: "kz-cancelled", buyer: KZ, goods: [["HA-1196", 50]], placed: 15, until: "cancelled" },
];

const containerNumber = (serial: number) => {
  const body = `KVNU${String(serial).padStart(6, "0")}`;
  return body + checkDigit(body);
};

/** Of 10 December 2025, and a round dollar, noted as if of yesterday, so that a demo shows them. */
const demoRates = {
  KZT: 73_400_000n,
  KGS: 12_380_000n,
  TJS: 1_310_000n,
  TMT: 496_000n,
  USD: 140_000n,
};

const seedRates = () =>
  db.exchangeRate.createMany({
    data: Object.entries(demoRates).map(([currency, micros]) => ({
      currency,
      micros,
      asOf: later(dayInYiwu(now()), -days(1)),
      source: "Demo figure",
    })),
  });

/** Weeks of trade in a moment: orders, containers, reports and two finished improvements, all by the product's own commands. */
export async function seedDemo(): Promise<void> {
  const today = now();
  await seedPeople();
  await seedProducts();
  const operator = await actorOf(DEMO_PEOPLE.operator);
  const orders = new Map<string, LivedOrder>();
  const liveAll = async (journeys: readonly Journey[]) => {
    for (const journey of journeys) orders.set(journey.key, await live(journey, today));
  };
  const ship = (
    serial: number,
    routeId: string,
    loaded: number,
    keys: readonly string[],
    until: Voyage["until"],
  ) =>
    sail(
      { number: containerNumber(serial), routeId, loaded, until, orders: named(orders, keys) },
      operator,
      today,
    );

  await liveAll(firstOrders);
  await ship(100231, "YW-ALA-R", 100, ["first-brushes", "first-flasks"], "collected");
  await ship(100247, "YW-TAS-R", 98, ["uz-first"], "collected");
  await ship(100252, "YW-BIS-R", 100, ["kg-first"], "collected");
  await report(orders, today);
  await improve(orders, today);

  await liveAll(secondOrders);
  await ship(100318, "YW-ALA-R", 44, ["second-brushes", "kz-flasks"], "collected");
  await ship(100324, "YW-TAS-R", 43, ["uz-second"], "collected");
  await ship(100330, "YW-BIS-R", 44, ["kg-second"], "collected");
  await verify(orders, today);

  await liveAll(openOrders);
  await ship(100403, "YW-ALA-R", 26, ["kz-collected"], "collected");
  await ship(100409, "YW-ALA-R", 23, ["kz-waiting"], "atPickup");
  await ship(100415, "YW-BIS-R", 18, ["kg-way"], "IN_TRANSIT_CA");
  await ship(100421, "YW-DYU-R", 15, ["tj-way"], "CROSSED_BORDER");
  await ship(100436, "YW-ALA-R", 12, ["kz-border"], "AT_CN_BORDER");
  await ship(100442, "YW-ALA-R", 1, ["kz-loading"], "open");
  await seedMoney(orders, today);
  await seedImports();
  await seedRates();
  await seedDocuments();
  await seedStatement(today);
  await settle();
}

function named(orders: ReadonlyMap<string, LivedOrder>, keys: readonly string[]): LivedOrder[] {
  return keys.map((key) => {
    const order = orders.get(key);
    if (!order) throw new Error(`the demo has no order ${key}`);
    return order;
  });
}

/** Nobody wants mails about weeks that never were. */
async function settle() {
  await db.order.updateMany({ data: { isDemo: true } });
  await db.$executeRaw`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs having count(*) > 0`;
}
