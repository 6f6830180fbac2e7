import { describe, expect, test } from "vitest";
import { addHoliday } from "@/lib/catalogue/commands/add-holiday";
import { removeHoliday } from "@/lib/catalogue/commands/remove-holiday";
import { listHolidays } from "@/lib/catalogue/queries/holidays";
import { findProduct } from "@/lib/catalogue/queries/product";
import { addHolidayInput } from "@/lib/catalogue/schema/holiday";
import { db } from "@/lib/platform/db";
import { createBuyer, createProduct, createSeller } from "@/lib/testing/factories";
import { eventsOf } from "@/lib/testing/outcome";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const spring = { name: "春节", firstDay: day("2027-02-05"), lastDay: day("2027-02-20") };
const today = day("2027-01-20");

const faultOf = (fields: Record<string, string>) =>
  addHolidayInput.safeParse({ name: "春节", ...fields }).error?.issues[0]?.message;

describe("a shop's holiday", () => {
  test("is one however often it is added, and is seen on the seller's goods", async () => {
    const seller = await createSeller();
    await addHoliday(seller, spring);
    await addHoliday(seller, { ...spring, name: "again" });
    expect(await listHolidays(seller, today)).toMatchObject([spring]);
    expect(await eventsOf(seller.companyId)).toEqual(["holiday.added"]);
    const { slug } = await createProduct(seller);
    expect((await findProduct(slug, "en"))?.seller.holidays).toEqual([
      { firstDay: spring.firstDay, lastDay: spring.lastDay },
    ]);
  });

  test("is no longer listed once it is over", async () => {
    const seller = await createSeller();
    await addHoliday(seller, spring);
    expect(await listHolidays(seller, spring.lastDay)).toHaveLength(1);
    expect(await listHolidays(seller, day("2027-02-21"))).toEqual([]);
  });

  test("is seen and removed by its company alone", async () => {
    const seller = await createSeller();
    const other = await createSeller();
    await addHoliday(seller, spring);
    const holidayId = (await listHolidays(seller, today))[0]?.id ?? "";
    expect(await listHolidays(other, today)).toEqual([]);
    await expect(removeHoliday(other, { holidayId })).rejects.toMatchObject({ code: "notFound" });
    await expect(removeHoliday(await createBuyer(), { holidayId })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(addHoliday(await createBuyer(), spring)).rejects.toMatchObject({
      code: "forbidden",
    });
    await removeHoliday(seller, { holidayId });
    expect(await listHolidays(seller, today)).toEqual([]);
  });

  test("does not end before it begins and is not endless, whoever writes it", async () => {
    expect(faultOf({ firstDay: "2027-02-05", lastDay: "2027-02-05" })).toBeUndefined();
    expect(faultOf({ firstDay: "2027-02-05", lastDay: "2027-02-04" })).toBe("holidayOrder");
    expect(faultOf({ firstDay: "2027-01-01", lastDay: "2027-03-31" })).toBeUndefined();
    expect(faultOf({ firstDay: "2027-01-01", lastDay: "2027-04-01" })).toBe("holidayTooLong");
    expect(faultOf({ firstDay: "", lastDay: "2027-04-01" })).toBe("required");
    const { companyId: sellerId } = await createSeller();
    const write = (lastDay: string) =>
      db.shopHoliday.create({ data: { ...spring, lastDay: day(lastDay), sellerId } });
    await expect(write("2027-02-04")).rejects.toThrow("shop_holiday_days");
    await expect(write("2027-06-01")).rejects.toThrow("shop_holiday_days");
  });
});
