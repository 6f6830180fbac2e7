import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { StatementReport as Report } from "@/lib/payments/schema/bank-statement";

const SHOWN = 200;

/** What did not become a line: counted where it need not, row by row where it could not. */
export function StatementReport({ locale, report }: { locale: Locale; report: Report }) {
  const t = translator(locale, "payments");
  const errors = translator(locale, "errors");
  const { known, outgoing, other, unread } = report;
  const left = [
    t("bankStatement.left", { known }),
    t("bankStatement.outgoing", { count: outgoing }),
    t("bankStatement.other", { count: other }),
  ];
  return (
    <div className="grid gap-3">
      <p className="text-ink-muted text-sm">{left.join(" · ")}</p>
      {unread.length > 0 ? (
        <Notice title={t("bankStatement.unread", { count: unread.length })} tone="caution">
          <p>{t("bankStatement.unreadText")}</p>
          <Disclosure summary={t("bankStatement.row", { row: rowsOf(locale, report) })}>
            <ul className="grid gap-2 text-sm">
              {unread.slice(0, SHOWN).map(({ row, code, text }) => (
                <li key={row}>
                  <strong className="font-semibold">{t("bankStatement.row", { row })}</strong>{" "}
                  {errors(code)}
                  <bdi className="text-ink-muted block break-words">{text}</bdi>
                </li>
              ))}
            </ul>
            {unread.length > SHOWN ? (
              <p>{t("bankStatement.more", { count: unread.length - SHOWN })}</p>
            ) : null}
          </Disclosure>
        </Notice>
      ) : null}
    </div>
  );
}

const FIRST = 5;

/** "3, 8, 12 …" */
const rowsOf = (locale: Locale, { unread }: Report) =>
  unread
    .slice(0, FIRST)
    .map(({ row }) => formatNumber(locale, row))
    .join(", ") + (unread.length > FIRST ? " …" : "");
