import { describe, expect, test } from "vitest";
import {
  changeList,
  filterSearch,
  listSearch,
  parseSellerList,
} from "@/lib/catalogue/model/seller-list";

const parse = (search: string) => parseSellerList(Object.fromEntries(new URLSearchParams(search)));
const ID = "0190a000-0000-7000-8000-000000000001";

describe("the address of a seller's list", () => {
  test("asks for the newest changes where it says nothing", () => {
    expect(parse("")).toMatchObject({ filter: {}, sort: "updated", isDescending: true, size: 50 });
    expect(listSearch(parse(""))).toBe("");
  });

  test("is read and written alike", () => {
    const search =
      "q=%E6%9D%AF&status=draft&category=daily&missing=ru&since=2026-11-01&min=1.50&max=20.00&lead=12&stock=1&sort=-price&size=100&columns=price.moq";
    expect(listSearch(parse(search))).toBe(search);
  });

  test("keeps the place in the list, and loses it where something else is asked", () => {
    const list = parse(`sort=price&after=${ID}.12000`);
    expect(list.after).toEqual({ id: ID, value: "12000" });
    expect(listSearch(list)).toContain("after=");
    expect(listSearch(changeList(list, { size: 100 }))).toBe("sort=price&size=100");
  });

  test("of a place of another sort begins at the beginning", () => {
    for (const place of [`${ID}.12000`, `${ID}.x`, "nonsense", `${ID}`])
      expect(parse(`sort=updated&after=${encodeURIComponent(place)}`).after).toBeUndefined();
    expect(parse(`sort=name&after=${ID}.a%00b`).after).toBeUndefined();
  });

  test("drops what cannot be read", () => {
    const list = parse(
      "status=sold&category=../x&min=abc&lead=-1&missing=xx&since=2026-13-40&q=%00&sort=-no&size=7",
    );
    expect(list.filter).toEqual({});
    expect(list).toMatchObject({ sort: "updated", isDescending: true, size: 50 });
  });

  test("names columns as a form of boxes or as one text, in the order of the table", () => {
    expect(parseSellerList({ columns: ["moq", "price", "no"] }).columns).toEqual(["price", "moq"]);
    expect(parse("columns=moq.price").columns).toEqual(["price", "moq"]);
  });

  test("gives the filter alone to whoever acts on all that match", () => {
    expect(filterSearch(parse("q=cup&sort=price&size=100").filter)).toBe("q=cup");
  });
});
