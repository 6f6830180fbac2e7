import * as buyer from "./support/buyer";
import { goods, say } from "./support/messages";
import * as seller from "./support/seller";
import { expect, test, viewports } from "./support/test";

const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);

test("a deposit by transfer with a slip, announced in Uzbek on a phone, confirmed in Chinese", async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const phone = await visit({ locale: "uz", as: "otherBuyer", viewport: viewports.phone });
  await buyer.addToCart(phone, goods("CB-1021"));
  await phone.page.goto("/uz/checkout");
  const [number = ""] = await buyer.placeOrder(phone, 1, { point: null });

  const desk = await visit({ locale: "zh", as: "seller", viewport: viewports.desk });
  await seller.expectInInbox(desk, number);
  await seller.accept(desk, day(20));

  await buyer.openOrder(phone, number);
  const pay = say("uz", "payments");
  await buyer.announceTransfer(phone);

  await desk.page.goto("/zh/seller/payments");
  const card = desk.page.locator("section, article").filter({ hasText: number }).last();
  const slip = card.getByRole("link", { name: say("zh", "payments")("slip") });
  const answer = await desk.page.request.get((await slip.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toBe("image/webp");
  await desk.page.goto(`/zh/seller/orders/${number}`);
  await seller.confirmTransfer(desk);

  await buyer.openOrder(phone, number);
  await expect(phone.page.getByText(pay("state.deposit_paid"))).toBeVisible();
});
