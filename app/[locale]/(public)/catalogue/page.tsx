import type { Metadata } from "next";
import type { Locale } from "@/lib/i18n/locales";
import { CatalogueView, catalogueMetadata } from "./catalogue-view";

type PageProps = { params: Promise<{ locale: Locale }> };

export const revalidate = 3600;
export const generateStaticParams = () => [];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return catalogueMetadata((await params).locale, {});
}

export default async function CataloguePage({ params }: PageProps) {
  return <CatalogueView locale={(await params).locale} query={{}} />;
}
