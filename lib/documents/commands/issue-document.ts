import "server-only";
import type { DocumentEvent } from "@/lib/documents/events";
import {
  canonicalText,
  type DocumentContent,
  type Draft,
  type Fact,
} from "@/lib/documents/model/content";
import { type DocumentKind, documentNumber, numberYear } from "@/lib/documents/model/kind";
import { besideChinese, printedDay, speech } from "@/lib/documents/model/speech";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import type { Tx } from "@/lib/platform/db";
import { newId, newSecret, sha256 } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

type Parties = {
  readonly orderId: string | null;
  readonly buyerCompanyId: string;
  readonly sellerCompanyId: string;
};

export type Issue = {
  readonly parties: Parties;
  readonly locale: Locale;
  readonly draft: Draft;
  readonly issuedAt: Date;
  readonly causeEventId: string | null;
  /** The version that this one takes the place of. */
  readonly replaces?: {
    readonly id: string;
    readonly number: string;
    readonly version: number;
    readonly reason: string;
  };
};

/** The next number of a seller's kind and year: its row stays ours to the end of the transaction, so none is lost. */
async function drawNumber(tx: Tx, sellerCompanyId: string, kind: DocumentKind, issuedAt: Date) {
  const year = numberYear(issuedAt);
  const [series] = await tx.$queryRaw<{ last: number }[]>`
    insert into "DocumentSeries" as series ("sellerCompanyId", kind, year, last)
    values (${sellerCompanyId}::uuid, ${kind}::"DocumentKind", ${year}, 1)
    on conflict ("sellerCompanyId", kind, year) do update set last = series.last + 1
    returning last`;
  return documentNumber(kind, year, series?.last ?? 1);
}

function compose(
  { draft, locale, issuedAt, replaces }: Issue,
  number: string,
  version: number,
): DocumentContent {
  const { fact, say } = speech(locale);
  const before: Fact[] = replaces
    ? [
        fact("fact.replaces", `${replaces.number} v${replaces.version}`),
        fact("fact.reason", replaces.reason),
      ]
    : [];
  const facts = [
    fact("fact.number", version === 1 ? number : `${number} v${version}`),
    fact("fact.date", printedDay(issuedAt)),
    ...draft.facts,
    ...before,
  ];
  const page = say("page", { page: "{page}", pages: "{pages}" });
  return { ...draft, number, version, facts, page, scan: say("scan") };
}

/** The worker prints it; asked for twice it is printed once. */
export const queuePrint = (tx: Tx, documentId: string) => tx.$executeRaw`
  select graphile_worker.add_job('documents.print', payload => ${JSON.stringify({ subjectId: documentId })}::json,
    job_key => ${`documents.print:${documentId}`}, max_attempts => 8)`;

/** Issues a document in the caller's transaction: if that fails, its number was never drawn. */
export async function issueDocument(tx: Tx, actor: Actor, issue: Issue) {
  const { parties, draft, replaces, causeEventId, issuedAt } = issue;
  const number =
    replaces?.number ?? (await drawNumber(tx, parties.sellerCompanyId, draft.kind, issuedAt));
  const version = (replaces?.version ?? 0) + 1;
  const content = compose(issue, number, version);
  const document = await tx.document.create({
    data: {
      ...parties,
      id: newId(),
      kind: draft.kind,
      number,
      version,
      locale: besideChinese(issue.locale),
      content,
      sha256: sha256(canonicalText(content)),
      token: newSecret(),
      causeEventId,
      replacesId: replaces?.id ?? null,
      issuedAt,
      issuedById: actor.kind === "system" ? null : actor.userId,
    },
    select: { id: true, kind: true, number: true, version: true },
  });
  await record(tx, actor, {
    type: "document.issued",
    subjectId: parties.orderId ?? parties.buyerCompanyId,
    data: { documentId: document.id, kind: draft.kind, number, version },
  } satisfies DocumentEvent);
  await queuePrint(tx, document.id);
  return document;
}
