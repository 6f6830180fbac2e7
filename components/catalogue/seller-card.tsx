import { OwnWords } from "@/components/catalogue/own-words";
import { Card } from "@/components/ui/card";
import { BadgeCheck, MapPin } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import type { SellerView } from "@/lib/catalogue/queries/seller";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type SellerCardProps = { locale: Locale; seller: SellerView; headingLevel?: 2 | 3 };

export function SellerCard({ locale, seller, headingLevel = 3 }: SellerCardProps) {
  const t = translator(locale, "catalogue");
  return (
    <Card
      className="relative h-full"
      headingLevel={headingLevel}
      title={
        <Link
          className="after:absolute after:inset-0"
          href={`/${locale}/sellers/${seller.slug}`}
          look="quiet"
        >
          {seller.name}
        </Link>
      }
    >
      <p className="text-positive flex items-center gap-1.5 text-sm">
        <BadgeCheck className="size-4 shrink-0" />
        {t("seller.verified")}
      </p>
      {seller.city ? (
        <p className="text-ink-muted mt-1 flex items-center gap-1.5 text-sm">
          <MapPin className="size-4 shrink-0" />
          {seller.city}
        </p>
      ) : null}
      {seller.about.text ? (
        <p className="mt-2 line-clamp-3 text-sm">
          <OwnWords locale={locale} words={seller.about} />
        </p>
      ) : null}
    </Card>
  );
}
