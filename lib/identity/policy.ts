import type { Actor, OperatorActor, SystemActor } from "@/lib/identity/actor";

type Proven<A> = Extract<Actor, A>;

/** Own company, or every one for the operator's staff. */
export const companiesVisibleTo = (actor: Actor): { id?: string } =>
  actor.kind === "operator" || actor.kind === "system" ? {} : { id: actor.companyId };

/** What anybody may see: a seller whom the operator has verified. */
export const isPublicSeller = { kind: "seller", status: "approved" } as const;

export const canEditCompany = (actor: Actor, companyId: string) =>
  actor.kind !== "clerk" &&
  actor.kind !== "system" &&
  actor.companyId === companyId &&
  actor.role === "owner";

/** Approve, reject and suspend the companies of others, never the operator's own. */
export const canJudgeCompany = (
  actor: Actor,
  company: { readonly kind: string },
): actor is Proven<OperatorActor> => actor.kind === "operator" && company.kind !== "operator";

export const canManageMembers = (actor: Actor, companyId: string) =>
  canEditCompany(actor, companyId);

/** Only the operator's own staff is added by hand; others register. */
export const canAddMember = (actor: Actor): actor is Proven<OperatorActor> =>
  actor.kind === "operator" && actor.role === "owner";

/** The operator may shut out anybody, an owner the people of the own company; nobody themselves. */
export const canSetAccess = (
  actor: Actor,
  person: { readonly userId: string; readonly companyId: string },
) =>
  actor.kind !== "system" &&
  actor.userId !== person.userId &&
  (canManageMembers(actor, person.companyId) ||
    (actor.kind === "operator" && actor.role === "owner"));

export type Person = Exclude<Actor, SystemActor>;
export const isPerson = (actor: Actor): actor is Person => actor.kind !== "system";
