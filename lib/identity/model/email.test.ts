import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalEmail } from "@/lib/identity/model/email";

describe("an e-mail address", () => {
  test.each([
    ["Victim@X.com", "victim@x.com"],
    ["  victim@x.com\u00a0", "victim@x.com"],
    ["victim\uff20x.com", "victim@x.com"],
    ["ｖｉｃｔｉｍ@x.com", "victim@x.com"],
    ["first.last+tag@mail.example.co", "first.last+tag@mail.example.co"],
    ["a@xn--80ak6aa92e.com", "a@xn--80ak6aa92e.com"],
  ])("%j has one canonical spelling", (raw, canonical) => {
    expect(canonicalEmail(raw)).toBe(canonical);
  });

  test.each([
    "",
    "victim",
    "@x.com",
    "victim@",
    "victim@x",
    '"e@attacker.com"@victim.com',
    "e@attacker.com@victim.com",
    "e\uff20attacker.com@victim.com",
    "vict\u0456m@x.com",
    "\u0430dmin@x.com",
    "victim@x\u0430.com",
    "vic\u200btim@x.com",
    "victim\ufeff@x.com",
    "victim@x.com\r\nBcc: all@x.com",
    "victim@x.com\n",
    "victim@x.com,other@y.com",
    "victim@x.com;other@y.com",
    "<victim@x.com>",
    "victim @x.com",
    ".victim@x.com",
    "vic..tim@x.com",
    "victim@-x.com",
    "victim@x..com",
    "victim@127.0.0.1",
    `${"a".repeat(65)}@x.com`,
    `a@${"x".repeat(260)}.com`,
  ])("%j is refused", (raw) => {
    expect(canonicalEmail(raw)).toBeNull();
  });

  test("a canonical address has one ASCII @, no capitals and is its own canonical spelling", () => {
    const strange = fc.constantFrom(
      "@",
      "\uff20",
      "\ufe6b",
      "а",
      "İ",
      "ß",
      "K",
      "\u200d",
      "\r\n",
      ".",
      '"',
      "x.com",
    );
    const raw = fc
      .array(fc.oneof(strange, fc.string({ maxLength: 6 })), { maxLength: 8 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(raw, fc.emailAddress()), (given) => {
        const canonical = canonicalEmail(given);
        return (
          canonical === null ||
          (/^[!-?A-~]+@[a-z0-9.-]+$/.test(canonical) &&
            canonical === canonical.toLowerCase() &&
            canonicalEmail(canonical) === canonical &&
            canonicalEmail(canonical.toUpperCase()) === canonical)
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
