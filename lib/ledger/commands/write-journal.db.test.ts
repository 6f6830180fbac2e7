import { expect, test } from "vitest";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { granted } from "@/lib/ledger/model/journal";
import { db, transaction } from "@/lib/platform/db";
import { createBuyer, createSeller } from "@/lib/testing/factories";

const WRITERS = 8;

test("journals written at the same time about the same two companies are one chain", async () => {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const other = await createBuyer();
  const pairs = [buyer, other].map(({ companyId }) => ({
    buyerCompanyId: companyId,
    sellerCompanyId: seller.companyId,
  }));
  await Promise.all(
    Array.from({ length: WRITERS }, (_, nth) =>
      transaction(async (tx) => {
        for (const pair of nth % 2 ? pairs : pairs.toReversed())
          await writeJournal(tx, seller, {
            ...pair,
            kind: "credit_granted",
            cause: `thanks:${pair.buyerCompanyId}:${nth}`,
            entries: granted(100n),
          });
      }),
    ),
  );
  for (const pair of pairs) {
    const links = await db.journalLink.findMany({ where: pair, orderBy: { position: "asc" } });
    expect(links.map(({ position }) => position)).toEqual(
      Array.from({ length: WRITERS }, (_, index) => index + 1),
    );
    expect(new Set(links.map(({ hash }) => hash)).size).toBe(WRITERS);
  }
});
