import type { Rate } from "@/lib/ledger/model/rate";
import type { Fen } from "@/lib/money/model";

/** US dollars of one export declaration under customs supervision code 1039. */
const LIMIT = 150_000n;

export const isOverMarketLimit = (fen: Fen, { micros }: Pick<Rate, "micros">) =>
  fen * micros > LIMIT * 100_000_000n;

/** "7.1234": yuan for a dollar, as everybody quotes it. */
export const yuanPerDollar = ({ micros }: Pick<Rate, "micros">) => 1_000_000 / Number(micros);
