import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { CircleCheck, CircleDashed } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  archiveProductAction,
  publishProductAction,
  restoreProductAction,
} from "@/lib/catalogue/actions";
import { gaps } from "@/lib/catalogue/model/completeness";
import type { SellerProduct } from "@/lib/catalogue/queries/seller-product";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PublishingCardProps = { locale: Locale; product: SellerProduct; isApproved: boolean };

/** What is missing to the catalogue, and the steps in and out of it. */
export function PublishingCard({ locale, product, isApproved }: PublishingCardProps) {
  const t = translator(locale, "catalogue");
  const isReady = product.gaps.length === 0;
  return (
    <Card title={t(product.status === "draft" ? "manage.toPublish" : "manage.section.publishing")}>
      <div className="grid gap-4">
        {product.status === "draft" ? (
          <ul className="grid gap-1">
            {gaps.map((gap) => (
              <GapLine
                isMissing={product.gaps.includes(gap)}
                key={gap}
                locale={locale}
                text={t(`manage.gap.${gap}`)}
              />
            ))}
          </ul>
        ) : null}
        {product.status !== "archived" && !isApproved ? (
          <Notice title={t("manage.notApproved")} tone="caution" />
        ) : null}
        <div className="flex flex-wrap items-start gap-3">
          {product.status === "draft" && isReady && isApproved ? (
            <Step {...{ locale, product }} kind="publish" />
          ) : null}
          {product.status === "published" && isApproved ? (
            <ButtonLink href={`/${locale}/products/${product.slug}`} variant="secondary">
              {t("manage.publicPage")}
            </ButtonLink>
          ) : null}
          {product.status === "archived" ? <Step {...{ locale, product }} kind="restore" /> : null}
          {product.status === "archived" ? null : <Step {...{ locale, product }} kind="archive" />}
        </div>
      </div>
    </Card>
  );
}

const steps = {
  publish: { action: publishProductAction, variant: "primary" },
  archive: { action: archiveProductAction, variant: "quiet" },
  restore: { action: restoreProductAction, variant: "secondary" },
} as const;

function Step({
  locale,
  product,
  kind,
}: {
  locale: Locale;
  product: SellerProduct;
  kind: keyof typeof steps;
}) {
  const { action, variant } = steps[kind];
  return (
    <ActionForm
      action={action}
      hidden={{ productId: product.id, revision: product.revision }}
      id={kind}
      locale={locale}
    >
      <SubmitButton variant={variant}>
        {translator(locale, "catalogue")(`manage.step.${kind}`)}
      </SubmitButton>
    </ActionForm>
  );
}

function GapLine({
  locale,
  text,
  isMissing,
}: {
  locale: Locale;
  text: string;
  isMissing: boolean;
}) {
  const t = translator(locale, "catalogue");
  const Icon = isMissing ? CircleDashed : CircleCheck;
  return (
    <li className="flex items-center gap-2">
      <Icon
        aria-hidden
        className={isMissing ? "text-caution size-5 shrink-0" : "text-positive size-5 shrink-0"}
      />
      <span>{text}</span>
      <span className="sr-only">{t(isMissing ? "manage.missing" : "manage.there")}</span>
    </li>
  );
}
