import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { OrderStatus } from "@/lib/orders/model/status";

const tones: Record<OrderStatus, Tone> = {
  placed: "info",
  countered: "caution",
  confirmed: "info",
  in_production: "info",
  ready: "info",
  shipped: "info",
  at_pickup: "positive",
  picked_up: "positive",
  closed: "neutral",
  declined: "critical",
  expired: "critical",
  cancelled: "neutral",
};

export function OrderStatusBadge({ locale, status }: { locale: Locale; status: OrderStatus }) {
  return (
    <StatusBadge tone={tones[status]}>
      {translator(locale, "orders")(`status.${status}`)}
    </StatusBadge>
  );
}
