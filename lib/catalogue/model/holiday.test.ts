import { describe, expect, test } from "vitest";
import { closuresAhead, springFestivals } from "@/lib/catalogue/model/holiday";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const iso = (at: Date) => at.toISOString().slice(0, 10);
const closure = (firstDay: string, lastDay: string) => ({
  firstDay: day(firstDay),
  lastDay: day(lastDay),
});

describe("Spring Festivals", () => {
  test("are the coming two, and the one that goes on", () => {
    const show = (at: string) =>
      springFestivals(day(at)).map(({ firstDay, lastDay }) => [iso(firstDay), iso(lastDay)]);
    expect(show("2026-11-24")).toEqual([
      ["2027-02-05", "2027-02-20"],
      ["2028-01-25", "2028-02-09"],
    ]);
    expect(show("2027-02-20")[0]).toEqual(["2027-02-05", "2027-02-20"]);
    expect(show("2027-02-21")[0]).toEqual(["2028-01-25", "2028-02-09"]);
  });

  test("stand within a day of the almanac of the machine, which errs where the moon is new at midnight", () => {
    const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", {
      month: "numeric",
      timeZone: "UTC",
    });
    for (let year = 2026; year <= 2035; year += 1) {
      const eve = springFestivals(day(`${year}-01-01`))[0]?.firstDay.getTime() ?? 0;
      expect(chinese.format(new Date(eve - 86_400_000))).toBe("12");
      expect(chinese.format(new Date(eve + 2 * 86_400_000))).toBe("1");
    }
  });
});

test("a closure concerns a buyer from where an order of today may meet it until it is over", () => {
  const spring = closure("2027-02-05", "2027-02-20");
  const autumn = closure("2026-12-01", "2026-12-03");
  const ahead = (today: string) => closuresAhead([spring, autumn], day(today), 15);
  expect(ahead("2026-11-24")).toEqual([autumn]);
  expect(ahead("2026-12-03")).toEqual([autumn]);
  expect(ahead("2026-12-04")).toEqual([]);
  expect(ahead("2027-01-15")).toEqual([]);
  expect(ahead("2027-01-16")).toEqual([spring]);
  expect(ahead("2027-02-20")).toEqual([spring]);
});
