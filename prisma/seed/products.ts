import { cartonVolume } from "@/lib/catalogue/model/packing";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { putFile } from "@/lib/platform/storage";
import categories from "./data/categories.json";
import colours from "./data/colours.json";
import companies from "./data/companies.json";
import texts from "./data/product-texts.json";
import samples from "./data/sample-products.json";
import { sitterOf } from "./drawings/sitters";
import { storePictures } from "./pictures";

type Sample = (typeof samples.products)[number];

/** Goods whose colours are packed apart are chosen by colour; the others come as they are mixed. */
const packedApart = /one (colour|finish) per carton|separate cartons/;

/** Cartons that stand ready in the booth; the last ones are sold from stock alone. */
const readyCartons: Record<string, { cartons: number; isStockOnly?: boolean }> = {
  "SMP-001": { cartons: 12 },
  "SMP-008": { cartons: 6 },
  "SMP-010": { cartons: 20 },
  "SMP-012": { cartons: 15 },
  "SMP-013": { cartons: 8 },
  "SMP-017": { cartons: 10 },
  "SMP-019": { cartons: 9 },
  "SMP-016": { cartons: 20, isStockOnly: true },
  "SMP-028": { cartons: 60, isStockOnly: true },
};

/** Suggested ten-digit codes and papers by country; a broker confirms them. */
function papersOf(certificates: readonly string[]) {
  const papers: Record<string, string[]> = {};
  for (const paper of certificates) {
    const key = paper.startsWith("EAEU") ? "EAEU" : paper.startsWith("UZ") ? "UZ" : "any";
    if (paper.startsWith("none")) continue;
    papers[key] = [...(papers[key] ?? []), paper.replace(/^(EAEU|UZ) /, "")];
  }
  return papers;
}

const namesOfColour = (colour: string) =>
  colours.find((known) => known.colour === colour)?.names ?? { en: colour };

function variantsOf(sample: Sample) {
  const stock = readyCartons[sample.id]?.cartons ?? 0;
  const isApart = packedApart.test(sample.assortment);
  const names = isApart ? sample.colours.map(namesOfColour) : [{}];
  return names.map((name, position) => ({
    sku: isApart ? `${sample.item_no}-${position + 1}` : sample.item_no,
    names: name,
    position,
    onHand: Math.floor(stock / names.length) * sample.packing.pcs_per_carton,
  }));
}

const toUnitPrice = (yuan: number) => BigInt(Math.round(yuan * 10_000));

function productOf(sample: Sample, sellerId: string) {
  const { packing, lead_time_days: lead, custom } = sample;
  const text = texts.find(({ id }) => id === sample.id);
  const bySample: Record<string, string> = categories.products;
  const { l, w, h } = packing.carton_cm;
  const age = 200 + ((Number(sample.id.slice(-3)) * 7) % 120);
  const publishedAt = later(now(), -days(age));
  return {
    id: newId(),
    sellerId,
    itemNo: sample.item_no,
    slug: text?.slug ?? sample.item_no.toLowerCase(),
    status: "published" as const,
    categorySlug: bySample[sample.id] ?? "kitchenware",
    names: text?.names ?? sample.name,
    descriptions: text?.descriptions ?? {},
    unit: sample.unit,
    material: sample.material,
    assortment: sample.assortment,
    moq: sample.moq,
    multiple: packing.pcs_per_carton,
    piecesPerInner: packing.pcs_per_inner,
    piecesPerCarton: packing.pcs_per_carton,
    cartonLengthMm: l * 10,
    cartonWidthMm: w * 10,
    cartonHeightMm: h * 10,
    cartonCm3: cartonVolume(l * 10, w * 10, h * 10),
    netGrams: Math.round(packing.nw_kg * 1000),
    grossGrams: Math.round(packing.gw_kg * 1000),
    leadDaysMin: lead.min,
    leadDaysMax: lead.max,
    hs6: sample.hs6,
    hs10: { EAEU: sample.tnved10 },
    papers: papersOf(sample.certificates_usually_needed),
    sample: {
      feeFen: Math.round(sample.sample.fee_cny * 100),
      isRefunded: sample.sample.refund_over_order,
      days: sample.sample.days,
    },
    custom: {
      logoMoq: custom.logo_moq,
      packagingMoq: custom.packaging_moq,
      methods: custom.methods,
    },
    ...(sample.power && { power: sample.power }),
    ...(sample.battery && { battery: sample.battery }),
    gtin13: sample.gtin13,
    shelfLifeMonths: sample.shelf_life_months,
    typicalIssues: sample.typical_issue_codes,
    isStockOnly: readyCartons[sample.id]?.isStockOnly ?? false,
    isDemo: true,
    createdAt: publishedAt,
    updatedAt: publishedAt,
    publishedAt,
    variants: { create: variantsOf(sample) },
    versions: { create: { number: 1, publishedAt } },
    tiers: {
      create: sample.price.tiers.map(({ min_qty, unit_price }) => ({
        minQuantity: min_qty,
        unitPrice: toUnitPrice(unit_price),
      })),
    },
  };
}

const viewNames = {
  product: { zh: "实物图", ru: "общий вид", en: "the product" },
  carton: { zh: "外箱", ru: "коробка", en: "its carton" },
  detail: { zh: "尺寸", ru: "размеры", en: "its size" },
};

function altOf(names: object, view: keyof typeof viewNames) {
  const words: Record<string, string> = viewNames[view];
  return Object.fromEntries(
    Object.entries(names).flatMap(([locale, name]) => {
      const word = words[locale];
      return word ? [[locale, `${name}: ${word}`]] : [];
    }),
  );
}

const drawAll = () =>
  storePictures(samples.products.map(sitterOf), (bytes, kind) => putFile("public", bytes, kind));

/** Forty sample products with their true packing, and their drawn pictures, which take longest. */
export async function seedProducts({ isDrawn = true } = {}) {
  const sellers = await db.company.findMany({ where: { kind: "seller", isDemo: true } });
  const sellerOf = (sample: Sample) => {
    const slug = companies.sellers.find(({ classes }) => classes.includes(sample.class))?.slug;
    const seller = sellers.find((company) => company.slug === slug);
    if (!seller) throw new Error(`nobody sells ${sample.class}`);
    return seller.id;
  };
  const pictures = isDrawn ? await drawAll() : [];
  for (const [index, sample] of samples.products.entries()) {
    const product = productOf(sample, sellerOf(sample));
    await db.product.create({
      data: {
        ...product,
        pictures: {
          create: (pictures[index] ?? []).map(({ view, ...picture }) => ({
            ...picture,
            alt: altOf(product.names, view),
            isPublic: true,
          })),
        },
      },
    });
  }
  await seedShelf(sellers[0]?.id ?? "");
}

/** What a seller's list also holds: a draft, and goods taken off sale. */
async function seedShelf(sellerId: string) {
  const [first, second] = samples.products.filter(({ class: kind }) => kind === "cosmetics");
  if (!first || !second) return;
  const draft = productOf(first, sellerId);
  const old = productOf(second, sellerId);
  await db.product.create({
    data: {
      ...draft,
      itemNo: "CB-2001",
      slug: "makeup-brush-set-24-pcs-cb-2001",
      status: "draft",
      publishedAt: null,
      names: { zh: "24支化妆刷套装(新品)", en: "Makeup brush set, 24 pcs (new)" },
      gtin13: null,
      variants: { create: [{ sku: "CB-2001", names: {} }] },
    },
  });
  await db.product.create({
    data: {
      ...old,
      itemNo: "CB-0900",
      slug: "velour-powder-puff-old-cb-0900",
      status: "archived",
      gtin13: null,
      names: {
        zh: "植绒粉扑(停产)",
        en: "Velour powder puff (discontinued)",
        ru: "Пуховка велюровая (снята с продажи)",
      },
      variants: { create: [{ sku: "CB-0900", names: {} }] },
    },
  });
}
