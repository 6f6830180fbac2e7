import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { returnPath } from "@/lib/identity/model/return-path";

describe("where to go on after signing in", () => {
  test.each(["/ru/cart", "/zh/catalogue?q=杯&sort=price", "/en/orders/KV-7F3K-92QX#papers", "/"])(
    "%s is a place of ours",
    (path) => {
      expect(new URL(returnPath(path) ?? "", "http://a.b").origin).toBe("http://a.b");
      expect(returnPath(path)).not.toBeNull();
    },
  );

  test.each([
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/%2f/evil.example",
    "/%2F%2Fevil.example",
    "%2f%2fevil.example",
    "/%5cevil.example",
    "/%09/evil.example",
    "/..//evil.example",
    "https://evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "@evil.example",
    "evil.example",
    "/%E0%A4%A",
    "",
    null,
    undefined,
    ["/ru"],
    `/${"a".repeat(3_000)}`,
  ])("%j is refused", (path) => {
    expect(returnPath(path)).toBeNull();
  });

  test("whatever is accepted stays on our origin in a browser", () => {
    const part = fc.constantFrom(
      "/",
      "\\",
      "%2f",
      "%5c",
      "\t",
      "\n",
      "@",
      ":",
      "evil.example",
      ".",
      "..",
      "?",
      "#",
      "http",
    );
    const path = fc.array(part, { maxLength: 8 }).map((parts) => `/${parts.join("")}`);
    fc.assert(
      fc.property(path, (given) => {
        const accepted = returnPath(given);
        return (
          accepted === null ||
          new URL(accepted, "https://ours.example/ru").origin === "https://ours.example"
        );
      }),
      { numRuns: 5_000 },
    );
  });
});
