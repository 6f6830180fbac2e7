import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  canMove,
  isEnded,
  isLost,
  orderStatuses,
  takeoutStep,
  takeoutSteps,
  whoseTurn,
} from "@/lib/orders/model/status";

const edges = orderStatuses.flatMap((from) =>
  orderStatuses.filter((to) => canMove(from, to)).map((to) => `${from}>${to}`),
);

describe("the states of an order", () => {
  test("move along the same edges as the database's trigger", () => {
    const sql = readdirSync("prisma/migrations")
      .filter((name) => name !== "migration_lock.toml")
      .sort()
      .map((name) => readFileSync(`prisma/migrations/${name}/migration.sql`, "utf8"))
      .findLast((text) => text.includes("function order_status_edge"));
    if (!sql) throw new Error("no migration defines the trigger");
    const body = sql.slice(sql.indexOf("function order_status_edge"));
    const trigger = [
      ...body.slice(0, body.indexOf("raise exception")).matchAll(/'(\w+>\w+)'/g),
    ].map(([, edge]) => edge);
    expect([...edges].sort()).toEqual(trigger.sort());
  });

  test("never lead back to where an order ended", () => {
    for (const status of orderStatuses.filter(isEnded)) {
      expect(orderStatuses.filter((to) => canMove(status, to))).toEqual([]);
    }
    expect(orderStatuses.filter(isEnded)).toEqual(["closed", "declined", "expired", "cancelled"]);
  });

  test("are each one of six steps, and the main way never goes back", () => {
    const way = [
      "placed",
      "confirmed",
      "in_production",
      "ready",
      "shipped",
      "at_pickup",
      "picked_up",
      "closed",
    ] as const;
    const steps = way.map((status) => takeoutSteps.indexOf(takeoutStep(status)));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(6);
    for (const status of orderStatuses.filter(isLost)) expect(takeoutStep(status)).toBe("placed");
  });

  test("whose turn it is follows the money where money is what is missing", () => {
    const unpaid = { deposit: false, balance: false };
    expect(whoseTurn("placed", unpaid)).toBe("seller");
    expect(whoseTurn("confirmed", unpaid)).toBe("buyer");
    expect(whoseTurn("confirmed", { ...unpaid, deposit: true })).toBe("seller");
    expect(whoseTurn("ready", { deposit: true, balance: false })).toBe("buyer");
    expect(whoseTurn("ready", { deposit: true, balance: true })).toBe("operator");
    for (const status of orderStatuses.filter(isEnded))
      expect(whoseTurn(status, unpaid)).toBe("nobody");
  });
});
