import { db } from "@/lib/platform/db";
import categoriesFile from "./data/categories.json";
import issueCodes from "./data/feedback-taxonomy.json";
import places from "./data/places.json";
import reference from "./data/reference.json";

const AS_OF = new Date(`${reference.retrieved}T00:00:00Z`);

type CountrySource = (typeof reference.countries)[keyof typeof reference.countries];

/** Which of a country's facts were read in a source that named them for certain. */
const vatSources: Record<string, { source: string; isVerified: boolean }> = {
  KZ: {
    source: "Tax Code in force from 2026-01-01; enbekshiqazaq.kz 2026-02-12",
    isVerified: true,
  },
  UZ: { source: "Forwarder's customs page, checked 2026-09-08", isVerified: true },
  KG: { source: "PwC tax summary, older edition", isVerified: false },
  TJ: { source: "PwC tax summary, June 2024", isVerified: false },
  TM: { source: "trade.gov country guide, 2019", isVerified: false },
};

const zones: Record<string, string> = {
  Khorgos: "Asia/Shanghai",
  Kashgar: "Asia/Shanghai",
  Urumqi: "Asia/Shanghai",
  Yiwu: "Asia/Shanghai",
  "Yiwu West": "Asia/Shanghai",
  Alashankou: "Asia/Shanghai",
  Tashkent: "Asia/Tashkent",
  Bishkek: "Asia/Bishkek",
  Torugart: "Asia/Bishkek",
  Naryn: "Asia/Bishkek",
  Irkeshtam: "Asia/Bishkek",
  Osh: "Asia/Bishkek",
  Dushanbe: "Asia/Dushanbe",
  Turkmenabat: "Asia/Ashgabat",
  Ashgabat: "Asia/Ashgabat",
};

/** What every portal needs, demo or not. */
export async function seedReference() {
  await seedCountries();
  await seedCategories();
  await seedPickupPoints();
  await seedRoutes();
  await db.issueCode.createMany({
    data: issueCodes.map(({ code, severity, ask, names }, position) => ({
      code,
      severity: severity as "critical" | "major" | "minor" | "wish",
      ask,
      names,
      position,
    })),
  });
}

async function seedCountries() {
  const names: Record<string, object> = places.countries;
  await db.country.create({
    data: {
      code: "CN",
      names: places.countries.CN,
      currency: "CNY",
      timeZone: "Asia/Shanghai",
      labelLanguages: ["zh"],
      isDestination: false,
    },
  });
  for (const [code, country] of Object.entries(reference.countries)) {
    await db.country.create({
      data: {
        code,
        names: names[code] ?? country.name,
        currency: country.currency,
        timeZone: country.tz,
        labelLanguages: country.label_langs,
        isEaeu: country.eaeu,
        facts: { create: factsOf(code, country) },
      },
    });
  }
}

function factsOf(code: string, country: CountrySource) {
  const vat = vatSources[code] ?? { source: "unknown", isVerified: false };
  return [
    {
      key: "vatPercent",
      value: country.vat_percent,
      source: vat.source,
      asOf: AS_OF,
      isVerified: vat.isVerified,
    },
    {
      key: "dutyBasis",
      value: country.duty_basis,
      source: country.duty_note,
      asOf: AS_OF,
      isVerified: country.eaeu,
    },
    { key: "taxId", value: country.tax_id, source: "forms in use", asOf: AS_OF, isVerified: false },
  ];
}

async function seedCategories() {
  for (const { slug, names, position, children } of categoriesFile.categories) {
    await db.category.create({ data: { slug, names, position } });
    await db.category.createMany({
      data: children.map((child) => ({ ...child, parentSlug: slug })),
    });
  }
}

async function seedPickupPoints() {
  const names: Record<string, object> = places.pickupPoints;
  const cities: Record<string, object> = places.cities;
  await db.pickupPoint.createMany({
    data: reference.pickup_points.map(({ code, country, name, city, lat, lon, confidence }) => ({
      code,
      countryCode: country,
      names: names[code] ?? { en: name },
      cities: cities[city] ?? { en: city },
      latitude: lat,
      longitude: lon,
      confidence,
    })),
  });
}

/** Pick-up points are reached over routes that end in their country. */
const servedFrom: Record<string, string[]> = {
  Almaty: ["KZ"],
  Astana: ["KZ"],
  Tashkent: ["UZ", "TJ"],
  "Bishkek (Alamedin)": ["KG"],
  Bishkek: ["KG"],
  Dushanbe: ["TJ"],
  Ashgabat: ["TM"],
  "Osh / Kara-Suu": ["KG", "UZ"],
};

async function seedRoutes() {
  const names: Record<string, object> = places.routeNodes;
  const coordinates: Record<string, number[]> = reference.route_nodes_latlon;
  for (const { id, mode, to, border, km, days, nodes } of reference.routes) {
    await db.route.create({
      data: {
        id,
        mode,
        toPlace: to,
        border,
        km,
        daysMin: days[0] ?? 0,
        daysMax: days[1] ?? 0,
        countryCodes: servedFrom[to] ?? [],
        nodes: {
          create: nodes.map((name, position) => ({
            position,
            name,
            names: names[name] ?? { en: name },
            latitude: coordinates[name]?.[0] ?? 0,
            longitude: coordinates[name]?.[1] ?? 0,
            timeZone: zones[name] ?? "Asia/Almaty",
          })),
        },
      },
    });
  }
}
