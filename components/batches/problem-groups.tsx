import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Download } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { problemField, problemText } from "@/lib/batches/model/problem-words";
import type { ProblemGroup } from "@/lib/batches/queries/rows";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type ProblemGroupsProps = {
  locale: Locale;
  groups: readonly ProblemGroup[];
  /** Of the rows with one problem. */
  hrefOf: (code: string) => string;
  /** The refused rows as a file to mend, where there are any. */
  fileHref: string | null;
};

/** The same mistake in a thousand rows is one line. */
export function ProblemGroups({ locale, groups, hrefOf, fileHref }: ProblemGroupsProps) {
  if (groups.length === 0) return null;
  const t = translator(locale, "batches");
  return (
    <Card
      title={t("problems")}
      {...(fileHref && {
        aside: (
          <ButtonLink
            download
            href={fileHref}
            icon={<Download className="size-4" />}
            size="small"
            variant="secondary"
          >
            {t("refusedFile")}
          </ButtonLink>
        ),
      })}
    >
      <ul className="divide-line divide-y">
        {groups.map(({ code, field, count, isWarning }) => (
          <li className="flex items-baseline gap-3 py-2" key={`${code} ${field}`}>
            <span
              className={`min-w-10 text-end font-semibold tabular-nums ${isWarning ? "text-caution" : "text-critical"}`}
            >
              {formatNumber(locale, count)}
            </span>
            <span className="min-w-0">
              <Link href={hrefOf(code)}>{problemField(locale, field)}</Link>
              <span className="text-ink-muted">
                {" "}
                · {problemText(locale, { code, values: { name: "" } })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
