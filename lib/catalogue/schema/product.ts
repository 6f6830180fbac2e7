import { z } from "zod";
import { fillsCarton } from "@/lib/catalogue/model/assortment";
import { isGtin13 } from "@/lib/catalogue/model/gtin";
import { moqScopes, paperRegions, tariffs, units } from "@/lib/catalogue/model/product-terms";
import {
  blank,
  centimetres,
  checkbox,
  type Fields,
  hertzOrNothing,
  kilograms,
  linesOf,
  localizedFields,
  monthsOrNothing,
  optionalText,
  pieces,
  piecesOrNothing,
  text,
  textLines,
  wattHoursOrNothing,
  wholeDays,
  wholeDaysOrNothing,
  yuanOrNothing,
} from "@/lib/catalogue/schema/form";
import { tiersOf } from "@/lib/catalogue/schema/tiers";
import { variantsOf } from "@/lib/catalogue/schema/variants";

const ITEM_NO = /^[A-Z0-9][A-Z0-9-]{0,31}$/;
const LONGEST_NAME = 200;
const LONGEST_DESCRIPTION = 4_000;

/** Digits as they stand in tariffs and on packages: spaces and points are left out. */
const digits = (value: unknown) =>
  typeof value === "string" ? value.normalize("NFKC").replace(/[\s.-]/g, "") : value;

const own = z.object({
  productId: z.preprocess(blank, z.uuid().optional()),
  /** What was edited; a new product has none. */
  revision: z.preprocess(blank, z.coerce.number().int().positive().optional()),
  itemNo: text(32).transform((typed, context) => {
    const itemNo = typed.normalize("NFKC").toUpperCase().replace(/\s+/g, "-");
    if (!ITEM_NO.test(itemNo)) context.addIssue({ code: "custom", message: "itemNoInvalid" });
    return itemNo;
  }),
  categorySlug: text(80),
  unit: z.enum(units, "required"),
  material: optionalText(300),
  assortment: optionalText(300),
  moqScope: z.enum(moqScopes, "required"),
  moq: pieces,
  multiple: piecesOrNothing,
  minPerVariant: piecesOrNothing,
  piecesPerInner: pieces,
  piecesPerCarton: pieces,
  cartonLength: centimetres,
  cartonWidth: centimetres,
  cartonHeight: centimetres,
  net: kilograms,
  gross: kilograms,
  leadDaysMin: wholeDays,
  leadDaysMax: wholeDays,
  dailyCapacity: piecesOrNothing,
  hs6: z.preprocess(
    digits,
    z
      .string("required")
      .min(1, "required")
      .regex(/^\d{6}$/, "hs6Invalid"),
  ),
  gtin13: z.preprocess(
    (value) => blank(digits(value)),
    z.string().refine(isGtin13, "gtinInvalid").nullable().default(null),
  ),
  shelfLifeMonths: monthsOrNothing,
  isStockOnly: checkbox,
  sampleFee: yuanOrNothing,
  sampleDays: wholeDaysOrNothing,
  sampleIsRefunded: checkbox,
  customLogoMoq: piecesOrNothing,
  customPackagingMoq: piecesOrNothing,
  customMethods: textLines,
  powerVoltage: optionalText(60),
  powerHz: hertzOrNothing,
  powerPlug: optionalText(60),
  batteryType: optionalText(60),
  batteryWh: wattHoursOrNothing,
  batteryUn: optionalText(20),
  batteryInEquipment: checkbox,
  batteryMsds: checkbox,
});
type Own = z.output<typeof own>;
type Context = z.core.$RefinementCtx;

/** Where each variant counts alone, the MOQ is its least already. */
const minPerVariantOf = ({ moqScope, minPerVariant }: Own) =>
  moqScope === "product" ? minPerVariant : null;

function isLeastPossible(form: Own & { multiple: number }) {
  const least = minPerVariantOf(form);
  return least === null || (least % form.multiple === 0 && least <= form.moq);
}

/** The same rules as the database's; [where to complain, what]. */
function quantityFault(form: Own & { multiple: number }): [keyof Own, string] | null {
  const { moq, multiple, piecesPerInner, piecesPerCarton } = form;
  const fits = multiple % piecesPerCarton === 0 || piecesPerCarton % multiple === 0;
  if (piecesPerCarton % piecesPerInner !== 0) return ["piecesPerInner", "innerNotInCarton"];
  if (!fits) return ["multiple", "multipleNotCarton"];
  if (moq % multiple !== 0) return ["moq", "moqNotMultiple"];
  if (!isLeastPossible(form)) return ["minPerVariant", "minPerVariantInvalid"];
  if (!fillsCarton(form.assortment, piecesPerCarton)) return ["assortment", "assortmentSum"];
  if (form.gross < form.net) return ["gross", "grossBelowNet"];
  if (form.leadDaysMax < form.leadDaysMin) return ["leadDaysMax", "leadRange"];
  return null;
}

function tariffCodes(form: Fields, context: Context) {
  const codes: Record<string, string> = {};
  for (const tariff of tariffs) {
    const code = digits(form[`hs10-${tariff}`]);
    if (typeof code !== "string" || code === "") continue;
    if (!/^\d{10}$/.test(code)) {
      context.addIssue({ code: "custom", path: [`hs10-${tariff}`], message: "hs10Invalid" });
    }
    codes[tariff] = code;
  }
  return codes;
}

const papersOf = (form: Fields) =>
  Object.fromEntries(
    paperRegions.flatMap((region) => {
      const papers = linesOf(form[`papers-${region}`]).map((paper) => paper.slice(0, 200));
      return papers.length > 0 ? [[region, papers.slice(0, 20)]] : [];
    }),
  );

const sampleOf = ({ sampleFee, sampleDays, sampleIsRefunded }: Own) =>
  sampleFee === null ? null : { feeFen: sampleFee, isRefunded: sampleIsRefunded, days: sampleDays };

function customOf({ customLogoMoq, customPackagingMoq, customMethods }: Own) {
  const hasNone =
    customLogoMoq === null && customPackagingMoq === null && customMethods.length === 0;
  if (hasNone) return null;
  return { logoMoq: customLogoMoq, packagingMoq: customPackagingMoq, methods: customMethods };
}

const powerOf = ({ powerVoltage, powerHz, powerPlug }: Own) =>
  powerVoltage === null ? null : { voltage_v: powerVoltage, hz: powerHz, plug: powerPlug };

const batteryOf = (form: Own) =>
  form.batteryType === null
    ? null
    : {
        type: form.batteryType,
        wh: form.batteryWh,
        un: form.batteryUn,
        in_equipment: form.batteryInEquipment,
        msds_needed: form.batteryMsds,
      };

/** Lengths in mm, weights in g, as the database keeps them. */
function columnsOf(form: Own & { multiple: number }) {
  const { itemNo, categorySlug, unit, material, assortment, moqScope, moq, multiple } = form;
  const { piecesPerInner, piecesPerCarton, leadDaysMin, leadDaysMax, dailyCapacity } = form;
  const { hs6, gtin13, shelfLifeMonths, isStockOnly } = form;
  return {
    ...{ itemNo, categorySlug, unit, material, assortment, moqScope, moq, multiple },
    ...{ piecesPerInner, piecesPerCarton, leadDaysMin, leadDaysMax, dailyCapacity },
    ...{ hs6, gtin13, shelfLifeMonths, isStockOnly },
    minPerVariant: minPerVariantOf(form),
    cartonLengthMm: form.cartonLength,
    cartonWidthMm: form.cartonWidth,
    cartonHeightMm: form.cartonHeight,
    netGrams: form.net,
    grossGrams: form.gross,
  };
}

/** The whole form at once, so that one answer names everything that does not fit. */
export const saveProductInput = z.record(z.string(), z.unknown()).transform((form, context) => {
  const parsed = own.safeParse(form);
  for (const issue of parsed.error?.issues ?? []) {
    context.addIssue({ code: "custom", path: issue.path, message: issue.message });
  }
  const names = localizedFields(form, "name", LONGEST_NAME, context);
  if (!names.zh) context.addIssue({ code: "custom", path: ["name-zh"], message: "required" });
  const descriptions = localizedFields(form, "description", LONGEST_DESCRIPTION, context);
  const hs10 = tariffCodes(form, context);
  const tiers = tiersOf(form, parsed.data?.moq, context);
  const facts = parsed.data && {
    ...parsed.data,
    multiple: parsed.data.multiple ?? parsed.data.piecesPerCarton,
  };
  const rule = facts ? { ...facts, minPerVariant: minPerVariantOf(facts) } : null;
  const variants = variantsOf(form, rule, context);
  if (!facts) return z.NEVER;

  const fault = quantityFault(facts);
  if (fault) context.addIssue({ code: "custom", path: [fault[0]], message: fault[1] });
  return {
    productId: facts.productId,
    revision: facts.revision,
    columns: { ...columnsOf(facts), names, descriptions, hs10, papers: papersOf(form) },
    optional: {
      sample: sampleOf(facts),
      custom: customOf(facts),
      power: powerOf(facts),
      battery: batteryOf(facts),
    },
    tiers,
    variants,
  };
});
export type SaveProductInput = z.output<typeof saveProductInput>;
