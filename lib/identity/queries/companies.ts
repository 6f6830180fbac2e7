import "server-only";
import { toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { toBankAccount } from "@/lib/identity/model/bank-account";
import type { OrderMinima } from "@/lib/identity/model/order-minimum";
import type { CompanyKind, CompanyStatus } from "@/lib/identity/model/standing";
import { companiesVisibleTo, isPerson } from "@/lib/identity/policy";
import { db } from "@/lib/platform/db";

const PAGE = 30;

/** One's own company as its details page shows it. */
export async function findOwnCompany(actor: Actor) {
  if (!isPerson(actor)) return null;
  const company = await db.company.findFirst({
    where: { AND: [{ id: actor.companyId }, companiesVisibleTo(actor)] },
    include: {
      country: { select: { names: true } },
      orderMinima: { select: { countryCode: true, firstFen: true, repeatFen: true } },
    },
  });
  const owner = await db.member.findFirst({
    where: { companyId: actor.companyId, role: "owner", user: { emailConfirmedAt: { not: null } } },
    select: { userId: true },
  });
  return (
    company && {
      id: company.id,
      kind: company.kind,
      status: company.status,
      statusReason: company.statusReason,
      name: company.name,
      slug: company.slug,
      countryNames: company.country.names,
      city: company.city,
      address: company.address,
      phone: company.phone,
      about: toLocalized(company.about),
      bankAccount: toBankAccount(company.bankAccount),
      orderMinima: {
        firstFen: company.firstOrderMinFen,
        repeatFen: company.repeatOrderMinFen,
        countries: company.orderMinima,
      } satisfies OrderMinima,
      depositPercent: company.depositPercent,
      version: company.version,
      isEmailConfirmed: owner !== null,
    }
  );
}

export type CompanyFilter = { kind?: CompanyKind; status?: CompanyStatus; after?: string };

/** Newest first, a page after the company with the id `after`; for the operator's staff. */
export async function listCompanies(actor: Actor, { kind, status, after }: CompanyFilter) {
  if (actor.kind !== "operator") return { companies: [], next: null };
  const found = await db.company.findMany({
    where: {
      AND: [companiesVisibleTo(actor), { ...(kind && { kind }), ...(status && { status }) }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    ...(after && { cursor: { id: after }, skip: 1 }),
    select: {
      id: true,
      kind: true,
      status: true,
      name: true,
      city: true,
      countryCode: true,
      createdAt: true,
      members: { where: { role: "owner" }, take: 1, select: { user: { select: { name: true } } } },
    },
  });
  const companies = found.slice(0, PAGE).map(({ members, ...company }) => ({
    ...company,
    ownerName: members[0]?.user.name ?? "",
  }));
  return { companies, next: found.length > PAGE ? (companies.at(-1)?.id ?? null) : null };
}

export type CompanyRow = Awaited<ReturnType<typeof listCompanies>>["companies"][number];

/** How many wait for the operator's reading. */
export async function countPendingSellers(actor: Actor): Promise<number> {
  if (actor.kind !== "operator") return 0;
  return db.company.count({ where: { kind: "seller", status: "pending" } });
}

/** One company with its people and what happened to it, for the operator's staff. */
export async function findCompany(actor: Actor, id: string) {
  if (actor.kind !== "operator") return null;
  const company = await db.company.findFirst({
    where: { AND: [{ id }, companiesVisibleTo(actor)] },
    include: {
      country: { select: { names: true } },
      members: {
        orderBy: { createdAt: "asc" },
        select: {
          userId: true,
          role: true,
          pickupPointCode: true,
          user: { select: { name: true, email: true, emailConfirmedAt: true, isDisabled: true } },
        },
      },
    },
  });
  if (!company) return null;
  const events = await db.event.findMany({
    where: { subjectId: id },
    orderBy: { seq: "desc" },
    take: 50,
    select: { id: true, type: true, data: true, at: true },
  });
  const { members, about, ...rest } = company;
  return {
    ...rest,
    countryNames: company.country.names,
    about: toLocalized(about),
    members: members.map(({ user, ...member }) => ({ ...member, ...user })),
    events: events.map(({ data, ...event }) => ({ ...event, reason: reasonIn(data) })),
  };
}

export type CompanyView = NonNullable<Awaited<ReturnType<typeof findCompany>>>;
export type MemberView = CompanyView["members"][number];

function reasonIn(data: unknown): string | null {
  const reason: unknown = data && typeof data === "object" ? Reflect.get(data, "reason") : null;
  return typeof reason === "string" ? reason : null;
}

/** Points that a clerk may keep. */
export async function listClerkPoints(actor: Actor) {
  if (actor.kind !== "operator") return [];
  return db.pickupPoint.findMany({ orderBy: { code: "asc" }, select: { code: true, names: true } });
}
