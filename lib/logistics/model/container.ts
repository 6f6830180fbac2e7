export const containerTypes = ["20GP", "40GP", "40HQ", "45HQ"] as const;
type ContainerType = (typeof containerTypes)[number];

/** cm³ and g. `limit` is what the plate allows, `plan` what is loaded in practice (domain §3.4). */
const capacities: Record<ContainerType, { limit: Load; plan: Load }> = {
  "20GP": {
    limit: { cm3: 33_100_000n, grams: 28_180_000n },
    plan: { cm3: 28_000_000n, grams: 20_000_000n },
  },
  "40GP": {
    limit: { cm3: 67_500_000n, grams: 26_730_000n },
    plan: { cm3: 58_000_000n, grams: 24_000_000n },
  },
  "40HQ": {
    limit: { cm3: 76_200_000n, grams: 26_580_000n },
    plan: { cm3: 68_000_000n, grams: 24_000_000n },
  },
  "45HQ": {
    limit: { cm3: 86_000_000n, grams: 25_660_000n },
    plan: { cm3: 78_000_000n, grams: 24_000_000n },
  },
};

export type Load = { readonly cm3: bigint; readonly grams: bigint };

const isContainerType = (text: string): text is ContainerType =>
  (containerTypes as readonly string[]).includes(text);

const capacityOf = (type: string) => capacities[isContainerType(type) ? type : "40HQ"];

const totalLoad = (loads: readonly Load[]): Load =>
  loads.reduce((sum, load) => ({ cm3: sum.cm3 + load.cm3, grams: sum.grams + load.grams }), {
    cm3: 0n,
    grams: 0n,
  });

export type Fill = {
  readonly load: Load;
  readonly plan: Load;
  /** Percent of the planned load by volume and by weight. */
  readonly volume: number;
  readonly weight: number;
  /** The worse of both decides. */
  readonly percent: number;
  readonly by: "volume" | "weight";
  /** Past the plan still goes; past the plate does not. */
  readonly level: "fits" | "nearlyFull" | "overPlan" | "overLimit";
};

const percentOf = (part: bigint, whole: bigint) => Number((part * 1000n) / whole) / 10;

export function fillOf(type: string, loads: readonly Load[]): Fill {
  const { limit, plan } = capacityOf(type);
  const load = totalLoad(loads);
  const volume = percentOf(load.cm3, plan.cm3);
  const weight = percentOf(load.grams, plan.grams);
  const percent = Math.max(volume, weight);
  return {
    load,
    plan,
    volume,
    weight,
    percent,
    by: weight > volume ? "weight" : "volume",
    level: levelOf(load, limit, plan, percent),
  };
}

function levelOf(load: Load, limit: Load, plan: Load, percent: number): Fill["level"] {
  if (load.cm3 > limit.cm3 || load.grams > limit.grams) return "overLimit";
  if (load.cm3 > plan.cm3 || load.grams > plan.grams) return "overPlan";
  return percent >= 85 ? "nearlyFull" : "fits";
}

/** Letters count 10 to 38 without the multiples of 11 (ISO 6346). */
const letterValue = (letter: string) => {
  const place = letter.charCodeAt(0) - 65;
  return place === 0 ? 10 : 11 + place + Math.floor((place - 1) / 10);
};

/** The check digit of "CSQU305438", or null when that is not such a number. */
export function checkDigit(first10: string): number | null {
  if (!/^[A-Z]{3}[UJZ]\d{6}$/.test(first10)) return null;
  const sum = [...first10].reduce(
    (total, sign, index) => total + (index < 4 ? letterValue(sign) : Number(sign)) * 2 ** index,
    0,
  );
  return (sum % 11) % 10;
}

export const normalContainerNumber = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");

export const isContainerNumber = (number: string) =>
  /^.{10}\d$/.test(number) && checkDigit(number.slice(0, 10)) === Number(number[10]);
