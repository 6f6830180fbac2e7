import type { Metadata } from "next";

export const revalidate = 3600;
export const generateStaticParams = () => [];
export const metadata: Metadata = { robots: { index: false } };

/** The emptiest cached page this framework and build can serve: what `npm run bench` measures the others by. */
export default function StaticFloorPage() {
  return <p>static</p>;
}
