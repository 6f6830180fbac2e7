import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import {
  type BuyerActor,
  type ClerkActor,
  type OperatorActor,
  proveActor,
  type SellerActor,
} from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

/** Every test's world is made here, and so is the demo's, so that both speak of the same things. */

let serial = 0;
const next = () => ++serial;

const zones: Record<string, { currency: string; timeZone: string; locale: Locale }> = {
  CN: { currency: "CNY", timeZone: "Asia/Shanghai", locale: "zh" },
  KZ: { currency: "KZT", timeZone: "Asia/Almaty", locale: "ru" },
  UZ: { currency: "UZS", timeZone: "Asia/Tashkent", locale: "uz" },
  KG: { currency: "KGS", timeZone: "Asia/Bishkek", locale: "ky" },
  TJ: { currency: "TJS", timeZone: "Asia/Dushanbe", locale: "tg" },
  TM: { currency: "TMT", timeZone: "Asia/Ashgabat", locale: "tk" },
};

const zoneOf = (code: string) => {
  const zone = zones[code];
  if (!zone) throw new Error(`no such country in the factories: ${code}`);
  return zone;
};

export async function createCountry(code: string) {
  const { currency, timeZone } = zoneOf(code);
  const country = {
    names: { en: code },
    currency,
    timeZone,
    labelLanguages: [],
    isDestination: code !== "CN",
  };
  return db.country.upsert({ where: { code }, create: { code, ...country }, update: {} });
}

export async function createPickupPoint(code = "ALA-BAR", countryCode = "KZ") {
  await createCountry(countryCode);
  return db.pickupPoint.upsert({
    where: { code },
    create: {
      code,
      countryCode,
      names: { en: code },
      cities: { en: code },
      latitude: 43,
      longitude: 77,
      confidence: "low",
    },
    update: {},
  });
}

type CompanyOptions = {
  countryCode?: string;
  status?: "pending" | "approved" | "rejected" | "suspended";
  name?: string;
};

async function createMember(
  kind: "buyer" | "seller" | "operator",
  options: CompanyOptions,
  role: "owner" | "member" | "clerk",
  pickupPointCode?: string,
) {
  const countryCode = options.countryCode ?? (kind === "buyer" ? "KZ" : "CN");
  await createCountry(countryCode);
  const number = next();
  const status = options.status ?? "approved";
  const company = await db.company.create({
    data: {
      kind,
      status,
      countryCode,
      name: options.name ?? `${kind} ${number}`,
      slug: kind === "seller" ? `seller-${number}-${newId().slice(-6)}` : null,
      city: kind === "buyer" ? "Almaty" : "Yiwu",
    },
  });
  const { timeZone, locale } = zoneOf(countryCode);
  const user = await db.user.create({
    data: {
      email: `person${number}-${newId().slice(-8)}@karavan.test`,
      name: `Person ${number}`,
      passwordHash: "no password",
      locale,
      emailConfirmedAt: now(),
      members: {
        create: { companyId: company.id, role, pickupPointCode: pickupPointCode ?? null },
      },
    },
  });
  return {
    person: { userId: user.id, companyId: company.id, name: user.name, locale, timeZone },
    companyStatus: status,
    countryCode,
  };
}

export async function createBuyer(options: CompanyOptions = {}) {
  const { person, companyStatus, countryCode } = await createMember("buyer", options, "owner");
  return proveActor<BuyerActor>({
    ...person,
    kind: "buyer",
    role: "owner",
    companyStatus,
    countryCode,
  });
}

export async function createSeller(options: CompanyOptions = {}) {
  const { person, companyStatus } = await createMember("seller", options, "owner");
  return proveActor<SellerActor>({ ...person, kind: "seller", role: "owner", companyStatus });
}

export async function createOperator() {
  const { person, companyStatus } = await createMember("operator", {}, "owner");
  return proveActor<OperatorActor>({ ...person, kind: "operator", role: "owner", companyStatus });
}

export async function createClerk(pickupPointCode = "ALA-BAR") {
  await createPickupPoint(pickupPointCode);
  const { person } = await createMember("operator", {}, "clerk", pickupPointCode);
  return proveActor<ClerkActor>({ ...person, kind: "clerk", pickupPointCode });
}

export const systemActor = () => proveActor({ kind: "system" });

type ProductOptions = {
  status?: "draft" | "published" | "archived";
  moq?: number;
  multiple?: number;
  moqScope?: "variant" | "product";
  minPerVariant?: number;
  /** [minimum quantity, 1/10,000 CNY] */
  tiers?: [number, bigint][];
  /** Colours, each with pieces on hand and the most of one order. */
  variants?: { name: string; onHand?: number; max?: number }[];
};

/** 480 pieces at 1.20, 1,440 at 1.10, 4,800 at 1.02; 48 in a carton of 52×38×42 cm and 13 kg. */
export async function createProduct(seller: SellerActor, options: ProductOptions = {}) {
  const number = next();
  const multiple = options.multiple ?? 48;
  const moq = options.moq ?? 480;
  const tiers = options.tiers ?? [
    [moq, 12_000n],
    [moq * 3, 11_000n],
    [moq * 10, 10_200n],
  ];
  await db.category.createMany({
    data: [
      {
        slug: "daily",
        names: { en: "Daily goods", ru: "Товары для дома", zh: "日用百货" },
        position: 1,
      },
    ],
    skipDuplicates: true,
  });
  const status = options.status ?? "published";
  const id = newId();
  return db.product.create({
    data: {
      id,
      sellerId: seller.companyId,
      itemNo: `T-${number}`,
      slug: `product-${number}-${id.slice(-6)}`,
      status,
      publishedAt: status === "published" ? now() : null,
      categorySlug: "daily",
      names: { en: `Cup ${number}`, ru: `Чашка ${number}`, zh: `杯子${number}` },
      unit: "pc",
      moqScope: options.moqScope ?? "variant",
      moq,
      multiple,
      minPerVariant: options.minPerVariant ?? null,
      piecesPerInner: 12,
      piecesPerCarton: 48,
      cartonLengthMm: 520,
      cartonWidthMm: 380,
      cartonHeightMm: 420,
      cartonCm3: 83_000,
      netGrams: 12_300,
      grossGrams: 13_050,
      leadDaysMin: 12,
      leadDaysMax: 18,
      hs6: "691110",
      tiers: { create: tiers.map(([minQuantity, unitPrice]) => ({ minQuantity, unitPrice })) },
      versions: { create: { number: 1 } },
      variants: {
        create: (options.variants ?? [{ name: "white" }]).map(
          ({ name, onHand, max }, position) => ({
            sku: `T-${number}-${position}`,
            names: { en: name },
            position,
            onHand: onHand ?? 0,
            max: max ?? null,
          }),
        ),
      },
    },
    include: {
      variants: { orderBy: { position: "asc" } },
      tiers: { orderBy: { minQuantity: "asc" } },
    },
  });
}
