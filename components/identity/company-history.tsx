import { Card } from "@/components/ui/card";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { CompanyView } from "@/lib/identity/queries/companies";

const told = [
  "company.registered",
  "company.updated",
  "company.bank_changed",
  "company.resubmitted",
  "company.approved",
  "company.rejected",
  "company.suspended",
  "member.added",
  "member.role_changed",
] as const;
type Key = "company_registered";

/** A message key cannot contain a dot. */
const keyOf = (type: (typeof told)[number]) => type.replace(".", "_") as Key;

type CompanyHistoryProps = { locale: Locale; events: CompanyView["events"]; timeZone: string };

export function CompanyHistory({ locale, events, timeZone }: CompanyHistoryProps) {
  const t = translator(locale, "identity");
  if (events.length === 0) return null;
  return (
    <Card title={t("companies.history")}>
      <ol className="grid gap-3">
        {events.map(({ id, type, at, reason }) => {
          const known = told.find((one) => one === type);
          return known ? (
            <li key={id}>
              <p className="font-medium">{t(`events.${keyOf(known)}`)}</p>
              <p className="text-ink-muted text-sm">
                <time dateTime={at.toISOString()}>{formatDateTime(locale, at, timeZone)}</time>
              </p>
              {reason ? (
                <p className="text-sm">
                  <bdi>{reason}</bdi>
                </p>
              ) : null}
            </li>
          ) : null;
        })}
      </ol>
    </Card>
  );
}
