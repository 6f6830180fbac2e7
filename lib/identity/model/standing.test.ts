import { describe, expect, test } from "vitest";
import { keepsAnOwner } from "@/lib/identity/model/roles";
import { slugFrom } from "@/lib/identity/model/slug";
import {
  type CompanyStatus,
  canMoveStanding,
  companyStatuses,
  missingForOrders,
  standingFrom,
} from "@/lib/identity/model/standing";

const company = (
  kind: "buyer" | "seller",
  status: CompanyStatus,
  name = "Silk",
  phone: string | null = "+7 701 555 01 01",
) => ({
  kind,
  status,
  name,
  phone,
});

describe("standing", () => {
  test("a buyer approves itself once address, name and phone are there", () => {
    expect(standingFrom(company("buyer", "pending"), true)).toBe("approved");
    expect(standingFrom(company("buyer", "pending"), false)).toBe("pending");
    expect(standingFrom(company("buyer", "pending", "", null), true)).toBe("pending");
    expect(missingForOrders(company("buyer", "pending", "", null), false)).toEqual([
      "email",
      "name",
      "phone",
    ]);
  });

  test("a seller waits for the operator, whatever it fills in", () => {
    expect(standingFrom(company("seller", "pending"), true)).toBe("pending");
    expect(standingFrom(company("seller", "rejected"), true)).toBe("pending");
  });

  test("nobody lifts their own suspension", () => {
    expect(standingFrom(company("buyer", "suspended"), true)).toBe("suspended");
    expect(standingFrom(company("seller", "suspended"), true)).toBe("suspended");
  });

  test("only these moves exist", () => {
    const moves = companyStatuses.flatMap((from) =>
      companyStatuses.filter((to) => canMoveStanding(from, to)).map((to) => `${from}>${to}`),
    );
    expect(moves).toEqual([
      "pending>approved",
      "pending>rejected",
      "pending>suspended",
      "approved>suspended",
      "rejected>pending",
      "rejected>approved",
      "suspended>approved",
    ]);
  });
});

test("the last owner stays", () => {
  expect(keepsAnOwner(1, "owner", "member")).toBe(false);
  expect(keepsAnOwner(1, "owner", null)).toBe(false);
  expect(keepsAnOwner(2, "owner", "member")).toBe(true);
  expect(keepsAnOwner(1, "member", "clerk")).toBe(true);
});

test.each([
  ["Golden Camel Trade Co., Ltd.", "golden-camel-trade-co-ltd-a1"],
  ["义乌骆驼", "seller-a1"],
  ["---", "seller-a1"],
])("the slug of %s", (name, slug) => {
  expect(slugFrom(name, "a1")).toBe(slug);
});
