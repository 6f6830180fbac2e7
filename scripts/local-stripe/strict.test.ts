import type Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decodeForm } from "./form";
import { newSession, refusalOf, SECRET, startHarness } from "./harness";

let local: Awaited<ReturnType<typeof startHarness>>;
beforeAll(async () => {
  local = await startHarness();
});
afterAll(() => local.close());

/** As any client would send it, free of what types allow. */
async function post(path: string, form: Record<string, string>, headers: object = {}) {
  const answer = await fetch(`${local.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${SECRET}`, ...headers },
    body: new URLSearchParams(form),
  });
  return { status: answer.status, body: await answer.json() };
}

const form = {
  mode: "payment",
  "line_items[0][quantity]": "1",
  "line_items[0][price_data][currency]": "cny",
  "line_items[0][price_data][unit_amount]": "100",
  "line_items[0][price_data][product_data][name]": "Deposit",
  success_url: "https://karavan.test/",
};

describe("a form", () => {
  test("is read with its brackets", () => {
    expect(decodeForm("a[b][0][c]=d&a[b][1][c]=e&x[]=1&x[]=2&y=+")).toEqual({
      a: { b: [{ c: "d" }, { c: "e" }] },
      x: ["1", "2"],
      y: " ",
    });
  });

  test("cannot reach what every object has", () => {
    const read = decodeForm("__proto__[polluted]=1&constructor[prototype][polluted]=1");
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Object.keys(read)).toEqual(["__proto__", "constructor"]);
  });
});

describe("a request", () => {
  test("is taken when it is right", async () => {
    expect((await post("/v1/checkout/sessions", form)).status).toBe(200);
  });

  const faults: [string, Record<string, string>, string | undefined, string][] = [
    ["an unknown parameter", { capture: "x" }, "parameter_unknown", "capture"],
    [
      "an unknown parameter deep inside",
      { "line_items[0][price_data][amount]": "1" },
      "parameter_unknown",
      "line_items[0][price_data][amount]",
    ],
    [
      "the parameter this version took away",
      { "payment_method_types[0]": "card" },
      "parameter_unknown",
      "payment_method_types",
    ],
    ["a wrong word", { mode: "pay" }, undefined, "mode"],
    [
      "an amount with a fraction",
      { "line_items[0][price_data][unit_amount]": "12.5" },
      "parameter_invalid_integer",
      "line_items[0][price_data][unit_amount]",
    ],
    [
      "an unknown currency",
      { "line_items[0][price_data][currency]": "rmb" },
      undefined,
      "line_items[0][price_data][currency]",
    ],
    ["another currency", { currency: "usd" }, undefined, "line_items"],
    ["nothing", { success_url: "" }, "parameter_invalid_empty", "success_url"],
    ["no address", { success_url: "karavan" }, "url_invalid", "success_url"],
    ["a list that is a text", { expand: "url" }, undefined, "expand"],
    [
      "nine digits",
      { "line_items[0][price_data][unit_amount]": "100000000" },
      "amount_too_large",
      "line_items",
    ],
    [
      "nothing to pay",
      { "line_items[0][price_data][unit_amount]": "0" },
      "amount_too_small",
      "line_items",
    ],
    [
      "WeChat without its client",
      { "allowed_payment_method_types[0]": "wechat_pay" },
      "parameter_missing",
      "payment_method_options[wechat_pay][client]",
    ],
    [
      "an end that is near",
      { expires_at: String(Date.now() / 1000 + 1700) },
      undefined,
      "expires_at",
    ],
    ["a mode that is not played", { mode: "setup" }, undefined, "mode"],
  ];

  test.each(faults)("with %s is refused", async (_name, change, code, param) => {
    const { status, body } = await post("/v1/checkout/sessions", { ...form, ...change });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ type: "invalid_request_error", param });
    if (code) expect(body.error.code).toBe(code);
  });

  test("must end within a day, and later than in half an hour", async () => {
    const at = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60;
    const open = (expires_at: number) =>
      local.stripe.checkout.sessions.create(newSession({ expires_at }));
    expect((await refusalOf(open(at(29)))).message).toContain("at least 30 minutes");
    expect((await refusalOf(open(at(24 * 60 + 2)))).message).toContain("less than 24 hours");
    expect((await open(at(31))).status).toBe("open");
  });

  test("without something needed is refused by name", async () => {
    const { mode: _mode, ...rest } = form;
    const { body } = await post("/v1/checkout/sessions", rest);
    expect(body.error).toMatchObject({
      code: "parameter_missing",
      param: "mode",
      message: "Missing required param: mode.",
    });
  });

  test("needs the key and the version", async () => {
    const { checkout } = local.client({}, "sk_test_other");
    expect(await refusalOf(checkout.sessions.list())).toMatchObject({
      statusCode: 401,
      message: "Invalid API Key provided: ****ther",
    });
    const bare = await fetch(`${local.url}/v1/refunds`);
    expect(bare.status).toBe(401);
    const old = await post("/v1/refunds", {}, { "stripe-version": "2020-08-27" });
    expect(old.body.error.message).toBe("Invalid Stripe API version: 2020-08-27");
  });

  test("for what is not there is told so", async () => {
    const client = local.stripe;
    const requests: Record<string, Promise<unknown>> = {
      "checkout.session": client.checkout.sessions.retrieve("x"),
      payment_intent: client.paymentIntents.retrieve("x"),
      charge: client.charges.retrieve("x"),
      balance_transaction: client.balanceTransactions.retrieve("x"),
      refund: client.refunds.retrieve("x"),
      dispute: client.disputes.retrieve("x"),
      event: client.events.retrieve("x"),
    };
    for (const [kind, request] of Object.entries(requests))
      expect(await refusalOf(request)).toMatchObject({
        statusCode: 404,
        code: "resource_missing",
        message: `No such ${kind}: 'x'`,
      });
    expect((await refusalOf(client.customers.list())).message).toContain(
      "Unrecognized request URL",
    );
  });

  test("may ask in full only for what can be told in full", async () => {
    const { checkout } = local.stripe;
    const expanding = (expand: string[]): Promise<Stripe.Checkout.Session> =>
      checkout.sessions.create(newSession({ expand }));
    for (const path of ["metadata", "customer", "payment_intent_"])
      expect((await refusalOf(expanding([path]))).message).toBe(
        `This property cannot be expanded (${path}).`,
      );
    const deep = "payment_intent.latest_charge.payment_intent.latest_charge.payment_intent";
    expect((await refusalOf(expanding([deep]))).message).toContain("more than 4 levels");
    expect((await refusalOf(checkout.sessions.list({ expand: ["payment_intent"] }))).message).toBe(
      "This property cannot be expanded (payment_intent).",
    );
  });
});
