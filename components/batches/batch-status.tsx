import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { BatchStatus as Status } from "@/lib/batches/model/batch";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const tones: Readonly<Record<Status, Tone>> = {
  reading: "info",
  mapping: "caution",
  checking: "info",
  checked: "caution",
  applying: "info",
  applied: "positive",
  undoing: "info",
  undone: "neutral",
  cancelled: "neutral",
  failed: "critical",
};

export const BatchStatus = ({ locale, status }: { locale: Locale; status: Status }) => (
  <StatusBadge tone={tones[status]}>
    {translator(locale, "batches")(`status.${status}`)}
  </StatusBadge>
);
