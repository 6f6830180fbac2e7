import { expect, test } from "vitest";
import { itemNosOf } from "@/lib/batches/model/photo-name";

test.each([
  ["CB-1007.jpg", ["CB-1007"]],
  ["CB-1007_2.JPEG", ["CB-1007", "CB-1007_2"]],
  ["a/CB-1007 (3).png", ["CB-1007", "CB-1007 (3)", "a"]],
  ["a/CB-7-2.png", ["CB-7-2", "CB-7", "a"]],
  ["CB-7（2）.png", ["CB-7", "CB-7(2)", "CB"]],
  ["CB-7/1.jpg", ["CB-7"]],
  ["CB-7/主图1.jpg", ["CB-7"]],
])("the photo %s may be of %j", (name, itemNos) => {
  expect(itemNosOf(name)).toEqual(itemNos);
});
