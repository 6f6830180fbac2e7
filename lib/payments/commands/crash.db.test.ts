import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { refundOnlinePayment } from "@/lib/payments/commands/refund-online-payment";
import { travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { childEnv, databaseUrl, overrideEnv } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import {
  findBroken,
  findOnline,
  type LocalStripe,
  openPage,
  reconcileLater,
  takenFor,
} from "@/lib/testing/online-payments";
import { createOrder } from "@/lib/testing/orders";
import { startLocalStripe } from "@/scripts/local-stripe/server";

const SCRIPT = fileURLToPath(new URL("../../testing/pay-and-refund.ts", import.meta.url));
const SECRETS = { secret: "sk_test_local", webhookSecret: "whsec_local" };
const REFUND = 2_000n;

let local: LocalStripe;
let port = 0;

async function freePort() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

const keys = () => ({
  STRIPE_SECRET_KEY: SECRETS.secret,
  STRIPE_WEBHOOK_SECRET: SECRETS.webhookSecret,
  STRIPE_HOST: local.url,
});

beforeAll(async () => {
  port = await freePort();
  local = await startLocalStripe({
    ...SECRETS,
    webhookUrl: `http://127.0.0.1:${port}/`,
    pauses: [50],
  });
  overrideEnv(keys());
});
afterAll(() => local.close());
afterEach(() => travelTo(null));

const emailOf = async ({ userId }: { userId: string }) =>
  (await db.user.findUniqueOrThrow({ where: { id: userId } })).email;

/** How the process ended: a signal, or its code. */
async function run(args: readonly string[], failpoint: string) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", SCRIPT, ...args],
    {
      env: childEnv({
        ...keys(),
        DATABASE_URL: databaseUrl(),
        FAILPOINT: failpoint,
        LOG_LEVEL: "silent",
      }),
      stdio: "ignore",
    },
  );
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
}

/** An order whose balance is to be paid now. */
async function createDue() {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({ buyer, seller, status: "ready", paid: "deposit" });
  const balance = await db.instalment.findFirstOrThrow({
    where: { orderId: order.id, kind: "balance" },
  });
  return { buyer, seller, balance };
}

/** What the minute's round left undone, the two people do as their pages tell them. */
async function goOn({ buyer, seller, balance }: Awaited<ReturnType<typeof createDue>>) {
  const where = { instalmentId: balance.id };
  const known = await db.onlinePayment.findFirst({ where });
  if (known?.status !== "paid") {
    const { paymentId } = await openPage(buyer, balance.id);
    const { sessionId } = await findOnline(paymentId);
    local.control.complete({ session: sessionId ?? "" });
    await reconcileLater();
  }
  const { id } = await db.onlinePayment.findFirstOrThrow({ where });
  if ((await db.onlineRefund.count({ where: { paymentId: id } })) === 0) {
    const refund = { paymentId: id, amount: REFUND, reason: "As agreed", isOffOrder: true };
    await refundOnlinePayment(seller, { ...refund, key: newId() });
  }
  return id;
}

const points = [
  "opening.written",
  "opening.asked",
  "opening.stored",
  "event.read",
  "event.kept",
  "settling.read",
  "settling.locked",
  "settling.booked",
  "settling.done",
  "event.applied",
  "refunding.written",
  "refunding.asked",
  "refunding.stored",
];

test.each(points)("a process killed at %s takes and gives back nothing twice", async (point) => {
  const due = await createDue();
  const { buyer, seller, balance } = due;
  const args = [await emailOf(buyer), await emailOf(seller), balance.id, String(port)];
  expect(await run(args, point)).toBe("SIGKILL");
  await local.control.settled();
  const before = await db.onlinePayment.findFirstOrThrow({ where: { instalmentId: balance.id } });
  const wasCharged = takenFor(local, before.id).length > 0;
  await reconcileLater();
  const after = await findOnline(before.id);
  expect(after.status).toBe(wasCharged ? "paid" : "open");
  expect(await db.onlineRefund.count({ where: { status: "opening" } })).toBe(0);
  expect(await findBroken()).toEqual([]);

  const paymentId = await goOn(due);
  await reconcileLater();
  expect(paymentId).toBe(before.id);
  expect(takenFor(local, paymentId)).toMatchObject([
    { amount: Number(balance.amountFen), refunded: Number(REFUND) },
  ]);
  expect(await db.onlineRefund.findMany()).toMatchObject([{ status: "done" }]);
  expect(await findBroken()).toEqual([]);
});

test("a process that nobody kills pays and refunds", async () => {
  const { buyer, seller, balance } = await createDue();
  const args = [await emailOf(buyer), await emailOf(seller), balance.id, String(port)];
  expect(await run(args, "")).toBe(0);
  expect(await findBroken()).toEqual([]);
});
