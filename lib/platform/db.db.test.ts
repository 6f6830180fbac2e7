import { describe, expect, test } from "vitest";
import { db, pool, toAppError, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { forgive, spend } from "@/lib/platform/rate-limit";

const event = () => ({ id: newId(), type: "test.happened", subjectId: newId(), data: {} });
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : undefined);

describe("a transaction", () => {
  test("leaves nothing behind when it fails", async () => {
    const failing = transaction(async (tx) => {
      await tx.event.create({ data: event() });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await db.event.count()).toBe(0);
  });

  test("a row that is gone is a conflict", async () => {
    const failing = transaction((tx) => tx.event.delete({ where: { id: newId() } }));
    expect(codeOf(await failing.catch((error: unknown) => error))).toBe("conflict");
  });

  test("a lock that cannot be had within two seconds is a conflict", async () => {
    const { id } = await db.event.create({ data: event() });
    const holder = await pool().connect();
    await holder.query("begin");
    await holder.query(`select 1 from "Event" where id = $1 for update`, [id]);
    const waiting = db.event.delete({ where: { id } }).catch(toAppError);
    expect(codeOf(await waiting)).toBe("conflict");
    await holder.query("rollback");
    holder.release();
  });

  test("two that deadlock are tried again and both succeed", async () => {
    const [first, second] = [event(), event()];
    await db.event.createMany({ data: [first, second] });
    const touch = (ids: string[]) =>
      transaction(async (tx) => {
        for (const id of ids) {
          await tx.$queryRaw`select 1 from "Event" where id = ${id}::uuid for update`;
          await new Promise((resolve) => setTimeout(resolve, 200));
        }
      });
    await Promise.all([touch([first.id, second.id]), touch([second.id, first.id])]);
  });
});

describe("a limit", () => {
  const limit = { name: "test", points: 5, seconds: 60 };

  test("twenty attempts at once spend exactly its points", async () => {
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => spend(limit, "a@b.c")));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(5);
    expect(verdicts.find(({ allowed }) => !allowed)).toMatchObject({ retryAfterSeconds: 60 });
  });

  test("counts each key alone and forgives", async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) await spend(limit, "one");
    expect(await spend(limit, "two")).toEqual({ allowed: true });
    await forgive(limit, "one");
    expect(await spend(limit, "one")).toEqual({ allowed: true });
  });
});
