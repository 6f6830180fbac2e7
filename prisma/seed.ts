import { stdout } from "node:process";
import { parseArgs } from "node:util";
import { travelTo } from "@/lib/platform/clock";
import { closeDb, db } from "@/lib/platform/db";
import { seedDemo } from "./seed/demo";
import { seedReference } from "./seed/reference";
import { seedSynthetic } from "./seed/synthetic";

const { values } = parseArgs({
  options: {
    /** Countries, pick-up points, routes, categories, issue codes, and nothing invented. */
    "reference-only": { type: "boolean", default: false },
    /** Grows a synthetic catalogue of so many products beside what is there. */
    products: { type: "string" },
  },
});

if ((await db.country.count()) === 0) {
  await seedReference();
  if (!values["reference-only"]) await seedDemo();
  travelTo(null);
}
if (values.products) {
  const { added, indexSeconds, indexMegabytes } = await seedSynthetic(Number(values.products));
  stdout.write(
    `${added} products added; indexes of the lists built in ${indexSeconds.toFixed(0)} s, ${indexMegabytes} MB\n`,
  );
}
await closeDb();
