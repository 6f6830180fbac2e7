import { describe, expect, test } from "vitest";
import { isOurCall, refreshCall, signCall } from "@/lib/platform/refresh-call";

const SECRET = "a secret of at least 32 characters";
const at = new Date("2026-11-24T08:00:00Z");
const since = (milliseconds: number) => new Date(at.getTime() + milliseconds);
const body = JSON.stringify({ products: ["brush"], lists: true });
const signed = signCall(SECRET, body, at);

describe("a call to refresh the public pages", () => {
  test("is ours when it is signed with our secret, for a minute", () => {
    for (const moment of [at, since(59_000), since(-59_000), since(60_000)])
      expect(isOurCall(SECRET, signed, moment)).toBe(true);
  });

  test("is not ours when it is stale or from the future", () => {
    for (const moment of [since(60_001), since(-60_001), since(86_400_000)])
      expect(isOurCall(SECRET, signed, moment)).toBe(false);
  });

  test("is not ours with another secret, body or time", () => {
    expect(isOurCall(`${SECRET}.`, signed, at)).toBe(false);
    expect(isOurCall(SECRET, { ...signed, body: `${body} ` }, at)).toBe(false);
    expect(isOurCall(SECRET, { ...signed, at: String(at.getTime() + 1) }, at)).toBe(false);
    expect(isOurCall(SECRET, { ...signed, body: "", at: `${signed.at}\n${body}` }, at)).toBe(false);
  });

  test("is not ours with half a signature, none, or something else", () => {
    const { signature } = signed;
    for (const other of ["", signature.slice(2), `${signature}00`, `zz${signature.slice(2)}`, "é"])
      expect(isOurCall(SECRET, { ...signed, signature: other }, at)).toBe(false);
    for (const time of ["", "now", "NaN", "Infinity", "-1", "1e9"])
      expect(isOurCall(SECRET, signCallAt(time), at)).toBe(false);
  });

  test("names goods and nothing else", () => {
    expect(refreshCall.parse({ stock: ["cup"] })).toEqual({
      products: [],
      goods: false,
      stock: ["cup"],
      lists: false,
    });
    expect(refreshCall.safeParse({ products: [1] }).success).toBe(false);
    expect(refreshCall.safeParse({ products: Array(1_001).fill("cup") }).success).toBe(false);
  });
});

const signCallAt = (time: string) => ({ ...signed, at: time });
