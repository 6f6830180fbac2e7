import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { limits, throttle } from "@/lib/identity/commands/throttle";
import type { IdentityEvent } from "@/lib/identity/events";
import { passwordWeakness } from "@/lib/identity/model/password";
import { hashPassword } from "@/lib/identity/password";
import { now } from "@/lib/platform/clock";
import { isTaken, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";
import type { Prisma } from "@/prisma/generated/client";

export type Newcomer = { name: string; email: string; password: string };
export type Visit = { readonly address: string; readonly locale: Locale };
export type NewCompany = Pick<
  Prisma.CompanyUncheckedCreateInput,
  "kind" | "name" | "countryCode" | "slug" | "city" | "address" | "phone"
>;

/**
 * A person and their company, or, where the address has an account, only a mail that says so. The
 * caller learns nothing of the difference.
 */
export async function register(
  actor: Actor,
  person: Newcomer,
  company: NewCompany,
  visit: Visit,
): Promise<void> {
  const weakness = passwordWeakness(person.password, [person.email, person.name]);
  if (weakness) throw new AppError(weakness, { field: "password" });
  await throttle(limits.registerAddress, visit.address);
  await throttle(limits.mailTo, person.email);
  const passwordHash = await hashPassword(person.password);
  try {
    await create(actor, { ...person, passwordHash }, company, visit.locale);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await remind(actor, person.email);
  }
}

const create = (
  actor: Actor,
  person: { name: string; email: string; passwordHash: string },
  company: NewCompany,
  locale: Locale,
) =>
  transaction(async (tx) => {
    const createdAt = now();
    const { name, email, passwordHash } = person;
    const user = await tx.user.create({
      data: { id: newId(), name, email, passwordHash, locale, createdAt },
    });
    const owner = { userId: user.id, role: "owner", createdAt } as const;
    const created = await tx.company.create({
      data: { ...company, id: newId(), createdAt, members: { create: owner } },
    });
    await record(tx, actor, {
      type: "user.registered",
      subjectId: user.id,
    } satisfies IdentityEvent);
    await record(tx, actor, {
      type: "company.registered",
      subjectId: created.id,
    } satisfies IdentityEvent);
  });

const remind = (actor: Actor, email: string) =>
  transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
    await record(tx, actor, {
      type: "user.registered_again",
      subjectId: user.id,
    } satisfies IdentityEvent);
  });
