import { BatchCounts } from "@/components/batches/batch-counts";
import { BatchSteps } from "@/components/batches/batch-steps";
import { ProblemGroups } from "@/components/batches/problem-groups";
import { RowTable } from "@/components/batches/row-table";
import { UnmatchedPhotos } from "@/components/batches/unmatched-photos";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { type BatchStatus, rowOutcomes, undoUntil } from "@/lib/batches/model/batch";
import { headersOf } from "@/lib/batches/model/outline";
import type { BatchView } from "@/lib/batches/queries/batches";
import {
  countKept,
  countProblems,
  countWritten,
  listRows,
  type RowFilter,
} from "@/lib/batches/queries/rows";
import { listCategories } from "@/lib/catalogue/queries/category";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Actor, SellerActor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";

type Query = Record<string, string | string[] | undefined>;
type Props = { actor: Actor & SellerActor; batch: BatchView; locale: Locale; query: Query };

function filterOf({ outcome, code, after }: Query): RowFilter {
  const number = Number(after);
  return {
    outcome: rowOutcomes.find((known) => known === outcome) ?? null,
    code: typeof code === "string" && /^\w{1,60}$/.test(code) ? code : null,
    after: Number.isSafeInteger(number) && number > 0 ? number : 0,
  };
}

/** Nothing of it, or not all, is written yet. */
const isAhead = (status: BatchStatus) => status === "checked" || status === "applying";

/** What is decided so far, row by row; nothing is shown before the first row was checked. */
export async function BatchPreview({ actor, batch, locale, query }: Props) {
  const here = `/${locale}/seller/batches/${batch.id}`;
  const filter = filterOf(query);
  const [page, groups, categories, written, kept] = await Promise.all([
    listRows(actor, batch.id, filter),
    countProblems(actor, batch.id),
    listCategories(locale),
    countWritten(actor, batch.id),
    countKept(actor, batch.id),
  ]);
  const counts = {
    created: batch.created,
    changed: batch.changed,
    same: batch.same,
    refused: batch.refused,
  };
  const total = counts.created + counts.changed + counts.same + counts.refused;
  if (total === 0) return null;
  const t = translator(locale, "batches");
  const at = (changes: Record<string, string>) => `${here}?${new URLSearchParams(changes)}`;
  const names = new Map(
    categories
      .flatMap((root) => [root, ...root.children])
      .map(({ slug, name }) => [slug, name.text]),
  );
  return (
    <>
      <Card title={t(isAhead(batch.status) ? "preview.title" : "preview.found")}>
        <BatchCounts counts={counts} locale={locale} />
        <BatchSteps
          batch={batch}
          isUndoable={batch.appliedAt !== null && written > 0 && now() < undoUntil(batch.appliedAt)}
          kept={kept}
          locale={locale}
          timeZone={actor.timeZone}
          written={written}
        />
      </Card>
      <ProblemGroups
        fileHref={
          batch.refused > 0 && batch.kind === "import"
            ? `/api/batches/${batch.id}/refused?locale=${locale}`
            : null
        }
        groups={groups}
        hrefOf={(code) => at({ outcome: "refused", code })}
        locale={locale}
      />
      <UnmatchedPhotos locale={locale} names={batch.source?.unmatched ?? []} />
      <Tabs
        label={t("rows")}
        tabs={[
          { href: here, label: t("outcome.all"), count: total, isCurrent: filter.outcome === null },
          ...rowOutcomes.map((outcome) => ({
            href: at({ outcome }),
            label: t(`outcome.${outcome}`),
            count: counts[outcome],
            isCurrent: filter.outcome === outcome,
          })),
        ]}
      />
      <RowTable
        categories={names}
        headers={headersOf(batch.mapping)}
        locale={locale}
        rows={page.rows}
      />
      <Pagination
        locale={locale}
        nextHref={
          page.next === null
            ? null
            : at({
                ...(filter.outcome && { outcome: filter.outcome }),
                ...(filter.code && { code: filter.code }),
                after: String(page.next),
              })
        }
        previousHref={filter.after > 0 ? here : null}
      />
    </>
  );
}
