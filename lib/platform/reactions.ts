/**
 * Which background tasks an event sets off, by event type. `record` adds the jobs in the command's
 * own transaction; the tasks live in `lib/<domain>/jobs.ts` and are listed in `lib/jobs/registry.ts`.
 */
export const reactions: Readonly<Record<string, readonly string[]>> = {
  "company.approved": ["identity.mail"],
  "company.bank_changed": ["identity.mail"],
  "company.rejected": ["identity.mail"],
  "company.suspended": ["identity.mail"],
  "member.added": ["identity.mail"],
  "user.confirmation_requested": ["identity.mail"],
  "user.password_changed": ["identity.mail"],
  "user.password_reset": ["identity.mail"],
  "user.registered": ["identity.mail"],
  "user.registered_again": ["identity.mail"],
  "user.reset_requested": ["identity.mail"],
  "order.placed": ["orders.mail"],
  "order.reminded": ["orders.mail"],
  "order.confirmed": ["orders.mail"],
  "order.declined": ["orders.mail"],
  "order.expired": ["orders.mail"],
  "order.cancelled": ["orders.mail"],
  "order.productionStarted": ["orders.mail"],
  "order.partReady": ["orders.mail"],
  "order.ready": ["orders.mail"],
  "order.closed": ["orders.mail"],
  "payment.announced": ["orders.mail"],
  "payment.withdrawn": ["orders.mail"],
  "payment.confirmed": ["orders.mail"],
  "payment.partlyConfirmed": ["orders.mail"],
  "payment.disputed": ["orders.mail"],
  "payment.reminded": ["orders.mail"],
  "payment.escalated": ["orders.mail"],
};
