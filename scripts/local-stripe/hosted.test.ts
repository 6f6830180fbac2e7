import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { days, later, now, travelTo } from "@/lib/platform/clock";
import { newSession, startHarness } from "./harness";

let local: Awaited<ReturnType<typeof startHarness>>;
beforeAll(async () => {
  local = await startHarness();
});
afterAll(() => local.close());
afterEach(() => travelTo(null));

const open = async (changes = {}) => {
  const { id, url } = await local.stripe.checkout.sessions.create(newSession(changes));
  return { id, url: url ?? "" };
};

async function press(url: string, form: Record<string, string> = {}) {
  const answer = await fetch(url, {
    method: "POST",
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  return { location: answer.headers.get("location"), html: await answer.text() };
}

const statusOf = async (id: string) =>
  (await local.stripe.checkout.sessions.retrieve(id)).payment_status;

describe("the hosted page", () => {
  test("says what is paid for, in the buyer's language", async () => {
    for (const [locale, words] of [
      ["ru", "Оплатить"],
      ["zh", "付款"],
      ["en", "Card number"],
    ] as const) {
      const { url } = await open({ locale });
      const html = await (await fetch(url)).text();
      expect(html).toContain(words);
      expect(html.replaceAll(/\s/g, " ")).toMatch(/¥1.250[.,]00/);
      expect(html).toContain("KV7F3K92QX147");
      expect(html).not.toContain("wechat_pay");
    }
  });

  test("shows a name as text", async () => {
    const { url } = await open({ client_reference_id: "<script>" });
    expect(await (await fetch(url)).text()).toContain("<b>&lt;script&gt;</b>");
  });

  test("takes a card once and tells the product before the buyer returns", async () => {
    const { id, url } = await open();
    const { location } = await press(`${url}/card`, { number: "4242 4242 4242 4242" });
    expect(location).toBe(`https://karavan.test/paid?session=${id}`);
    expect(local.events().at(-1)).toBe("checkout.session.completed");
    expect(await statusOf(id)).toBe("paid");
    const charges = local.control.charged().length;
    expect((await press(`${url}/card`, { number: "4242424242424242" })).html).toContain("уже");
    expect(local.control.charged()).toHaveLength(charges);
  });

  test("lets a declined buyer try again", async () => {
    const { id, url } = await open();
    const declined = await press(`${url}/card`, { number: "4000 0000 0000 0002" });
    expect(declined.html).toContain("Your card was declined.");
    expect((await press(`${url}/card`, { number: "1" })).html).toContain("incorrect");
    expect(await statusOf(id)).toBe("unpaid");
    expect((await press(`${url}/card`, { number: "4242424242424242" })).location).toContain(id);
  });

  test("asks the owner of a wallet, who may refuse", async () => {
    const { id, url } = await open();
    expect((await press(`${url}/alipay`)).html).toContain("Подтвердить");
    expect((await press(`${url}/alipay/refuse`)).html).toContain("The payment was refused.");
    expect((await press(`${url}/alipay/authorise`)).location).toContain(id);
    expect(await statusOf(id)).toBe("paid");
  });

  test("offers only what the session allows", async () => {
    const { id, url } = await open({ allowed_payment_method_types: ["card"] });
    expect((await press(`${url}/alipay/authorise`)).html).toBe("No such step");
    expect(await statusOf(id)).toBe("unpaid");
  });

  test("ends with its session", async () => {
    const { id, url } = await open();
    travelTo(later(now(), days(2)));
    expect(await (await fetch(url)).text()).toContain("истекло");
    expect((await local.stripe.checkout.sessions.retrieve(id)).status).toBe("expired");
    expect((await fetch(`${local.url}/c/pay/cs_none`)).status).toBe(404);
  });

  test("has a card that is disputed afterwards", async () => {
    const { url } = await open();
    await press(`${url}/card`, { number: "4000000000000259" });
    expect(local.events().slice(-2)).toContain("charge.dispute.created");
  });
});

describe("the control", () => {
  const order = (name: string, given: object) =>
    fetch(`${local.url}/_control/${name}`, { method: "POST", body: JSON.stringify(given) });

  test("takes orders over the wire", async () => {
    const { id } = await open();
    expect(await (await order("complete", { session: id, way: "alipay" })).json()).toEqual({
      done: true,
    });
    const { done } = await (await order("charged", {})).json();
    expect(done.at(-1)).toMatchObject({
      amount: 125_000,
      refunded: 0,
      metadata: { paymentId: "payment-1" },
    });
  });

  test("refuses what it does not know", async () => {
    expect((await order("steal", {})).status).toBe(404);
    expect((await order("complete", { session: 1 })).status).toBe(400);
    expect((await order("complete", { session: "cs_none" })).status).toBe(400);
  });
});
