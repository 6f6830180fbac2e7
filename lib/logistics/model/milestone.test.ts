import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  codesOfRoute,
  fromWallClock,
  nextCode,
  provesArrival,
  provesDeparture,
  toWallClock,
  usualNode,
  validFacts,
} from "@/lib/logistics/model/milestone";

const nodes = [
  { position: 0, name: "Yiwu West", timeZone: "Asia/Shanghai" },
  { position: 1, name: "Urumqi", timeZone: "Asia/Urumqi" },
  { position: 2, name: "Khorgos", timeZone: "Asia/Shanghai" },
  { position: 3, name: "Altynkol", timeZone: "Asia/Almaty" },
  { position: 4, name: "Almaty", timeZone: "Asia/Almaty" },
];

describe("the milestones of a route", () => {
  test("change gauge on rails only", () => {
    expect(codesOfRoute("rail")).toContain("GAUGE_CHANGE");
    expect(codesOfRoute("road_tir")).not.toContain("GAUGE_CHANGE");
  });

  test("follow the furthest one recorded, past what may be skipped", () => {
    expect(nextCode("rail", [])).toBe("EXPORT_CLEARED");
    expect(nextCode("rail", ["EXPORT_CLEARED"])).toBe("DEPARTED_YIWU");
    expect(nextCode("rail", ["DEPARTED_YIWU"])).toBe("AT_CN_BORDER");
    expect(nextCode("rail", ["IMPORT_CLEARED"])).toBeNull();
  });

  test("happen at their usual place", () => {
    expect(
      ["DEPARTED_YIWU", "PASSED_URUMQI", "AT_CN_BORDER", "CROSSED_BORDER", "ARRIVED_TERMINAL"].map(
        (code) => usualNode(code, nodes)?.name,
      ),
    ).toEqual(["Yiwu West", "Urumqi", "Khorgos", "Altynkol", "Almaty"]);
  });

  test("prove what must have happened before", () => {
    expect([provesDeparture("EXPORT_CLEARED"), provesDeparture("AT_CN_BORDER")]).toEqual([
      false,
      true,
    ]);
    expect([provesArrival("CROSSED_BORDER"), provesArrival("IMPORT_CLEARED")]).toEqual([
      false,
      true,
    ]);
  });
});

test("a corrected fact gives way to its correction, and late ones find their place", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
  const facts = [
    { id: "a", code: "AT_CN_BORDER", at: at(9), correctsId: null },
    { id: "b", code: "DEPARTED_YIWU", at: at(1), correctsId: null },
    { id: "c", code: "AT_CN_BORDER", at: at(8), correctsId: "a" },
  ];
  expect(validFacts(facts).map((fact) => fact.id)).toEqual(["b", "c"]);
});

describe("a place's clock", () => {
  test("is read in its own zone", () => {
    expect(fromWallClock("2026-11-24T09:30", "Asia/Shanghai")?.toISOString()).toBe(
      "2026-11-24T01:30:00.000Z",
    );
    expect(fromWallClock("2026-11-24T09:30", "Asia/Almaty")?.toISOString()).toBe(
      "2026-11-24T04:30:00.000Z",
    );
  });

  test("refuses what is no time", () => {
    expect(
      ["", "2026-02-31T09:00", "2026-11-24T25:00", "yesterday"].map((text) =>
        fromWallClock(text, "Asia/Almaty"),
      ),
    ).toEqual([null, null, null, null]);
  });

  test("gives back every minute it showed", () => {
    const minutes = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2028-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom("Asia/Shanghai", "Asia/Almaty", "Asia/Bishkek", "Asia/Dushanbe"),
        (moment, zone) => {
          const minute = new Date(Math.floor(moment.getTime() / 60_000) * 60_000);
          return fromWallClock(toWallClock(minute, zone), zone)?.getTime() === minute.getTime();
        },
      ),
    );
  });
});
