import type { Calls } from "./access-call";
import { batchCalls } from "./access-calls-batches";
import { catalogueCalls } from "./access-calls-catalogue";
import { checkoutCalls } from "./access-calls-checkout";
import { documentCalls } from "./access-calls-documents";
import { editingCalls } from "./access-calls-editing";
import { feedbackCalls } from "./access-calls-feedback";
import { identityCalls } from "./access-calls-identity";
import { ledgerCalls } from "./access-calls-ledger";
import { moneyCalls } from "./access-calls-money";
import { logisticsCalls, orderCalls, paymentCalls } from "./access-calls-orders";
import { statementCalls } from "./access-calls-statements";

/** How each action of the list is called. */
export const calls: Calls = {
  ...orderCalls,
  ...paymentCalls,
  ...ledgerCalls,
  ...moneyCalls,
  ...statementCalls,
  ...logisticsCalls,
  ...documentCalls,
  ...feedbackCalls,
  ...catalogueCalls,
  ...editingCalls,
  ...batchCalls,
  ...checkoutCalls,
  ...identityCalls,
};
