import type { Actor } from "@/lib/identity/actor";

/** No company has this id: a clerk hands goods out and reads no reports. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

type OwnSide = { buyerCompanyId?: string; sellerCompanyId?: string };

/** Words and photos are read by the buyer who wrote, the seller concerned and the operator. */
export function reportsVisibleTo(actor: Actor): OwnSide {
  switch (actor.kind) {
    case "buyer":
      return { buyerCompanyId: actor.companyId };
    case "seller":
      return { sellerCompanyId: actor.companyId };
    case "operator":
    case "system":
      return {};
    case "clerk":
      return { buyerCompanyId: NOBODY };
  }
}

/** An issue is followed by every company that has a report under it. */
export function issuesVisibleTo(actor: Actor): {
  sellerCompanyId?: string;
  reports?: { some: { buyerCompanyId: string } };
} {
  switch (actor.kind) {
    case "buyer":
      return { reports: { some: { buyerCompanyId: actor.companyId } } };
    case "seller":
      return { sellerCompanyId: actor.companyId };
    case "operator":
    case "system":
      return {};
    case "clerk":
      return { sellerCompanyId: NOBODY };
  }
}

/** What a buyer says of an improved version is read by the same ones as the report it answers. */
export function verificationsVisibleTo(actor: Actor): {
  buyerCompanyId?: string;
  issue?: { sellerCompanyId: string };
} {
  return actor.kind === "seller"
    ? { issue: { sellerCompanyId: actor.companyId } }
    : reportsVisibleTo(actor);
}

/** A suspended buyer still says what was wrong with what was bought. */
export const canReport = (actor: Actor) => actor.kind === "buyer";

export const canVerify = (actor: Actor) => actor.kind === "buyer";

export const canWorkOnIssues = (actor: Actor) =>
  actor.kind === "seller" && actor.companyStatus !== "rejected";

export const canCloseSilentIssues = (actor: Actor) => actor.kind === "system";
