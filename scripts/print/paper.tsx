import { Document, Page, Path, Svg, Text, View } from "@react-pdf/renderer";
import type { DocumentContent, Fact } from "@/lib/documents/model/content";
import { qrPath } from "@/lib/documents/model/qr";
import type { PrintJob } from "@/lib/documents/printer";
import { look } from "./look";
import { Table } from "./table";
import { above, beside } from "./words";

/** A table with more columns lies on its side. */
const UPRIGHT_COLUMNS = 8;
const QR = 62;
/** More marks than these are an annex on pages of their own. */
const FEW_MARKS = 8;

function Head({ content, url }: { content: DocumentContent; url: string }) {
  const { size, path } = qrPath(url);
  return (
    <View style={look.head}>
      <View>
        <Text style={look.title}>{content.title.own}</Text>
        <Text style={look.subtitle}>{content.title.zh}</Text>
      </View>
      <View style={look.code}>
        <Text style={look.scan}>{above(content.scan)}</Text>
        <Svg height={QR} viewBox={`0 0 ${size} ${size}`} width={QR}>
          <Path d={path} fill="#000000" />
        </Svg>
      </View>
    </View>
  );
}

function Facts({ facts, isWide = false }: { facts: Fact[]; isWide?: boolean }) {
  if (facts.length === 0) return null;
  return (
    <View style={[look.facts, look.section]}>
      {facts.map(({ term, value }) => (
        <View key={beside(term)} style={isWide ? look.wideFact : look.fact} wrap={false}>
          <Text style={look.term}>{beside(term)}</Text>
          <Text style={look.value}>{beside(value)}</Text>
        </View>
      ))}
    </View>
  );
}

function Parties({ parties }: Pick<DocumentContent, "parties">) {
  return (
    <View style={look.parties} wrap={false}>
      {parties.map(({ role, lines: [name = "", ...lines] }) => (
        <View key={beside(role)} style={look.party}>
          <Text style={look.term}>{beside(role)}</Text>
          <Text style={look.strong}>{beside(name)}</Text>
          <Text>{lines.map(beside).join("\n")}</Text>
        </View>
      ))}
    </View>
  );
}

function Clauses({ clauses }: Pick<DocumentContent, "clauses">) {
  return (
    <View style={look.section}>
      {clauses.map((clause, index) => (
        <View key={clause.zh} style={look.clause} wrap={false}>
          <Text style={look.clauseNumber}>{index + 1}.</Text>
          <Text style={look.clauseText}>{above(clause)}</Text>
        </View>
      ))}
    </View>
  );
}

function Marks({ marks }: Pick<DocumentContent, "marks">) {
  if (!marks) return null;
  return (
    <View style={look.section}>
      <Text style={look.heading}>{beside(marks.title)}</Text>
      <View style={look.marks}>
        {marks.blocks.map((lines) => (
          <Text key={lines.join("|")} style={look.mark}>
            {lines.join("\n")}
          </Text>
        ))}
      </View>
    </View>
  );
}

function Foot({ content, sha256 }: { content: DocumentContent; sha256: string }) {
  return (
    <View fixed style={look.foot}>
      <Text>
        {content.number}
        {content.version > 1 ? ` v${content.version}` : ""} · SHA-256 {sha256.slice(0, 16)}
      </Text>
      <Text
        render={({ pageNumber, totalPages }) =>
          beside(content.page)
            .replaceAll("{page}", String(pageNumber))
            .replaceAll("{pages}", String(totalPages ?? ""))
        }
      />
    </View>
  );
}

/** The content as it stands, on A4. */
export function Paper({ content, sha256, url }: PrintJob) {
  const isWide = content.tables.some(({ columns }) => columns.length > UPRIGHT_COLUMNS);
  const orientation = isWide ? "landscape" : "portrait";
  const hasAnnex = (content.marks?.blocks.length ?? 0) > FEW_MARKS;
  return (
    <Document author="Karavan" title={content.number}>
      <Page orientation={orientation} size="A4" style={look.page}>
        <Head content={content} url={url} />
        <Facts facts={content.facts} />
        <Parties parties={content.parties} />
        {content.tables.map((table) => (
          <Table key={table.columns.map(({ label }) => label.zh).join("|")} table={table} />
        ))}
        <Facts facts={content.terms} isWide />
        <Clauses clauses={content.clauses} />
        <View style={look.section}>
          {content.notes.map((note) => (
            <Text key={note.zh} style={look.note}>
              {above(note)}
            </Text>
          ))}
        </View>
        {hasAnnex ? null : <Marks marks={content.marks} />}
        <View style={look.signatures} wrap={false}>
          {content.signatures.map((side) => (
            <Text key={side.zh} style={look.signature}>
              {beside(side)}
            </Text>
          ))}
        </View>
        <Foot content={content} sha256={sha256} />
      </Page>
      {hasAnnex ? (
        <Page orientation={orientation} size="A4" style={look.page}>
          <Marks marks={content.marks} />
          <Foot content={content} sha256={sha256} />
        </Page>
      ) : null}
    </Document>
  );
}
