import "server-only";
import type { z } from "zod";
import { locales } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { saveCountryMinima } from "@/lib/identity/commands/save-order-minima";
import { settleStanding } from "@/lib/identity/commands/settle-standing";
import type { IdentityEvent } from "@/lib/identity/events";
import { toBankAccount } from "@/lib/identity/model/bank-account";
import { canEditCompany, companiesVisibleTo, isPerson } from "@/lib/identity/policy";
import type { updateCompanyInput, updateSellerInput } from "@/lib/identity/schema";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";
import { Prisma } from "@/prisma/generated/client";

type CompanyInput = z.output<typeof updateCompanyInput>;
type SellerInput = z.output<typeof updateSellerInput>;
type Changes = Pick<
  Prisma.CompanyUpdateInput,
  | "name"
  | "city"
  | "address"
  | "phone"
  | "about"
  | "bankAccount"
  | "firstOrderMinFen"
  | "repeatOrderMinFen"
  | "depositPercent"
>;

async function loadOwn(tx: Tx, actor: Actor) {
  if (!isPerson(actor)) throw new AppError("forbidden");
  const company = await tx.company.findFirst({
    where: { AND: [{ id: actor.companyId }, companiesVisibleTo(actor)] },
  });
  if (!company) throw new AppError("notFound");
  if (!canEditCompany(actor, company.id)) throw new AppError("forbidden");
  return company;
}

const details = ({ name, city, address, phone }: CompanyInput): Changes => ({
  name,
  city: city || null,
  address: address || null,
  phone,
});

async function write(tx: Tx, actor: Actor, id: string, version: number, changes: Changes) {
  await tx.company.update({
    where: { id, version },
    data: { ...changes, version: { increment: 1 } },
  });
  const fields = Object.keys(changes);
  await record(tx, actor, {
    type: "company.updated",
    subjectId: id,
    data: { fields },
  } satisfies IdentityEvent);
  await settleStanding(tx, actor, id);
}

/** With its e-mail confirmed, a pending buyer's company may order from here on. */
export async function updateCompany(
  actor: Actor,
  input: CompanyInput,
): Promise<{ slug: string | null }> {
  return transaction(async (tx) => {
    const company = await loadOwn(tx, actor);
    await write(tx, actor, company.id, input.version, details(input));
    return { slug: company.slug };
  });
}

/** A change of the bank account is an event of its own: it is what a thief of an account would do first. */
export async function updateSeller(
  actor: Actor,
  input: SellerInput,
): Promise<{ slug: string | null }> {
  return transaction(async (tx) => {
    const company = await loadOwn(tx, actor);
    if (company.kind !== "seller") throw new AppError("forbidden");
    const about = Object.fromEntries(
      locales.filter((locale) => input[locale] !== "").map((locale) => [locale, input[locale]]),
    );
    const { accountName, bank, swift, cnaps, account, orderMinima, depositPercent } = input;
    const after = account === "" ? null : { accountName, bank, swift, cnaps, account };
    const hasNewBank = JSON.stringify(after) !== JSON.stringify(toBankAccount(company.bankAccount));
    await write(tx, actor, company.id, input.version, {
      ...details(input),
      about,
      firstOrderMinFen: orderMinima.firstFen,
      repeatOrderMinFen: orderMinima.repeatFen,
      ...(depositPercent !== undefined && { depositPercent }),
      ...(hasNewBank ? { bankAccount: after ?? Prisma.DbNull } : {}),
    });
    await saveCountryMinima(tx, company.id, orderMinima.countries);
    if (hasNewBank) {
      await record(tx, actor, {
        type: "company.bank_changed",
        subjectId: company.id,
      } satisfies IdentityEvent);
    }
    return { slug: company.slug };
  });
}
