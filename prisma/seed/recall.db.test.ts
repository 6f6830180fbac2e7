import { expect, test } from "vitest";
import { seedPeople } from "./people";
import { seedProducts } from "./products";
import { measureRecall } from "./recall";
import { seedReference } from "./reference";

test("nine of ten goods that buyers ask for stand among the first ten found, in each language", async () => {
  await seedReference();
  await seedPeople();
  await seedProducts({ isDrawn: false });
  const recalls = await measureRecall();
  expect(recalls.map(({ locale }) => locale)).toEqual(["ru", "zh", "en", "kk", "uz", "ky"]);
  expect(recalls.reduce((sum, { queries }) => sum + queries, 0)).toBeGreaterThanOrEqual(100);
  expect(recalls.filter(({ recall }) => recall < 0.9)).toEqual([]);
});
