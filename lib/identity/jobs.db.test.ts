import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { resetPassword } from "@/lib/identity/commands/reset-password";
import { identityJobs } from "@/lib/identity/jobs";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { newId, sha256 } from "@/lib/platform/ids";
import { createBuyer, createSeller, systemActor } from "@/lib/testing/factories";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "karavan-mail-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder, BASE_URL: "https://karavan.example" });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Quoted-printable and base64 bodies alike, as one text. */
function mails(): string[] {
  const path = join(folder, "mail");
  try {
    return readdirSync(path).map((name) => decode(readFileSync(join(path, name), "utf8")));
  } catch {
    return [];
  }
}

function decode(mail: string): string {
  const [head = "", ...rest] = mail.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/transfer-encoding: base64/i.test(head))
    return `${head}\n${Buffer.from(body, "base64").toString()}`;
  return `${head}\n${body.replace(/=\r\n/g, "").replace(/=3D/g, "=")}`;
}

async function run(type: string, subjectId: string, data: object = {}) {
  const { id } = await db.event.create({ data: { id: newId(), type, subjectId, data } });
  await identityJobs["identity.mail"]?.(systemActor(), { eventId: id, subjectId });
}

test("a reset mail carries a link to the configured address that works, and only its hash is kept", async () => {
  const { userId } = await createBuyer();
  await run("user.reset_requested", userId);
  const [mail = ""] = mails();
  const [, token = ""] =
    /https:\/\/karavan\.example\/ru\/reset-password\/([\w-]{43})/.exec(mail) ?? [];
  expect(await db.token.findUniqueOrThrow({ where: { hash: sha256(token) } })).toMatchObject({
    userId,
  });
  await resetPassword(systemActor(), { token, password: "new words here" }, "203.0.113.7");
});

test("nobody gets a mail for an address without account, nor a disabled person", async () => {
  await run("user.reset_requested", newId());
  const { userId } = await createBuyer();
  await db.user.update({ where: { id: userId }, data: { isDisabled: true } });
  await run("user.reset_requested", userId);
  expect(mails()).toEqual([]);
});

test("a refused seller reads the reason in the own language", async () => {
  const { companyId } = await createSeller({ status: "rejected" });
  await run("company.rejected", companyId, { reason: "缺少营业执照" });
  expect(mails()[0]).toContain("缺少营业执照");
});

test("an event of another domain is none of its business", async () => {
  const { userId } = await createBuyer();
  await run("lot.loaded", userId);
  expect(mails()).toEqual([]);
});
