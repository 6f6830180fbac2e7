import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/identity/actor";
import {
  canAddMember,
  canEditCompany,
  canJudgeCompany,
  canSetAccess,
  companiesVisibleTo,
} from "@/lib/identity/policy";

const actor = (kind: string, role = "owner") =>
  ({ kind, role, userId: "u1", companyId: "c1" }) as unknown as Actor;

describe("who may do what to a company", () => {
  test("an owner edits the own company and no other", () => {
    expect(canEditCompany(actor("seller"), "c1")).toBe(true);
    expect(canEditCompany(actor("seller"), "c2")).toBe(false);
    expect(canEditCompany(actor("seller", "member"), "c1")).toBe(false);
    expect(canEditCompany(actor("operator"), "c2")).toBe(false);
  });

  test("the operator judges others, never its own", () => {
    expect(canJudgeCompany(actor("operator", "member"), { kind: "seller" })).toBe(true);
    expect(canJudgeCompany(actor("operator"), { kind: "operator" })).toBe(false);
    expect(canJudgeCompany(actor("buyer"), { kind: "seller" })).toBe(false);
    expect(canJudgeCompany(actor("clerk"), { kind: "seller" })).toBe(false);
  });

  test("all but the operator see their own company only", () => {
    expect(companiesVisibleTo(actor("operator"))).toEqual({});
    for (const kind of ["buyer", "seller", "clerk"]) {
      expect(companiesVisibleTo(actor(kind))).toEqual({ id: "c1" });
    }
  });

  test("nobody shuts themselves out; only owners shut out others", () => {
    expect(canSetAccess(actor("operator"), { userId: "u1", companyId: "c1" })).toBe(false);
    expect(canSetAccess(actor("operator"), { userId: "u2", companyId: "c2" })).toBe(true);
    expect(canSetAccess(actor("operator", "member"), { userId: "u2", companyId: "c2" })).toBe(
      false,
    );
    expect(canSetAccess(actor("buyer"), { userId: "u2", companyId: "c1" })).toBe(true);
    expect(canSetAccess(actor("buyer"), { userId: "u2", companyId: "c2" })).toBe(false);
  });

  test("only an owner of the operator's company adds people", () => {
    expect(canAddMember(actor("operator"))).toBe(true);
    expect(canAddMember(actor("operator", "member"))).toBe(false);
    expect(canAddMember(actor("seller"))).toBe(false);
  });
});
