import type { Role } from "@/lib/identity/model/roles";

type About<Type extends string, Data = undefined> = {
  readonly type: Type;
  readonly subjectId: string;
} & (Data extends undefined ? unknown : { readonly data: Data });

/** The subject of `user.…` is a person, that of `company.…` a company, that of `member.…` a company too. */
export type IdentityEvent =
  | About<"user.registered">
  /** Somebody registered with the address of an account that exists. */
  | About<"user.registered_again">
  | About<"user.confirmation_requested">
  | About<"user.email_confirmed">
  /** The subject is made up where no account has the address. */
  | About<"user.reset_requested">
  | About<"user.password_reset">
  | About<"user.password_changed">
  | About<"user.signed_out_everywhere">
  | About<"user.access_changed", { readonly isDisabled: boolean }>
  | About<"company.registered">
  | About<"company.updated", { readonly fields: readonly string[] }>
  | About<"company.bank_changed">
  | About<"company.resubmitted">
  | About<"company.approved">
  | About<"company.rejected", { readonly reason: string }>
  | About<"company.suspended", { readonly reason: string }>
  | About<"member.added", { readonly userId: string; readonly role: Role }>
  | About<
      "member.role_changed",
      { readonly userId: string; readonly from: Role; readonly to: Role }
    >;

/** Events that end in a mail of this domain; see `jobs.ts`. */
export const mailedEvents = [
  "user.registered",
  "user.registered_again",
  "user.confirmation_requested",
  "user.reset_requested",
  "user.password_reset",
  "user.password_changed",
  "company.bank_changed",
  "company.approved",
  "company.rejected",
  "company.suspended",
  "member.added",
] as const satisfies readonly IdentityEvent["type"][];
export type MailedEvent = (typeof mailedEvents)[number];
