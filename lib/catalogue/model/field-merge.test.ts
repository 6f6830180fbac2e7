import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeFields } from "@/lib/catalogue/model/field-merge";

const fields = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("1", "2", "3"));

describe("two edits of one form", () => {
  test("are both kept where they touch different fields", () => {
    const merged = mergeFields({ a: "1", b: "1" }, { a: "2", b: "1" }, { a: "1", b: "3", c: "9" });
    expect(merged).toEqual({ fields: { a: "2", b: "3", c: "9" }, conflicts: [] });
  });

  test("are shown side by side where they touch the same one", () => {
    const { conflicts } = mergeFields({ a: "1" }, { a: "2" }, { a: "3" });
    expect(conflicts).toEqual([{ field: "a", mine: "2", now: "3" }]);
    expect(mergeFields({ a: "1" }, {}, { a: "3" }).conflicts).toEqual([
      { field: "a", mine: "", now: "3" },
    ]);
  });

  test("never tell of a conflict where nobody else wrote or both wrote the same", () => {
    fc.assert(
      fc.property(fields, fields, (base, mine) => {
        expect(mergeFields(base, mine, base)).toEqual({ fields: mine, conflicts: [] });
        expect(mergeFields(base, mine, mine)).toEqual({ fields: mine, conflicts: [] });
        expect(mergeFields(base, base, mine)).toEqual({ fields: mine, conflicts: [] });
      }),
    );
  });

  test("lose nothing: each text of mine that is new stands or is named", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, now) => {
        const merged = mergeFields(base, mine, now);
        for (const [field, text] of Object.entries(mine))
          if (text !== base[field]) expect(merged.fields[field]).toBe(text);
        for (const { field } of merged.conflicts) expect(now[field]).not.toBe(mine[field]);
      }),
    );
  });
});
