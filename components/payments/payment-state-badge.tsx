import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { PaymentState } from "@/lib/payments/model/status";

const tones: Record<PaymentState, Tone> = {
  none: "neutral",
  claimed: "caution",
  part: "caution",
  deposit_paid: "info",
  paid: "positive",
};

export function PaymentStateBadge({ locale, state }: { locale: Locale; state: PaymentState }) {
  return (
    <StatusBadge tone={tones[state]}>
      {translator(locale, "payments")(`state.${state}`)}
    </StatusBadge>
  );
}
