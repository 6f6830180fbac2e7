import type { CompanyKind } from "@/lib/identity/model/standing";

export const roles = ["owner", "member", "clerk"] as const;
export type Role = (typeof roles)[number];

/** Clerks keep the operator's pick-up points; no other company has any. */
export const rolesOf = (kind: CompanyKind): readonly Role[] =>
  kind === "operator" ? roles : ["owner", "member"];

/** A company is never left without an owner. */
export const keepsAnOwner = (owners: number, was: Role, becomes: Role | null) =>
  was !== "owner" || becomes === "owner" || owners > 1;
