import { describe, expect, test } from "vitest";
import { changePassword } from "@/lib/identity/commands/change-password";
import { changeRole } from "@/lib/identity/commands/change-role";
import { confirmEmail } from "@/lib/identity/commands/confirm-email";
import { requestReset } from "@/lib/identity/commands/request-reset";
import { resetPassword } from "@/lib/identity/commands/reset-password";
import { endSession, startSession } from "@/lib/identity/commands/sessions";
import { setAccess } from "@/lib/identity/commands/set-access";
import { signOutEverywhere } from "@/lib/identity/commands/sign-out-everywhere";
import { issueToken } from "@/lib/identity/commands/tokens";
import { hashPassword, isPassword } from "@/lib/identity/password";
import { findActorByToken } from "@/lib/identity/session";
import { db } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/ids";
import {
  createBuyer,
  createOperator,
  createPickupPoint,
  systemActor,
} from "@/lib/testing/factories";

const address = "203.0.113.7";

async function signedIn() {
  const buyer = await createBuyer();
  const token = await startSession(buyer.userId, "Test browser");
  expect(await findActorByToken(token)).toMatchObject({ userId: buyer.userId });
  return { buyer, token };
}

const isOver = async (token: string) => (await findActorByToken(token)) === null;

/** A second person in the same company. */
async function colleagueOf(companyId: string, role: "owner" | "member" = "member") {
  const other = await createBuyer();
  await db.member.deleteMany({ where: { userId: other.userId } });
  await db.member.create({ data: { userId: other.userId, companyId, role } });
  return other.userId;
}

describe("a session ends with the next request", () => {
  test("when it is signed out", async () => {
    const { token } = await signedIn();
    await endSession(token);
    expect(await isOver(token)).toBe(true);
  });

  test("when it expires", async () => {
    const { token } = await signedIn();
    await db.session.update({
      where: { tokenHash: sha256(token) },
      data: { expiresAt: new Date(0) },
    });
    expect(await isOver(token)).toBe(true);
  });

  test("when its person signs out everywhere, or everywhere else", async () => {
    const { buyer, token } = await signedIn();
    const here = await startSession(buyer.userId, null);
    expect(await signOutEverywhere(buyer, sha256(here))).toBe(1);
    expect(await isOver(token)).toBe(true);
    expect(await isOver(here)).toBe(false);
    expect(await signOutEverywhere(buyer)).toBe(1);
    expect(await isOver(here)).toBe(true);
  });

  test("when the password changes", async () => {
    const { buyer, token } = await signedIn();
    await db.user.update({
      where: { id: buyer.userId },
      data: { passwordHash: await hashPassword("old words here") },
    });
    await expect(
      changePassword(buyer, { current: "not these", password: "new words here" }),
    ).rejects.toMatchObject({
      code: "passwordWrong",
    });
    expect(await isOver(token)).toBe(false);
    await changePassword(buyer, { current: "old words here", password: "new words here" });
    expect(await isOver(token)).toBe(true);
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: buyer.userId } });
    expect(await isPassword(passwordHash, "new words here")).toBe(true);
  });

  test("when the role changes", async () => {
    const { buyer } = await signedIn();
    const userId = await colleagueOf(buyer.companyId);
    const token = await startSession(userId, null);
    await changeRole(buyer, { userId, role: "owner", pickupPointCode: null });
    expect(await isOver(token)).toBe(true);
  });

  test("when the person is disabled, also where the row remains", async () => {
    const { buyer, token } = await signedIn();
    await setAccess(await createOperator(), { userId: buyer.userId, isDisabled: true });
    expect(await isOver(token)).toBe(true);
    const left = await startSession(buyer.userId, null);
    expect(await isOver(left)).toBe(true);
  });

  test("and its token is nowhere in the database", async () => {
    const { token } = await signedIn();
    const [row] = await db.session.findMany();
    expect(row?.tokenHash).toBe(sha256(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });
});

describe("a link from a mail", () => {
  test("used twenty times at once works once", async () => {
    const { buyer } = await signedIn();
    const token = await issueToken("reset_password", buyer.userId);
    const uses = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        resetPassword(systemActor(), { token, password: `new words ${index}` }, address),
      ),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const use of uses)
      if (use.status === "rejected") expect(use.reason).toMatchObject({ code: "linkUsed" });
    expect(await db.event.count({ where: { type: "user.password_reset" } })).toBe(1);
  });

  test("resets the password, ends all sessions and every other link", async () => {
    const { buyer, token } = await signedIn();
    const [first, second] = [
      await issueToken("reset_password", buyer.userId),
      await issueToken("reset_password", buyer.userId),
    ];
    await resetPassword(systemActor(), { token: first, password: "new words here" }, address);
    expect(await isOver(token)).toBe(true);
    await expect(
      resetPassword(systemActor(), { token: second, password: "other words" }, address),
    ).rejects.toMatchObject({
      code: "linkUsed",
    });
  });

  test("is refused when expired, made up, of the other kind or for a disabled person", async () => {
    const { buyer } = await signedIn();
    const use = (token: string) =>
      resetPassword(systemActor(), { token, password: "new words here" }, address).catch(
        (error) => error.code,
      );
    const expired = await issueToken("reset_password", buyer.userId, -1);
    const other = await issueToken("confirm_email", buyer.userId);
    expect(await Promise.all([use(expired), use(other), use("x".repeat(43))])).toEqual(
      Array(3).fill("linkUsed"),
    );
    await expect(
      confirmEmail(
        systemActor(),
        { token: await issueToken("reset_password", buyer.userId) },
        address,
      ),
    ).rejects.toMatchObject({ code: "linkUsed" });
    const good = await issueToken("reset_password", buyer.userId);
    await db.user.update({ where: { id: buyer.userId }, data: { isDisabled: true } });
    expect(await use(good)).toBe("linkUsed");
  });

  test("is asked for with the same answer and the same rows by somebody and nobody", async () => {
    const { buyer } = await signedIn();
    const { email } = await db.user.findUniqueOrThrow({ where: { id: buyer.userId } });
    const known = await requestReset(systemActor(), { email }, address);
    const unknown = await requestReset(systemActor(), { email: "nobody@shop.kz" }, address);
    expect(unknown).toEqual(known);
    expect(await db.event.count({ where: { type: "user.reset_requested" } })).toBe(2);
  });

  test("cannot be sent to one mailbox without end", async () => {
    const ask = () => requestReset(systemActor(), { email: "nobody@shop.kz" }, address);
    for (let run = 0; run < 5; run += 1) await ask();
    await expect(ask()).rejects.toMatchObject({ code: "tooManyAttempts" });
  });
});

describe("roles", () => {
  test("the last owner cannot step down, two at once included", async () => {
    const { buyer } = await signedIn();
    const change = (userId: string) =>
      changeRole(buyer, { userId, role: "member", pickupPointCode: null });
    await expect(change(buyer.userId)).rejects.toMatchObject({ code: "ownerNeeded" });
    const second = await colleagueOf(buyer.companyId, "owner");
    const both = await Promise.allSettled([change(second), change(buyer.userId)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.member.count({ where: { companyId: buyer.companyId, role: "owner" } })).toBe(1);
  });

  test("another company's people are not there", async () => {
    const [one, other] = [await createBuyer(), await createBuyer()];
    const attempt = changeRole(one, {
      userId: other.userId,
      role: "member",
      pickupPointCode: null,
    });
    await expect(attempt).rejects.toMatchObject({ code: "notFound" });
    await expect(setAccess(one, { userId: other.userId, isDisabled: true })).rejects.toMatchObject({
      code: "notFound",
    });
  });

  test("a clerk keeps one point, and only in the operator's company", async () => {
    await createPickupPoint("ALA-BAR");
    const operator = await createOperator();
    const userId = await colleagueOf(operator.companyId);
    const become = (code: string | null) =>
      changeRole(operator, { userId, role: "clerk", pickupPointCode: code });
    await expect(become(null)).rejects.toMatchObject({
      code: "required",
      field: "pickupPointCode",
    });
    await become("ALA-BAR");
    const token = await startSession(userId, null);
    expect(await findActorByToken(token)).toMatchObject({
      kind: "clerk",
      pickupPointCode: "ALA-BAR",
    });
    const buyer = await createBuyer();
    const staff = await colleagueOf(buyer.companyId);
    await expect(
      changeRole(buyer, { userId: staff, role: "clerk", pickupPointCode: "ALA-BAR" }),
    ).rejects.toMatchObject({ code: "invalidValue" });
  });
});
