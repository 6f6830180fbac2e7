import type { ReactNode } from "react";
import { PictureOrder } from "@/components/catalogue/picture-order";
import { PictureUpload } from "@/components/catalogue/picture-upload";
import { ProductPicture } from "@/components/catalogue/product-picture";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/field-error";
import { FormField } from "@/components/ui/form-field";
import {
  ArrowLeft,
  ArrowRight,
  Camera,
  GripVertical,
  ImagePlus,
  Star,
  Trash2,
} from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  addPicturesAction,
  describePictureAction,
  movePictureAction,
  removePictureAction,
} from "@/lib/catalogue/actions";
import { LARGEST_PICTURE, MOST_PICTURES } from "@/lib/catalogue/model/product-terms";
import type { SellerProduct } from "@/lib/catalogue/queries/seller-product";
import { type Locale, languageTags, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const usual: readonly Locale[] = ["zh", "ru", "en"];
const further = locales.filter((language) => !usual.includes(language));

type PictureManagerProps = { locale: Locale; product: SellerProduct };
type Picture = SellerProduct["pictures"][number];

export function PictureManager({ locale, product }: PictureManagerProps) {
  const t = translator(locale, "catalogue");
  const total = product.pictures.length;
  const room = MOST_PICTURES - total;
  return (
    <Card id="pictures" title={t("product.pictures")}>
      <p className="text-ink-muted mb-4 max-w-prose">
        {t("manage.picturesLead", { most: MOST_PICTURES })}
      </p>
      <PictureOrder
        grip={<GripVertical className="size-5" />}
        items={product.pictures.map((picture, index) => {
          const name = t("product.picture", { current: index + 1, total });
          return {
            id: picture.id,
            name,
            content: (
              <PictureItem
                index={index}
                locale={locale}
                name={name}
                picture={picture}
                product={product}
              />
            ),
          };
        })}
        locale={locale}
        productId={product.id}
        words={{ drag: t.raw("pictureOrder.drag"), moved: t.raw("pictureOrder.moved") }}
      />
      <ActionForm
        action={addPicturesAction}
        className="mt-4 grid grid-cols-1 gap-3"
        hidden={{ productId: product.id }}
        id="upload"
        locale={locale}
      >
        <PictureUpload
          describedBy="upload-hint"
          href={`/api/products/${product.id}/pictures?locale=${locale}`}
          icons={{ add: <ImagePlus className="size-5" />, camera: <Camera className="size-5" /> }}
          isFull={room === 0}
          largest={LARGEST_PICTURE}
          words={uploadWords(locale)}
        />
        <p className="text-ink-muted text-sm" id="upload-hint">
          {room > 0 ? t("manage.hint.pictures", { room }) : t("pictureUpload.full")}
        </p>
        <FieldError hasControlId name="pictures" />
        <noscript>
          <SubmitButton variant="secondary">
            {translator(locale, "common")("actions.upload")}
          </SubmitButton>
        </noscript>
      </ActionForm>
    </Card>
  );
}

function uploadWords(locale: Locale) {
  const t = translator(locale, "catalogue");
  return {
    add: t("pictureUpload.add"),
    camera: t("pictureUpload.camera"),
    waiting: t("pictureUpload.waiting"),
    sending: t("pictureUpload.sending"),
    drawing: t("pictureUpload.drawing"),
    lost: t("pictureUpload.lost"),
    tooLarge: t("pictureUpload.tooLarge"),
    retry: t("pictureUpload.retry"),
    dismiss: t("pictureUpload.dismiss"),
    added: t.raw("pictureUpload.added"),
  };
}

type ItemProps = PictureManagerProps & { picture: Picture; index: number; name: string };

function PictureItem({ locale, product, picture, index, name }: ItemProps) {
  const t = translator(locale, "catalogue");
  const isLast = index === product.pictures.length - 1;
  const hidden = { productId: product.id, pictureId: picture.id };
  return (
    <>
      <div className="relative">
        <ProductPicture
          alt={picture.alt || name}
          className="rounded-control"
          largest="card"
          picture={picture}
          sizes="(min-width: 64rem) 16rem, 45vw"
        />
        {index === 0 ? (
          <span className="absolute inset-s-2 bottom-2">
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
          {usual.map((language) => (
            <AltField key={language} language={language} picture={picture} />
          ))}
          <Disclosure summary={<span className="text-sm">{t("manage.moreLanguages")}</span>}>
            <div className="grid gap-3">
              {further.map((language) => (
                <AltField key={language} language={language} picture={picture} />
              ))}
            </div>
          </Disclosure>
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
    </>
  );
}

function AltField({ picture, language }: { picture: Picture; language: Locale }) {
  const lang = languageTags[language];
  return (
    <FormField
      defaultValue={picture.alts[language] ?? ""}
      label={<span lang={lang}>{localeNames[language]}</span>}
      lang={lang}
      maxLength={200}
      name={`alt-${language}`}
    />
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
