import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { VerifiedDocument } from "@/components/documents/verified-document";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { findByToken } from "@/lib/documents/queries/documents";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { clientAddress } from "@/lib/platform/client-address";
import { spendHere } from "@/lib/platform/rate-limit";

type Props = { params: Promise<{ locale: Locale; token: string }> };

/** A customs post scans a lorry's papers behind one address; whoever guesses gets nowhere at this pace. */
const limit = { name: "verify", points: 60, seconds: 60 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return {
    title: translator(locale, "documents")("verify.title"),
    robots: "noindex",
    referrer: "no-referrer",
  };
}

/** Where a document's QR code leads: what must stand on the paper, and nothing else of the trade. */
export default async function VerifyPage({ params }: Props) {
  const { locale, token } = await params;
  const t = translator(locale, "documents");
  const verdict = await spendHere(limit, clientAddress(await headers()));
  const document = verdict.allowed ? await findByToken(token) : null;
  if (verdict.allowed && !document) notFound();
  return (
    <>
      <PageHeader lead={t("verify.compare")} title={t("verify.title")} />
      {document ? (
        <VerifiedDocument document={document} locale={locale} />
      ) : (
        <Notice tone="caution">{t("verify.busy")}</Notice>
      )}
    </>
  );
}
