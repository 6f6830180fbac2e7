import { Both } from "@/components/documents/both";
import { PaperTable } from "@/components/documents/paper-table";
import type { DocumentContent, Fact } from "@/lib/documents/model/content";
import { qrPath } from "@/lib/documents/model/qr";
import type { DocumentView } from "@/lib/documents/queries/documents";
import type { Locale } from "@/lib/i18n/locales";

/** A table with more columns lies on its side. */
const UPRIGHT_COLUMNS = 8;

function Code({ url, label }: { url: string; label: string }) {
  const { size, path } = qrPath(url);
  return (
    <a className="shrink-0" href={url}>
      <svg className="size-20" role="img" viewBox={`0 0 ${size} ${size}`}>
        <title>{label}</title>
        <path d={path} />
      </svg>
    </a>
  );
}

function Facts({ facts, locale }: { facts: Fact[]; locale: Locale }) {
  if (facts.length === 0) return null;
  return (
    <dl className="paper-facts">
      {facts.map(({ term, value }) => (
        <div key={term.zh}>
          <dt>
            <Both isInline locale={locale} words={term} />
          </dt>
          <dd>
            <Both isInline locale={locale} words={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Part = { content: DocumentContent; locale: Locale };

function Parties({ content, locale }: Part) {
  return (
    <dl className="paper-facts paper-parties">
      {content.parties.map(({ role, lines }) => (
        <div key={role.zh}>
          <dt>
            <Both isInline locale={locale} words={role} />
          </dt>
          <dd>
            {lines.map((line) => (
              <p key={JSON.stringify(line)}>
                <Both isInline locale={locale} words={line} />
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Text({ content, locale }: Part) {
  return (
    <>
      {content.clauses.length > 0 ? (
        <ol className="paper-clauses">
          {content.clauses.map((clause) => (
            <li key={clause.zh}>
              <Both locale={locale} words={clause} />
            </li>
          ))}
        </ol>
      ) : null}
      <div className="paper-notes">
        {content.notes.map((note) => (
          <p key={note.zh}>
            <Both locale={locale} words={note} />
          </p>
        ))}
      </div>
    </>
  );
}

function Marks({ content, locale }: Part) {
  if (!content.marks) return null;
  return (
    <section>
      <h2 className="font-semibold">
        <Both isInline locale={locale} words={content.marks.title} />
      </h2>
      <ul className="paper-marks">
        {content.marks.blocks.map((lines) => (
          <li key={lines.join()}>{lines.join("\n")}</li>
        ))}
      </ul>
    </section>
  );
}

/** The same paper as the PDF, for a browser to print. */
export function PrintedDocument({ document }: { document: DocumentView }) {
  const { content, locale, sha256, url } = document;
  const isWide = content.tables.some(({ columns }) => columns.length > UPRIGHT_COLUMNS);
  return (
    <article className={isWide ? "paper paper-wide" : "paper"}>
      <header className="flex justify-between gap-6">
        <h1 className="text-xl font-semibold">
          <Both locale={locale} words={content.title} />
        </h1>
        <Code label={content.scan.own} url={url} />
      </header>
      <Facts facts={content.facts} locale={locale} />
      <Parties content={content} locale={locale} />
      {content.tables.map((table) => (
        <PaperTable
          key={table.columns.map(({ label }) => label.zh).join()}
          locale={locale}
          table={table}
        />
      ))}
      <Facts facts={content.terms} locale={locale} />
      <Text content={content} locale={locale} />
      <Marks content={content} locale={locale} />
      <ul className="paper-signatures">
        {content.signatures.map((side) => (
          <li key={side.zh}>
            <Both isInline locale={locale} words={side} />
          </li>
        ))}
      </ul>
      <footer className="paper-foot">
        {content.number} · SHA-256 {sha256.slice(0, 16)}
      </footer>
    </article>
  );
}
