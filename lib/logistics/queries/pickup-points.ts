import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";

export type PickupPointView = {
  code: string;
  countryCode: string;
  names: Localized;
  cities: Localized;
  landmark: string | null;
  hours: string | null;
  latitude: number;
  longitude: number;
  /** Only a place known from a source is shown on a map as exact. */
  isExact: boolean;
  storageFreeDays: number;
};

const select = {
  code: true,
  countryCode: true,
  names: true,
  cities: true,
  landmark: true,
  hours: true,
  latitude: true,
  longitude: true,
  confidence: true,
  storageFreeDays: true,
} as const;

type Row = Omit<PickupPointView, "names" | "cities" | "isExact"> & {
  names: unknown;
  cities: unknown;
  confidence: string;
};

const toView = ({ confidence, names, cities, ...row }: Row): PickupPointView => ({
  ...row,
  names: toLocalized(names),
  cities: toLocalized(cities),
  isExact: confidence === "sourced",
});

/** Public: where goods can be collected in a country. */
export async function listPickupPoints(countryCode: string): Promise<PickupPointView[]> {
  const rows = await db.pickupPoint.findMany({
    where: { countryCode, isActive: true },
    orderBy: { code: "asc" },
    select,
  });
  return rows.map(toView);
}
