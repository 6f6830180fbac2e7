import { describe, expect, test } from "vitest";
import { PAGE_SIZE, type PageKey, toPage, toPageKey } from "@/lib/platform/page";

/** Newest first, as the database would answer. */
const all = Array.from({ length: 45 }, (_, index) => ({ id: String(100 - index) }));

function read(key: PageKey) {
  const found = key.before
    ? all.filter(({ id }) => Number(id) > Number(key.before)).reverse()
    : all.filter(({ id }) => !key.after || Number(id) < Number(key.after));
  return toPage(found.slice(0, PAGE_SIZE + 1), key);
}

describe("a page by key", () => {
  test("walking to the end and back shows every row once each way", () => {
    const first = read({});
    expect(first.newer).toBeNull();
    const second = read({ after: first.older ?? "" });
    const third = read({ after: second.older ?? "" });
    expect([...first.rows, ...second.rows, ...third.rows]).toEqual(all);
    expect(third.older).toBeNull();
    expect(read({ before: third.newer ?? "" }).rows).toEqual(second.rows);
    const back = read({ before: second.newer ?? "" });
    expect(back.rows).toEqual(first.rows);
    expect(back.newer).toBeNull();
  });

  test("what is not a key in the address is the first page", () => {
    expect(toPageKey({ after: "x' or 1=1" })).toEqual({ before: undefined });
    const id = "01980000-0000-7000-8000-000000000000";
    expect(toPageKey({ after: id, before: id })).toEqual({ after: id });
  });
});
