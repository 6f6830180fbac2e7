import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type Address, listPages, walk } from "./support/pages";
import { expect, test, viewports } from "./support/test";

/** A trace of so many pages costs more than the pages. */
test.use({ trace: "off" });

const views = [
  { locale: "ru", viewport: viewports.phone, colorScheme: "light" },
  { locale: "zh", viewport: viewports.desk, colorScheme: "dark" },
] as const;

const grave = new Set(["serious", "critical"]);

async function findings(page: Page, place: string, rules?: string[]) {
  // One document without frames needs no second tab to collect its results.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact && grave.has(impact))
    .flatMap(({ id, nodes }) => nodes.map((node) => `${place}: ${id} ${node.target.join(" ")}`));
}

for (const view of views) {
  test(`axe finds nothing serious on any page, ${view.locale}, ${view.viewport.width} px`, async ({
    visit,
  }) => {
    test.setTimeout(300_000);
    const pages = await listPages(visit);
    const other = view.colorScheme === "light" ? "dark" : "light";
    const found: string[] = [];
    await walk(visit, pages, view, async (page: Page, { path }: Address) => {
      found.push(...(await findings(page, `${path} (${view.colorScheme})`)));
      await page.emulateMedia({ colorScheme: other, reducedMotion: "reduce" });
      found.push(...(await findings(page, `${path} (${other})`, ["color-contrast"])));
      await page.emulateMedia({ colorScheme: view.colorScheme });
    });
    expect(found).toEqual([]);
  });
}
