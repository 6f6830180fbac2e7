import { OwnWords } from "@/components/catalogue/own-words";
import { ProductPicture } from "@/components/catalogue/product-picture";
import { Badge } from "@/components/ui/badge";
import { ImageOff, PackageCheck, Sparkles } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import { Stars } from "@/components/ui/stars";
import { unitWord } from "@/lib/catalogue/model/unit-word";
import type { ProductCardView } from "@/lib/catalogue/queries/product-card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type ProductCardProps = { locale: Locale; product: ProductCardView; isFirstSeen?: boolean };

export function ProductCard({ locale, product, isFirstSeen }: ProductCardProps) {
  const t = translator(locale, "catalogue");
  return (
    <li className="product-card">
      {product.picture ? (
        <ProductPicture
          alt=""
          isFirstSeen={isFirstSeen ?? false}
          largest="card"
          picture={product.picture}
          sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 33vw, 50vw"
        />
      ) : (
        <span className="bg-surface-sunken text-ink-muted grid aspect-square place-items-center">
          <ImageOff className="size-8" />
          <span className="sr-only">{t("card.noPicture")}</span>
        </span>
      )}
      <div className="product-card-words">
        <h3 className="product-card-name">
          <Link href={`/${locale}/products/${product.slug}`} look="quiet">
            <OwnWords locale={locale} words={product.name} />
          </Link>
        </h3>
        <p className="mt-auto pt-1">
          <Money
            className="sm:text-title text-lg font-semibold"
            locale={locale}
            unitPrice={product.priceFrom}
          />{" "}
          <span className="text-ink-muted text-sm">{unitWord(locale, product.unit)}</span>
        </p>
        <p className="product-card-terms">
          <span>{t("card.moq", { count: product.moq })}</span>
          <span>{t("card.days", { min: product.leadDaysMin, max: product.leadDaysMax })}</span>
        </p>
        {product.rating ? (
          <Stars count={product.rating.count} locale={locale} value={product.rating.value} />
        ) : null}
        <p className="product-card-seller">{product.seller.name}</p>
        {product.readyStock > 0 || product.versionNumber > 1 ? (
          <p className="flex flex-wrap gap-1 pt-0.5">
            {product.readyStock > 0 ? (
              <Badge icon={<PackageCheck className="size-4 shrink-0" />} tone="positive">
                {t("card.ready", { count: product.readyStock })}
              </Badge>
            ) : null}
            {product.versionNumber > 1 ? (
              <Badge icon={<Sparkles className="size-4 shrink-0" />} tone="accent">
                {t("card.improved", { number: product.versionNumber })}
              </Badge>
            ) : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}
