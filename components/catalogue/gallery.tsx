import { ProductPicture } from "@/components/catalogue/product-picture";
import { ImageOff } from "@/components/ui/icons";
import type { PictureView } from "@/lib/catalogue/queries/picture";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type GalleryProps = { locale: Locale; name: string; pictures: readonly PictureView[] };

const frameId = (index: number) => `picture-${index + 1}`;

/** Swiped by hand or moved by its small pictures, which are plain links; each opens large. */
export function Gallery({ locale, name, pictures }: GalleryProps) {
  const t = translator(locale, "catalogue");
  if (pictures.length === 0) {
    return (
      <div className="rounded-card bg-surface-sunken text-ink-muted grid aspect-square place-items-center">
        <p className="flex flex-col items-center gap-2">
          <ImageOff className="size-10" />
          {t("card.noPicture")}
        </p>
      </div>
    );
  }
  return (
    <section aria-label={t("product.pictures")}>
      <ul className="rounded-card border-line flex snap-x snap-mandatory overflow-x-auto overscroll-x-contain border">
        {pictures.map((picture, index) => (
          <li className="w-full shrink-0 snap-start" id={frameId(index)} key={picture.id}>
            <a
              className="block focus-visible:-outline-offset-2"
              href={picture.sources.at(-1)?.url}
              title={t("product.zoom")}
            >
              <ProductPicture
                alt={
                  picture.alt ||
                  t("product.picture", { current: index + 1, total: pictures.length })
                }
                isFirstSeen={index === 0}
                largest="page"
                picture={picture}
                sizes="(min-width: 64rem) 34rem, 100vw"
              />
            </a>
          </li>
        ))}
      </ul>
      {pictures.length > 1 ? (
        <ul className="mt-2 flex gap-2 overflow-x-auto">
          {pictures.map((picture, index) => (
            <li className="w-16 shrink-0 sm:w-20" key={picture.id}>
              <a
                aria-label={`${name}: ${t("product.picture", { current: index + 1, total: pictures.length })}`}
                className="rounded-control border-line hover:border-accent block overflow-hidden border"
                href={`#${frameId(index)}`}
              >
                <ProductPicture alt="" largest="card" picture={picture} sizes="5rem" />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
