import type { ReactNode } from "react";
import { ProductPicture } from "@/components/catalogue/product-picture";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/field-error";
import { FileInput } from "@/components/ui/file-input";
import { FormField } from "@/components/ui/form-field";
import { ArrowLeft, ArrowRight, ImagePlus, Star, Trash2 } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  addPicturesAction,
  describePictureAction,
  movePictureAction,
  removePictureAction,
} from "@/lib/catalogue/actions";
import { MOST_PICTURES } from "@/lib/catalogue/model/product-terms";
import type { SellerProduct } from "@/lib/catalogue/queries/seller-product";
import { type Locale, languageTags, localeNames } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PictureManagerProps = { locale: Locale; product: SellerProduct };
type Picture = SellerProduct["pictures"][number];

export function PictureManager({ locale, product }: PictureManagerProps) {
  const t = translator(locale, "catalogue");
  const room = MOST_PICTURES - product.pictures.length;
  return (
    <Card id="pictures" title={t("product.pictures")}>
      <p className="text-ink-muted mb-4 max-w-prose">
        {t("manage.picturesLead", { most: MOST_PICTURES })}
      </p>
      <ol className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4">
        {product.pictures.map((picture, index) => (
          <PictureItem
            index={index}
            key={picture.id}
            locale={locale}
            picture={picture}
            product={product}
          />
        ))}
      </ol>
      {room > 0 ? (
        <ActionForm
          action={addPicturesAction}
          className="mt-4 grid gap-3"
          hidden={{ productId: product.id }}
          id="upload"
          key={product.pictures.length}
          locale={locale}
        >
          <FileInput
            describedBy="upload-hint"
            icon={<ImagePlus className="size-5" />}
            id="upload-files"
            label={t("manage.addPictures")}
            multiple
            name="pictures"
          />
          <p className="text-ink-muted text-sm" id="upload-hint">
            {t("manage.hint.pictures", { room })}
          </p>
          <FieldError name="pictures" />
          <SubmitButton className="sm:justify-self-start" variant="secondary">
            {translator(locale, "common")("actions.upload")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </Card>
  );
}

type ItemProps = PictureManagerProps & { picture: Picture; index: number };

function PictureItem({ locale, product, picture, index }: ItemProps) {
  const t = translator(locale, "catalogue");
  const isLast = index === product.pictures.length - 1;
  const name = t("product.picture", { current: index + 1, total: product.pictures.length });
  const hidden = { productId: product.id, pictureId: picture.id };
  return (
    <li className="rounded-control border-line min-w-0 border p-2">
      <div className="relative">
        <ProductPicture
          alt={picture.alt || name}
          className="rounded-control"
          largest="card"
          picture={picture}
          sizes="(min-width: 64rem) 16rem, 45vw"
        />
        {index === 0 ? (
          <span className="absolute inset-s-2 top-2">
            <Badge tone="accent">{t("manage.cover")}</Badge>
          </span>
        ) : null}
      </div>
      <ActionForm
        action={movePictureAction}
        className="mt-2 flex flex-wrap gap-1"
        hidden={hidden}
        id={`move-${picture.id}`}
        locale={locale}
      >
        {index > 0 ? (
          <>
            <MoveButton
              icon={<ArrowLeft className="size-4" />}
              label={t("manage.move.earlier", { name })}
              to="earlier"
            />
            <MoveButton
              icon={<Star className="size-4" />}
              label={t("manage.move.first", { name })}
              to="first"
            />
          </>
        ) : null}
        {isLast ? null : (
          <MoveButton
            icon={<ArrowRight className="size-4" />}
            label={t("manage.move.later", { name })}
            to="later"
          />
        )}
      </ActionForm>
      <Disclosure summary={<span className="text-sm">{t("manage.describe")}</span>}>
        <ActionForm
          action={describePictureAction}
          className="grid gap-3"
          hidden={hidden}
          id={`alt-${picture.id}`}
          locale={locale}
        >
          {(["zh", "ru", "en"] as const).map((language) => (
            <FormField
              defaultValue={picture.alts[language] ?? ""}
              key={language}
              label={<span lang={languageTags[language]}>{localeNames[language]}</span>}
              lang={languageTags[language]}
              maxLength={200}
              name={`alt-${language}`}
            />
          ))}
          <SubmitButton size="small" variant="secondary">
            {translator(locale, "common")("actions.save")}
          </SubmitButton>
        </ActionForm>
        <ActionForm
          action={removePictureAction}
          className="mt-3"
          hidden={hidden}
          id={`remove-${picture.id}`}
          locale={locale}
        >
          <SubmitButton icon={<Trash2 className="size-4" />} size="small" variant="danger">
            {t("manage.removePicture")}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </li>
  );
}

function MoveButton({ icon, label, to }: { icon: ReactNode; label: string; to: string }) {
  return (
    <SubmitButton
      className="min-w-target"
      icon={icon}
      name="to"
      size="small"
      value={to}
      variant="quiet"
    >
      <span className="sr-only">{label}</span>
    </SubmitButton>
  );
}
