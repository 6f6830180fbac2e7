import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { parseSegment } from "@/lib/catalogue/model/catalogue-query";
import type { Locale } from "@/lib/i18n/locales";
import { CatalogueView, catalogueMetadata } from "../catalogue-view";

type PageProps = { params: Promise<{ locale: Locale; query: string }> };

export const revalidate = 3600;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, query: segment } = await params;
  const query = parseSegment(segment);
  return query ? catalogueMetadata(locale, query) : {};
}

export default async function FilteredCataloguePage({ params }: PageProps) {
  const { locale, query: segment } = await params;
  const query = parseSegment(segment);
  if (!query) notFound();
  return <CatalogueView locale={locale} query={query} />;
}
