import type { Metadata } from "next";
import { connection } from "next/server";

export const metadata: Metadata = { robots: { index: false } };

/** The emptiest page rendered for one reader: the other floor of `npm run bench`. */
export default async function DynamicFloorPage() {
  await connection();
  return <p>dynamic</p>;
}
