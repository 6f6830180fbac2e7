import "server-only";
import { bookPrint, examine, type Finding } from "@/lib/doctor/queries/examine";
import type { Actor } from "@/lib/identity/actor";
import { days, later, minutes, now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

/** The whole of the books is read. Milliseconds. */
const LONGEST = 120_000;

/** A journal this old has been committed, whatever its number. Milliseconds. */
const SETTLED = minutes(10);

/** Looks are kept for so long. Days. */
const KEPT = 400;

/**
 * One look in one snapshot, written down. The books of the last look must still read the same; until
 * somebody has mended them, each look says so.
 */
export async function runDoctor(actor: Actor): Promise<Finding[]> {
  if (actor.kind !== "system") throw new AppError("forbidden");
  return transaction(async (tx) => {
    await tx.$executeRaw`set transaction isolation level repeatable read`;
    await tx.$executeRaw`select set_config('statement_timeout', ${String(LONGEST)}, true)`;
    const last = await tx.doctorRun.findFirst({ orderBy: { at: "desc" } });
    const before = later(now(), -SETTLED);
    const isSame =
      last === null || (await bookPrint(tx, before, last.bookSeq)).hash === last.bookHash;
    const findings: Finding[] = [
      ...(await examine(tx)),
      {
        code: "I12b",
        rule: "the books of the last look read the same",
        broken: isSame ? 0 : 1,
      },
    ];
    const print = await bookPrint(tx, before, null);
    const { seq, hash } = last && !isSame ? { seq: last.bookSeq, hash: last.bookHash } : print;
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
