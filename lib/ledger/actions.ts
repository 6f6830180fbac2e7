"use server";

import { memberAction, thenRefresh } from "@/lib/identity/action";
import { noteRate, noteRates } from "@/lib/ledger/commands/note-rates";
import { noteRateInput, noteRatesInput } from "@/lib/ledger/schema";

export const noteRateAction = memberAction(noteRateInput, (actor, input) =>
  thenRefresh(noteRate(actor, input)),
);

export const noteRatesAction = memberAction(noteRatesInput, (actor, input) =>
  thenRefresh(noteRates(actor, input)),
);
