import "server-only";
import { documentContent } from "@/lib/documents/model/content";
import type { DocumentKind } from "@/lib/documents/model/kind";
import { documentsVisibleTo } from "@/lib/documents/policy";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { pairOf } from "@/lib/ledger/policy";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

export type DocumentRow = {
  id: string;
  kind: DocumentKind;
  number: string;
  version: number;
  issuedAt: Date;
  isReplaced: boolean;
};

const listed = {
  id: true,
  kind: true,
  number: true,
  version: true,
  issuedAt: true,
  replacedBy: { select: { version: true } },
} as const;

/** Of one order, oldest first; a version stands beside the one it replaced. */
export async function listOrderDocuments(actor: Actor, orderId: string): Promise<DocumentRow[]> {
  const rows = await db.document.findMany({
    where: { AND: [{ orderId }, documentsVisibleTo(actor)] },
    orderBy: { id: "asc" },
    select: listed,
  });
  return rows.map(({ replacedBy, ...row }) => ({ ...row, isReplaced: replacedBy !== null }));
}

const SHOWN = 12;

/** The last statements between the actor's company and another. */
export async function listStatements(actor: Actor, companyId: string): Promise<DocumentRow[]> {
  const pair = pairOf(actor, companyId);
  if (!pair) return [];
  const rows = await db.document.findMany({
    where: { AND: [{ kind: "statement", ...pair }, documentsVisibleTo(actor)] },
    orderBy: { id: "desc" },
    take: SHOWN,
    select: listed,
  });
  return rows.map(({ replacedBy, ...row }) => ({ ...row, isReplaced: replacedBy !== null }));
}

/** Where the QR code leads. */
export const verifyUrl = (token: string) => `${env().BASE_URL}/verify/${token}`;

/** Everything on the paper, with what stands around it; null for what the actor may not see. */
export async function findDocument(actor: Actor, id: string) {
  const found = await db.document.findFirst({
    where: { AND: [{ id }, documentsVisibleTo(actor)] },
    select: { ...listed, content: true, sha256: true, token: true, locale: true },
  });
  if (!found) return null;
  const locale: Locale = isLocale(found.locale) ? found.locale : "ru";
  return {
    content: documentContent.parse(found.content),
    locale,
    sha256: found.sha256,
    url: verifyUrl(found.token),
  };
}
export type DocumentView = NonNullable<Awaited<ReturnType<typeof findDocument>>>;

/** What anybody who holds the paper may compare it with. */
export async function findByToken(token: string) {
  const found = await db.document.findUnique({
    where: { token },
    select: { ...listed, content: true, sha256: true, seller: { select: { name: true } } },
  });
  if (!found) return null;
  const { totalFen } = documentContent.parse(found.content);
  return {
    kind: found.kind,
    number: found.number,
    version: found.version,
    issuedAt: found.issuedAt,
    sellerName: found.seller.name,
    totalFen: totalFen === null ? null : BigInt(totalFen),
    sha256: found.sha256,
    replacedBy: found.replacedBy?.version ?? null,
  };
}
