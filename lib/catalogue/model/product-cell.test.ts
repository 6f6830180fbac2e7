import { describe, expect, test } from "vitest";
import { cellTexts, cellToFields, statusSteps } from "@/lib/catalogue/model/product-cell";
import { productStatuses } from "@/lib/catalogue/model/product-terms";

describe("a cell of the seller's list", () => {
  const row = {
    priceFrom: 12_500n,
    moq: 480,
    leadDaysMin: 12,
    leadDaysMax: 18,
    status: "draft",
  } as const;

  test("is shown as it would be typed", () => {
    expect(cellTexts(row)).toEqual({ price: "1.25", moq: "480", lead: "12–18", status: "draft" });
    expect(cellTexts({ ...row, priceFrom: 0n, leadDaysMax: 12 })).toMatchObject({
      price: "",
      lead: "12",
    });
  });

  test("moves the first price with the minimum order", () => {
    expect(cellToFields("moq", "960")).toEqual({ moq: "960", "tier-1-quantity": "960" });
  });

  test("takes a range of days or one number", () => {
    expect(cellToFields("lead", "7-10")).toEqual({ leadDaysMin: "7", leadDaysMax: "10" });
    expect(cellToFields("lead", "7 – 10")).toEqual({ leadDaysMin: "7", leadDaysMax: "10" });
    expect(cellToFields("lead", "7")).toEqual({ leadDaysMin: "7", leadDaysMax: "7" });
  });

  test("leads from every status to every other one", () => {
    for (const from of productStatuses)
      for (const to of productStatuses) expect(statusSteps(from, to).length > 0).toBe(from !== to);
  });
});
