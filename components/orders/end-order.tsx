import { CancelOrderForm } from "@/components/orders/cancel-order-form";
import { RequestCancellationForm } from "@/components/orders/request-cancellation-form";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import type { CancelOffer } from "@/lib/orders/model/adjustment";
import { canCancelFree, type Standing } from "@/lib/orders/model/standing";
import type { OrderView } from "@/lib/orders/queries/order";

type EndOrderProps = {
  locale: Locale;
  order: Pick<OrderView, "id" | "version" | "cancellation">;
  standing: Standing;
  /** What ending it costs once it is no longer free. */
  offer: CancelOffer | null;
  isLoaded: boolean;
};

/** The buyer's way out: free at first, then by asking the seller; none once goods have arrived. */
export function EndOrder({ locale, order, standing, offer, isLoaded }: EndOrderProps) {
  const shared = { locale, orderId: order.id, version: order.version };
  if (canCancelFree(standing))
    return (
      <Card>
        <CancelOrderForm {...shared} />
      </Card>
    );
  if (!offer || (order.cancellation && !offer.isAtOnce)) return null;
  return (
    <Card>
      <RequestCancellationForm
        {...shared}
        isLoaded={isLoaded}
        offer={offer}
        paidFen={standing.paid.confirmedFen}
      />
    </Card>
  );
}
