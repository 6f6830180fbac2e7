import "server-only";
import type { CountryMinimum } from "@/lib/identity/model/order-minimum";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Replaces what a seller asks country by country. Errors: `invalidValue` for a country nothing goes to. */
export async function saveCountryMinima(
  tx: Tx,
  sellerId: string,
  countries: readonly CountryMinimum[],
) {
  const codes = countries.map(({ countryCode }) => countryCode);
  const known = await tx.country.count({ where: { code: { in: codes }, isDestination: true } });
  if (known !== countries.length) throw new AppError("invalidValue");
  await tx.orderMinimum.deleteMany({ where: { sellerId } });
  await tx.orderMinimum.createMany({ data: countries.map((one) => ({ ...one, sellerId })) });
}
