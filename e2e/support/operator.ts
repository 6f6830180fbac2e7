import { checkDigit } from "@/lib/logistics/model/container";
import { nextCode, type RouteCode } from "@/lib/logistics/model/milestone";
import { type Goods, say } from "./messages";
import { expect, type Reader } from "./test";

/** One that no container of the demo has; its last digit is that of ISO 6346. */
export function containerNumber(serial: number): string {
  const body = `KVNU${String(serial).padStart(6, "0")}`;
  return body + checkDigit(body);
}

const press = ({ page }: Reader, name: string) =>
  page.getByRole("button", { name, exact: true }).click();

export async function openContainer(reader: Reader, number: string, routeId: string) {
  const { page, locale } = reader;
  const t = say(locale, "logistics");
  await page.goto(`/${locale}/operator/containers`);
  const wrong = number.slice(0, -1) + ((Number(number.at(-1)) + 1) % 10);
  await page.getByLabel(t("open.number")).fill(wrong);
  await page.getByLabel(t("container.route"), { exact: true }).selectOption(routeId);
  await press(reader, t("open.submit"));
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.getByLabel(t("open.number")).fill(number);
  await press(reader, t("open.submit"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(number);
}

export async function load(reader: Reader, orderNumber: string) {
  const t = say(reader.locale, "logistics");
  const lot = reader.page.getByRole("listitem").filter({ hasText: orderNumber });
  await lot.getByRole("button", { name: t("board.assign"), exact: true }).click();
  await expect(lot.getByRole("button", { name: t("board.unassign") })).toBeVisible();
}

export async function closeContainer(reader: Reader, seal: string) {
  const t = say(reader.locale, "logistics");
  await reader.page.getByLabel(t("close.seal")).fill(seal);
  await press(reader, t("close.submit"));
  await expect(reader.page.getByText(t("container.status.closed"))).toBeVisible();
}

/** The usual ones in their order, each at the proposed place and time. */
export async function travel(reader: Reader): Promise<RouteCode[]> {
  const t = say(reader.locale, "logistics");
  const names = say(reader.locale, "orders");
  const recorded: RouteCode[] = [];
  const form = reader.page.locator("form#milestone");
  for (let code = nextCode("rail", recorded); code; code = nextCode("rail", recorded)) {
    await expect(form.getByLabel(t("milestone.code"))).toHaveValue(code);
    await form.getByRole("button", { name: t("milestone.submit") }).click();
    const done = reader.page.getByRole("listitem").filter({ hasText: names(`event.${code}`) });
    await expect(done.first()).toBeVisible();
    recorded.push(code);
  }
  return recorded;
}

export async function arrive(reader: Reader) {
  const t = say(reader.locale, "logistics");
  await press(reader, t("arrive.submit"));
  await expect(reader.page.getByText(t("lot.status.at_pickup")).first()).toBeVisible();
}

export type Counted = { goods: Goods; cartons: number };

/** At the pick-up point's desk: a wrong code is refused, the buyer's hands out. */
export async function handOut(
  reader: Reader,
  orderNumber: string,
  code: string,
  counted: readonly Counted[],
) {
  const { page, locale } = reader;
  const t = say(locale, "logistics");
  await page.goto(`/${locale}/operator/pickup`);
  await page.getByRole("searchbox", { name: t("desk.search") }).fill(orderNumber);
  await page
    .getByRole("button", { name: say(locale, "common")("actions.search"), exact: true })
    .click();
  await page
    .getByRole("listitem")
    .filter({ hasText: orderNumber })
    .getByRole("link", { name: t("desk.submit") })
    .click();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  for (const typed of [wrong, code]) {
    await page.getByLabel(t("pickup.code")).fill(typed);
    for (const { goods, cartons } of counted) {
      const label = t("receipt.cartons", { item: goods.itemNo, cartons });
      await page.getByLabel(label).fill(String(cartons));
    }
    await press(reader, t("desk.submit"));
    if (typed === wrong) await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  }
  const total = counted.reduce((sum, { cartons }) => sum + cartons, 0);
  await expect(page.getByText(t("desk.done", { cartons: total, total }))).toBeVisible();
}
