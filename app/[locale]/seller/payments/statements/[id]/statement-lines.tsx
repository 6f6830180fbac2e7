import { CertainMatches } from "@/components/payments/certain-matches";
import { StatementLine } from "@/components/payments/statement-line";
import { WaitingClaims } from "@/components/payments/waiting-claims";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Actor } from "@/lib/identity/actor";
import {
  lineStates,
  listLines,
  listOpenLineIds,
  type StatementView,
} from "@/lib/payments/queries/bank-statements";
import { findMatches } from "@/lib/payments/queries/matches";
import { MOST_AT_ONCE } from "@/lib/payments/schema/bank-statement";
import { toPageKey } from "@/lib/platform/page";

type Query = Record<string, string | string[] | undefined>;
type Props = { actor: Actor; locale: Locale; query: Query; statement: StatementView };

/** The lines with what they may be; beside them the claims that no line fits. */
export async function StatementLines({ actor, locale, query, statement }: Props) {
  const { id, counts } = statement;
  const here = `/${locale}/seller/payments/statements/${id}`;
  const state = lineStates.find((name) => name === query.show) ?? "open";
  const [page, open, { proposals, claims, named }] = await Promise.all([
    listLines(actor, { statementId: id, state, key: toPageKey(query) }),
    listOpenLineIds(actor, id),
    findMatches(actor),
  ]);
  const certain = open.filter((line) => proposals.get(line)?.sureness === "certain");
  const proposed = new Set([...proposals.values()].map(({ transferId }) => transferId));
  const waiting = claims.filter((claim) => !proposed.has(claim.id));
  const t = translator(locale, "payments");
  return (
    <div className={waiting.length > 0 ? "grid items-start gap-5 lg:grid-cols-3" : ""}>
      <div className="grid min-w-0 gap-5 lg:col-span-2">
        <CertainMatches lineIds={certain.slice(0, MOST_AT_ONCE)} locale={locale} />
        <Tabs
          label={t("bankStatement.lines")}
          tabs={lineStates.map((name) => ({
            href: `${here}?show=${name}`,
            label: t(`bankStatement.state.${name}`),
            count: counts[name],
            isCurrent: name === state,
          }))}
        />
        {page.rows.length === 0 ? (
          <EmptyState title={t("bankStatement.noLines")} />
        ) : (
          <Card flush>
            <ul className="divide-line divide-y">
              {page.rows.map((line) => (
                <StatementLine
                  claims={claims}
                  key={line.id}
                  line={line}
                  locale={locale}
                  named={named.get(line.id) ?? []}
                  proposal={proposals.get(line.id)}
                />
              ))}
            </ul>
          </Card>
        )}
        <Pagination
          locale={locale}
          nextHref={page.older && `${here}?show=${state}&after=${page.older}`}
          previousHref={page.newer && `${here}?show=${state}&before=${page.newer}`}
        />
      </div>
      <WaitingClaims claims={waiting} locale={locale} />
    </div>
  );
}
