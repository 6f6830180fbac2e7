import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { listPages, type View, walk } from "./support/pages";
import { expect, test, viewports } from "./support/test";

/** A trace of so many pages costs more than the pages. */
test.use({ trace: "off" });

const views: View[] = [
  { locales: ["ru"], viewport: viewports.phone, colorScheme: "light" },
  { locales: ["zh"], viewport: viewports.desk, colorScheme: "dark" },
];

const grave = new Set(["serious", "critical"]);

async function findings(page: Page): Promise<string[]> {
  // One document without frames needs no second tab to collect its results.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact && grave.has(impact))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(" ")}`));
}

for (const view of views) {
  test(`axe finds nothing serious on any page, ${view.locales}, ${view.viewport?.width} px, ${view.colorScheme}`, async ({
    visit,
  }) => {
    test.setTimeout(300_000);
    const found: string[] = [];
    await walk(visit, await listPages(visit), view, async ({ page }, path) => {
      found.push(...(await findings(page)).map((one) => `${path}: ${one}`));
    });
    expect(found).toEqual([]);
  });
}
