import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { signOutOthersAction } from "@/lib/identity/actions";
import { browserName } from "@/lib/identity/model/browser";
import type { SessionView } from "@/lib/identity/queries/account";

type SessionListProps = { locale: Locale; sessions: SessionView[]; timeZone: string };

export function SessionList({ locale, sessions, timeZone }: SessionListProps) {
  const t = translator(locale, "identity");
  return (
    <>
      <ul className="divide-line divide-y">
        {sessions.map(({ key, userAgent, createdAt, isCurrent }) => (
          <li
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3"
            key={key}
          >
            <div>
              <p className="font-medium">{browserName(userAgent) ?? t("account.unknownBrowser")}</p>
              <p className="text-ink-muted text-sm">
                {t("account.since")}: {formatDateTime(locale, createdAt, timeZone)}
              </p>
            </div>
            {isCurrent ? <Badge tone="positive">{t("account.thisBrowser")}</Badge> : null}
          </li>
        ))}
      </ul>
      <ActionForm action={signOutOthersAction} className="pt-3" id="sessions" locale={locale}>
        <SubmitButton variant="secondary">{t("account.signOutOthers")}</SubmitButton>
      </ActionForm>
    </>
  );
}
