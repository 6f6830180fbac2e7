import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionsSection } from "@/components/gallery/actions-section";
import { FactsSection } from "@/components/gallery/facts-section";
import { FormsSection } from "@/components/gallery/forms-section";
import { JourneySection } from "@/components/gallery/journey-section";
import { StatesSection } from "@/components/gallery/states-section";
import { TokensSection } from "@/components/gallery/tokens-section";
import { SiteShell } from "@/components/layout/site-shell";
import { PageHeader } from "@/components/ui/page-header";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PageProps = { params: Promise<{ locale: string }> };

export const metadata: Metadata = { robots: { index: false } };

/** Every component of the design system in every state; what axe and screenshots look at. */
export default async function GalleryPage({ params }: PageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <SiteShell locale={locale}>
      <PageHeader title={translator(locale, "layout")("gallery.title")} />
      <div className="grid gap-8">
        <TokensSection />
        <ActionsSection locale={locale} />
        <FormsSection locale={locale} />
        <FactsSection locale={locale} />
        <JourneySection locale={locale} />
        <StatesSection locale={locale} />
      </div>
    </SiteShell>
  );
}
