import { hashPassword } from "@/lib/identity/password";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "@/scripts/start/demo";
import companies from "./data/companies.json";

/** The people the banner names stand for the first buyer and the first seller. */
export const emailOf = (slug: string) => {
  if (slug === companies.buyers[0]?.slug) return DEMO_PEOPLE.buyer;
  if (slug === companies.sellers[0]?.slug) return DEMO_PEOPLE.seller;
  return (
    [...companies.buyers, ...companies.sellers].find((company) => company.slug === slug)?.email ??
    slug
  );
};

const phones: Record<string, string> = {
  KZ: "+77010000000",
  UZ: "+998900000000",
  KG: "+996700000000",
  TJ: "+992900000000",
  TM: "+99360000000",
};

/** Fen: of a first order, of each after it, and where they differ by the buyer's country. */
const minima: Record<string, { first: bigint; repeat: bigint; firstIn?: Record<string, bigint> }> =
  {
    "demo-tiegong": { first: 400_000n, repeat: 200_000n, firstIn: { KZ: 300_000n } },
    "demo-nuanfeng": { first: 500_000n, repeat: 300_000n },
  };

function minimaOf(slug: string) {
  const { first, repeat, firstIn = {} } = minima[slug] ?? { first: 0n, repeat: 0n };
  const countries = Object.entries(firstIn);
  return {
    firstOrderMinFen: first,
    repeatOrderMinFen: repeat,
    orderMinima: {
      create: countries.map(([countryCode, firstFen]) => ({ countryCode, firstFen })),
    },
  };
}

export async function seedPeople() {
  const since = later(now(), -days(200));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const person = (email: string, name: string, locale: string) => ({
    create: {
      email,
      name,
      locale,
      passwordHash,
      emailConfirmedAt: since,
      isDemo: true,
      createdAt: since,
    },
  });
  const standing = {
    status: "approved",
    isDemo: true,
    createdAt: since,
    approvedAt: since,
  } as const;

  for (const [index, seller] of companies.sellers.entries()) {
    await db.company.create({
      data: {
        ...standing,
        ...minimaOf(seller.slug),
        kind: "seller",
        name: seller.names.latin,
        slug: seller.slug,
        countryCode: seller.country,
        city: seller.city,
        phone: `+86579855500${10 + index}`,
        address: seller.address.zh,
        about: seller.about,
        bankAccount: {
          accountName: seller.names.latin,
          bank: "Demo Bank, Yiwu branch",
          swift: "DEMOCNSHXXX",
          cnaps: `30133871000${index}`,
          account: `6200 0000 0000 000${index}`,
        },
        members: {
          create: {
            role: "owner",
            user: person(emailOf(seller.slug), seller.contact.zh, seller.locale),
          },
        },
      },
    });
  }
  for (const buyer of companies.buyers) {
    await db.company.create({
      data: {
        ...standing,
        kind: "buyer",
        name: buyer.names.latin,
        countryCode: buyer.country,
        city: buyer.city,
        phone: phones[buyer.country] ?? null,
        members: {
          create: {
            role: "owner",
            user: person(emailOf(buyer.slug), buyer.contact.own, buyer.locale),
          },
        },
      },
    });
  }
  await db.company.create({
    data: {
      ...standing,
      kind: "operator",
      name: "Karavan Demo Yard",
      countryCode: "CN",
      city: "Yiwu",
      members: {
        create: [
          { role: "owner", user: person(DEMO_PEOPLE.operator, "Karavan", "zh") },
          {
            role: "clerk",
            pickupPoint: { connect: { code: "ALA-BAR" } },
            user: person(DEMO_PEOPLE.clerk, "Barakholka", "ru"),
          },
        ],
      },
    },
  });
  await seedPending(since, passwordHash);
}

/** One seller that waits for the operator's word. */
async function seedPending(since: Date, passwordHash: string) {
  await db.company.create({
    data: {
      kind: "seller",
      status: "pending",
      name: "Xinxing Toys Demo",
      slug: "demo-xinxing",
      countryCode: "CN",
      city: "Yiwu",
      address: "义乌国际商贸城一区2号门8街10816号(示例)",
      about: {
        zh: "毛绒玩具与益智玩具。示例商户。",
        en: "Plush and puzzle toys. Demo seller.",
        ru: "Мягкие и развивающие игрушки. Демонстрационный продавец.",
      },
      isDemo: true,
      members: {
        create: {
          role: "owner",
          user: {
            create: {
              email: "xinxing@seller.example",
              name: "罗晓星",
              locale: "zh",
              passwordHash,
              emailConfirmedAt: since,
              isDemo: true,
            },
          },
        },
      },
    },
  });
}
