import { fenToDecimal } from "@/lib/money/model";
import { importStatement } from "@/lib/payments/commands/import-statement";
import { formatReference } from "@/lib/payments/model/reference";
import { days, later, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { actorOf } from "@/lib/testing/actors";
import { type Incoming, statementFile } from "@/lib/testing/statements";
import { DEMO_PEOPLE } from "@/scripts/start/demo";

/** A day of the seller's bank: one transfer with its reference, one whose payer wrote none, one of a stranger. */
export async function seedStatement(today: Date): Promise<void> {
  travelTo(later(today, -days(1)));
  const seller = await actorOf(DEMO_PEOPLE.seller);
  if (seller.kind !== "seller") throw new Error("the demo's seller sells");
  const claims = await db.transfer.findMany({
    where: { sellerCompanyId: seller.companyId, status: "claimed" },
    include: { shares: { include: { instalment: true } } },
    orderBy: { id: "asc" },
  });
  const booked = later(today, -days(2)).toISOString().slice(0, 10);
  const [named, unnamed] = claims;
  if (!named || !unnamed) throw new Error("two buyers of the demo have announced a transfer");
  const reference = named.shares[0]?.instalment.reference ?? "";
  const lines: Incoming[] = [
    [booked, fenToDecimal(named.amountFen), named.payer, `货款 ${formatReference(reference)}`],
    [booked, fenToDecimal(unnamed.amountFen), unnamed.payer.toUpperCase(), "GOODS"],
    [booked, "6800.00", "晨曦包装材料店", "退款"],
  ];
  await importStatement(seller, { file: statementFile(lines, "银行流水.csv") });
}
