import { type Calls, isoDay } from "./access-call";

export const ledgerCalls: Calls = {
  "ledger/noteRateAction": async () => ({
    fields: { currency: "TMT", asOf: isoDay(-1), rate: "0.496", source: "Central bank" },
  }),
  "ledger/noteRatesAction": async () => ({
    fields: { list: `TJS;${isoDay(-1)};1.31;Central bank` },
  }),
};
