import { StatusBadge } from "@/components/ui/status-badge";
import type { Tone } from "@/components/ui/tone";
import type { ProductStatus } from "@/lib/catalogue/model/product-terms";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const tones: Record<ProductStatus, Tone> = {
  draft: "caution",
  published: "positive",
  archived: "neutral",
};

export function ProductStatusBadge({ locale, status }: { locale: Locale; status: ProductStatus }) {
  return (
    <StatusBadge tone={tones[status]}>
      {translator(locale, "catalogue")(`manage.status.${status}`)}
    </StatusBadge>
  );
}
