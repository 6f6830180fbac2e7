import "server-only";
import { bookPrint, examine, type Finding } from "@/lib/doctor/queries/examine";
import type { Actor } from "@/lib/identity/actor";
import { days, later, now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** The whole of the books is read. Milliseconds. */
const LONGEST = 120_000;

/** Looks are kept for so long. Days. */
const KEPT = 400;

/** One look in one snapshot, written down; the books of the last look must still read the same. */
export async function runDoctor(actor: Actor): Promise<Finding[]> {
  if (actor.kind !== "system") throw new AppError("forbidden");
  return transaction(async (tx) => {
    await tx.$executeRaw`set transaction isolation level repeatable read`;
    await tx.$executeRaw`select set_config('statement_timeout', ${String(LONGEST)}, true)`;
    const last = await tx.doctorRun.findFirst({ orderBy: { at: "desc" } });
    const isSame = last === null || (await bookPrint(tx, last.bookSeq)).hash === last.bookHash;
    const findings: Finding[] = [
      ...(await examine(tx)),
      {
        code: "I12",
        rule: "the books of the last look read the same",
        broken: isSame ? 0 : 1,
      },
    ];
    const { seq, hash } = await bookPrint(tx, null);
    await tx.doctorRun.create({
      data: {
        id: newId(),
        at: now(),
        findings: findings.map((finding) => ({ ...finding })),
        broken: findings.reduce((sum, { broken }) => sum + broken, 0),
        bookSeq: seq,
        bookHash: hash,
      },
    });
    await tx.doctorRun.deleteMany({ where: { at: { lt: later(now(), -days(KEPT)) } } });
    return findings;
  }, LONGEST);
}
