import { Card } from "@/components/ui/card";
import { DefinitionList, type Fact } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { versionedNumber } from "@/lib/documents/model/kind";
import { printedDay } from "@/lib/documents/model/speech";
import type { findByToken } from "@/lib/documents/queries/documents";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type VerifiedDocumentProps = {
  locale: Locale;
  document: NonNullable<Awaited<ReturnType<typeof findByToken>>>;
};

export function VerifiedDocument({ locale, document }: VerifiedDocumentProps) {
  const t = translator(locale, "documents");
  const { kind, issuedAt, sellerName, totalFen, sha256, replacedBy } = document;
  const facts: Fact[] = [
    { term: t("verify.kind"), value: t(`kind.${kind}`) },
    { term: t("fact.number"), value: versionedNumber(document) },
    { term: t("fact.date"), value: printedDay(issuedAt) },
    { term: t("party.seller"), value: sellerName },
    ...(totalFen === null ? [] : [{ term: t("total"), value: formatMoney(locale, totalFen) }]),
    { term: t("verify.hash"), value: <span className="break-all">{sha256}</span> },
  ];
  return (
    <div className="grid gap-4">
      {replacedBy === null ? (
        <Notice tone="positive">{t("verify.stands")}</Notice>
      ) : (
        <Notice tone="caution">{t("verify.replaced", { version: replacedBy })}</Notice>
      )}
      <Card>
        <DefinitionList facts={facts} />
      </Card>
    </div>
  );
}
