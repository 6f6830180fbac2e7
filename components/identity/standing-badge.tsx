import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { CompanyStatus } from "@/lib/identity/model/standing";

export const standingTones = {
  pending: "caution",
  approved: "positive",
  rejected: "critical",
  suspended: "critical",
} as const satisfies Record<CompanyStatus, Tone>;

export function StandingBadge({ locale, status }: { locale: Locale; status: CompanyStatus }) {
  return (
    <StatusBadge tone={standingTones[status]}>
      {translator(locale, "identity")(`standings.${status}`)}
    </StatusBadge>
  );
}
