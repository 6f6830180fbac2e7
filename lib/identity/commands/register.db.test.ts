import { describe, expect, test } from "vitest";
import { confirmEmail } from "@/lib/identity/commands/confirm-email";
import { registerBuyer } from "@/lib/identity/commands/register-buyer";
import { registerSeller } from "@/lib/identity/commands/register-seller";
import { startSession } from "@/lib/identity/commands/sessions";
import { issueToken } from "@/lib/identity/commands/tokens";
import { updateCompany } from "@/lib/identity/commands/update-company";
import { isPublicSeller } from "@/lib/identity/policy";
import { findActorByToken } from "@/lib/identity/session";
import { db } from "@/lib/platform/db";
import { createCountry, systemActor } from "@/lib/testing/factories";

const visit = { address: "203.0.113.7", locale: "ru" } as const;
const aigul = { name: "Aigul", email: "aigul@shop.kz", password: "верблюд идёт", country: "KZ" };
const shop = {
  name: "Li Na",
  email: "lina@shop.cn",
  password: "骆驼走在丝绸之路上",
  companyName: "Golden Camel",
  city: "Yiwu",
  address: "District 4, gate 12",
  phone: "+86 579 8555 0101",
};

const mailed = async () =>
  (await db.event.findMany({ orderBy: { seq: "asc" }, select: { type: true } })).map(
    ({ type }) => type,
  );

describe("registering as a buyer", () => {
  test("makes a person and a pending company, and a mail", async () => {
    await createCountry("KZ");
    await registerBuyer(systemActor(), aigul, visit);
    const user = await db.user.findUniqueOrThrow({
      where: { email: aigul.email },
      include: { members: { include: { company: true } } },
    });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(user.emailConfirmedAt).toBeNull();
    expect(user.members[0]).toMatchObject({
      role: "owner",
      company: { kind: "buyer", status: "pending" },
    });
    const [job] = await db.$queryRaw<
      { task: string }[]
    >`select task_identifier as task from graphile_worker.jobs`;
    expect(job?.task).toBe("identity.mail");
  });

  test("with a known address answers the same and only sends another mail", async () => {
    await createCountry("KZ");
    const first = await registerBuyer(systemActor(), aigul, visit);
    const before = await db.user.findUniqueOrThrow({ where: { email: aigul.email } });
    const second = await registerBuyer(
      systemActor(),
      { ...aigul, name: "Eve", password: "another phrase" },
      visit,
    );
    expect(second).toEqual(first);
    expect(await db.user.findUniqueOrThrow({ where: { email: aigul.email } })).toEqual(before);
    expect(await db.company.count()).toBe(1);
    expect(await mailed()).toEqual([
      "user.registered",
      "company.registered",
      "user.registered_again",
    ]);
  });

  test("ten at once with one address make one account", async () => {
    await createCountry("KZ");
    const attempts = Array.from({ length: 5 }, () => registerBuyer(systemActor(), aigul, visit));
    const results = await Promise.allSettled(attempts);
    expect(results.every(({ status }) => status === "fulfilled")).toBe(true);
    expect(await db.user.count()).toBe(1);
  });

  test("for a country we do not deliver to is refused", async () => {
    await createCountry("CN");
    await expect(
      registerBuyer(systemActor(), { ...aigul, country: "CN" }, visit),
    ).rejects.toMatchObject({
      code: "invalidValue",
      field: "country",
    });
  });

  test("with the own address as password is refused", async () => {
    await createCountry("KZ");
    const attempt = registerBuyer(systemActor(), { ...aigul, password: aigul.email }, visit);
    await expect(attempt).rejects.toMatchObject({ code: "passwordCommon", field: "password" });
  });

  test("lets the company order once address, name and phone are there, in either order", async () => {
    await createCountry("KZ");
    await registerBuyer(systemActor(), aigul, visit);
    const user = await db.user.findUniqueOrThrow({ where: { email: aigul.email } });
    const actor = await findActorByToken(await startSession(user.id, null));
    expect(actor).toMatchObject({ kind: "buyer", companyStatus: "pending" });
    if (!actor) throw new Error("no actor");
    const details = {
      version: 1,
      name: "Aigul Trade",
      city: "Almaty",
      address: "",
      phone: "+7 701 555 01 01",
    };
    await updateCompany(actor, details);
    expect(await db.company.findFirstOrThrow()).toMatchObject({
      status: "pending",
      name: "Aigul Trade",
    });
    await confirmEmail(
      systemActor(),
      { token: await issueToken("confirm_email", user.id) },
      visit.address,
    );
    const company = await db.company.findFirstOrThrow();
    expect(company).toMatchObject({ status: "approved" });
    expect(company.approvedAt).not.toBeNull();
    expect(await mailed()).toContain("company.approved");
  });
});

test("a new seller is not public until verified", async () => {
  await createCountry("CN");
  await registerSeller(systemActor(), shop, visit);
  expect(await db.company.findFirstOrThrow()).toMatchObject({
    kind: "seller",
    status: "pending",
    phone: shop.phone,
  });
  expect(await db.company.count({ where: isPublicSeller })).toBe(0);
});
