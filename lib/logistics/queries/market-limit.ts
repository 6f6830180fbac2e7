import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Rate } from "@/lib/ledger/model/rate";
import { findRate } from "@/lib/ledger/queries/rates";
import { isOverMarketLimit } from "@/lib/logistics/model/market-limit";
import { containersVisibleTo } from "@/lib/logistics/policy";
import { type Fen, lineTotal, sum } from "@/lib/money/model";
import { type Db, db, type Tx } from "@/lib/platform/db";

/** All goods of a container at the agreed prices, whosever they are. The caller has proven that it may know them. */
export async function findContainerFen(from: Db | Tx, containerId: string): Promise<Fen> {
  const lines = await from.lotLine.findMany({
    where: { lot: { containerId } },
    select: { quantity: true, orderLine: { select: { unitPrice: true } } },
  });
  return sum(lines.map(({ quantity, orderLine }) => lineTotal(orderLine.unitPrice, quantity)));
}

export type MarketLimit = {
  readonly goodsFen: Fen;
  /** Null where none of the last days is noted: then nothing can be said. */
  readonly rate: Rate | null;
  readonly isOver: boolean;
};

/** Whether a container's goods are over the limit of code 1039 today. */
export async function findMarketLimit(
  actor: Actor,
  containerId: string,
): Promise<MarketLimit | null> {
  const container = await db.container.findFirst({
    where: { AND: [{ id: containerId }, containersVisibleTo(actor)] },
    select: { id: true },
  });
  if (!container) return null;
  const [goodsFen, rate] = await Promise.all([findContainerFen(db, container.id), findRate("USD")]);
  return { goodsFen, rate, isOver: rate !== null && isOverMarketLimit(goodsFen, rate) };
}
