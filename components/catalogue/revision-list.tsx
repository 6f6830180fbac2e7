import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { restoreRevisionAction } from "@/lib/catalogue/actions";
import { fieldValue, fieldWord } from "@/lib/catalogue/model/field-word";
import type { RevisionView } from "@/lib/catalogue/queries/revisions";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type RevisionListProps = {
  locale: Locale;
  productId: string;
  revisions: readonly RevisionView[];
  timeZone: string;
  categories: ReadonlyMap<string, string>;
};

/** Who changed what when, the latest first. */
export function RevisionList(props: RevisionListProps) {
  const { locale, productId, revisions, timeZone, categories } = props;
  const t = translator(locale, "catalogue");
  const shown = (field: string, value: string) =>
    value === "" ? "–" : fieldValue(locale, { field, value, category: categories.get(value) });
  return (
    <ol className="grid gap-4">
      {revisions.map((revision) => (
        <Card
          as="li"
          aside={<Restore {...{ locale, productId, revision }} />}
          flush
          key={revision.number}
          title={
            <span className="flex flex-wrap items-baseline gap-x-3">
              <time dateTime={revision.at.toISOString()}>
                {formatDateTime(locale, revision.at, timeZone)}
              </time>
              <span className="text-base font-normal">{revision.by}</span>
              {revision.batchId ? (
                <Link
                  className="text-base font-normal"
                  href={`/${locale}/seller/batches/${revision.batchId}`}
                >
                  {t("history.batch")}
                </Link>
              ) : null}
            </span>
          }
        >
          {revision.changes.length > 0 ? (
            <Table
              caption={t("history.title")}
              columns={[
                { key: "field", label: t("history.field") },
                { key: "before", label: t("history.before") },
                { key: "after", label: t("history.after") },
              ]}
              rows={revision.changes.map(({ field, before, after }) => ({
                key: field,
                cells: {
                  field: fieldWord(locale, field),
                  before: <span className="whitespace-pre-line">{shown(field, before)}</span>,
                  after: <span className="whitespace-pre-line">{shown(field, after)}</span>,
                },
              }))}
            />
          ) : (
            <p className="text-ink-muted px-4 pb-4 sm:px-5">{t("history.first")}</p>
          )}
        </Card>
      ))}
    </ol>
  );
}

type RestoreProps = { locale: Locale; productId: string; revision: RevisionView };

function Restore({ locale, productId, revision }: RestoreProps) {
  const t = translator(locale, "catalogue");
  if (revision.isNow) return <Badge tone="accent">{t("history.now")}</Badge>;
  return (
    <ActionForm
      action={restoreRevisionAction}
      hidden={{ productId, number: revision.number }}
      id={`restore-${revision.number}`}
      locale={locale}
    >
      <SubmitButton size="small" variant="secondary">
        {t("history.restore")}
      </SubmitButton>
    </ActionForm>
  );
}
