import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { IssueStatus } from "@/lib/feedback/model/issue-status";
import type { Severity } from "@/lib/feedback/model/severity";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const statusTones: Record<IssueStatus, Tone> = {
  open: "caution",
  seen: "info",
  answered: "info",
  fixing: "accent",
  version_out: "accent",
  verified: "positive",
  not_fixed: "critical",
  rejected: "neutral",
  duplicate: "neutral",
  no_repeat: "neutral",
};

export function IssueStatusBadge({ locale, status }: { locale: Locale; status: IssueStatus }) {
  const t = translator(locale, "feedback");
  return <StatusBadge tone={statusTones[status]}>{t(`status.${status}`)}</StatusBadge>;
}

const severityTones: Record<Severity, Tone> = {
  critical: "critical",
  major: "caution",
  minor: "neutral",
  wish: "info",
};

export function SeverityBadge({ locale, severity }: { locale: Locale; severity: Severity }) {
  const t = translator(locale, "feedback");
  return <StatusBadge tone={severityTones[severity]}>{t(`severity.${severity}`)}</StatusBadge>;
}
