import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newSession, refusalOf, startHarness } from "./harness";

let local: Awaited<ReturnType<typeof startHarness>>;
beforeAll(async () => {
  local = await startHarness();
});
afterAll(() => local.close());
beforeEach(() => local.control.forgetFaults());

const OPEN = "POST /v1/checkout/sessions";

const opened = async () => (await local.stripe.checkout.sessions.list({ limit: 100 })).data.length;
const open = (idempotencyKey: string, changes = {}) =>
  local.stripe.checkout.sessions.create(newSession(changes), { idempotencyKey });

describe("the same key", () => {
  test("is answered the same, and does nothing anew", async () => {
    const before = await opened();
    const first = await open("same");
    const second = await open("same");
    expect(second.id).toBe(first.id);
    expect(second.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
    expect(second.lastResponse.idempotencyKey).toBe("same");
    expect(await opened()).toBe(before + 1);
  });

  test("with another request is an error", async () => {
    await open("other");
    const refusal = await refusalOf(open("other", { client_reference_id: "KV2" }));
    expect(refusal).toMatchObject({ statusCode: 400, rawType: "idempotency_error" });
  });

  test("at the same time is a conflict", async () => {
    const before = await opened();
    local.control.fault({ kind: "delay", milliseconds: 60, on: OPEN });
    const first = open("twice");
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect(await refusalOf(open("twice"))).toMatchObject({
      statusCode: 409,
      code: "idempotency_key_in_use",
    });
    await first;
    expect((await open("twice")).id).toBe((await first).id);
    expect(await opened()).toBe(before + 1);
  });

  test("a refusal of what was asked is remembered, one of how it was asked is not", async () => {
    const { refunds } = local.stripe;
    const wrong = { charge: "ch_none" };
    await refusalOf(refunds.create(wrong, { idempotencyKey: "refusal" }));
    const again = await refusalOf(refunds.create(wrong, { idempotencyKey: "refusal" }));
    expect(again.headers?.["idempotent-replayed"]).toBe("true");
    await refusalOf(open("mistyped", { client_reference_id: "x".repeat(201) }));
    expect((await open("mistyped")).status).toBe("open");
  });

  test("is forgotten after its time", async () => {
    const first = await open("old");
    local.control.forgetKeys();
    expect((await open("old")).id).not.toBe(first.id);
  });
});

describe("a fault", () => {
  test("may lose the answer to what was done", async () => {
    const before = await opened();
    local.control.fault({ kind: "drop", times: 2, on: OPEN });
    expect((await refusalOf(open("lost"))).type).toBe("StripeConnectionError");
    expect(await opened()).toBe(before + 1);
    const found = await open("lost");
    expect(found.lastResponse.headers["idempotent-replayed"]).toBe("true");
    expect(await opened()).toBe(before + 1);
  });

  test("may lose the request", async () => {
    const before = await opened();
    local.control.fault({ kind: "drop", times: 2, on: OPEN, committed: false });
    await refusalOf(open("never"));
    expect(await opened()).toBe(before);
  });

  test("once dropped is asked again by the client itself", async () => {
    const before = await opened();
    local.control.fault({ kind: "drop", on: OPEN });
    await open("by itself");
    expect(await opened()).toBe(before + 1);
  });

  test("may make the answer late", async () => {
    local.control.fault({ kind: "delay", milliseconds: 80, on: OPEN });
    const late = local.client({ timeout: 20 }).checkout.sessions.create(newSession());
    expect((await refusalOf(late)).message).toContain("timeout");
  });

  test("500 is remembered under the key, whether it was done or not", async () => {
    const before = await opened();
    for (const committed of [false, true]) {
      local.control.fault({ kind: "answer", status: 500, committed, on: OPEN });
      await refusalOf(open(`broken ${committed}`));
      expect((await refusalOf(open(`broken ${committed}`))).statusCode).toBe(500);
    }
    expect(await opened()).toBe(before + 1);
  });

  test("429 is not", async () => {
    local.control.fault({ kind: "answer", status: 429, on: OPEN });
    expect(await refusalOf(open("hasty"))).toMatchObject({
      statusCode: 429,
      code: "rate_limit",
    });
    expect((await open("hasty")).status).toBe("open");
  });

  test("strikes where it was ordered", async () => {
    local.control.fault({ kind: "answer", status: 503, on: "GET /v1/events" });
    expect((await open("elsewhere")).status).toBe("open");
    expect((await refusalOf(local.stripe.events.list())).statusCode).toBe(503);
    expect((await local.stripe.events.list()).object).toBe("list");
  });
});
