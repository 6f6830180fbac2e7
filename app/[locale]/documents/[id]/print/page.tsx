import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintedDocument } from "@/components/documents/printed-document";
import { versionedNumber } from "@/lib/documents/model/kind";
import { findDocument } from "@/lib/documents/queries/documents";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { isId } from "@/lib/platform/page";

type Props = { params: Promise<{ locale: Locale; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "documents")("title"), robots: "noindex" };
}

/** Nothing but the paper, for the order's two sides and the operator. */
export default async function PrintPage({ params }: Props) {
  const { locale, id } = await params;
  const address = `/${locale}/documents/${id}/print`;
  const actor = await requireKind(locale, address, "buyer", "seller", "operator");
  const document = isId(id) ? await findDocument(actor, id) : null;
  if (!document) notFound();
  return (
    <main aria-label={versionedNumber(document.content)} className="overflow-x-auto" id="main">
      <p className="p-4 print:hidden">
        <a className="link-text" download href={`/api/documents/${id}`}>
          {translator(locale, "documents")("list.pdf")}
        </a>
      </p>
      <PrintedDocument document={document} />
    </main>
  );
}
