import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ChipLink } from "@/components/ui/chip-link";
import { Dialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Plus, Trash2 } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const variants = ["primary", "secondary", "quiet", "danger"] as const;
const sizes = ["small", "medium", "large"] as const;

export function ActionsSection({ locale }: { locale: Locale }) {
  const t = translator(locale, "common");
  const nav = translator(locale, "layout");
  const here = `/${locale}/gallery`;
  return (
    <Card title="Actions">
      <div className="grid gap-4">
        <Breadcrumbs
          crumbs={[
            { label: nav("home"), href: `/${locale}` },
            { label: nav("nav.catalogue"), href: `/${locale}/catalogue` },
            { label: nav("gallery.title") },
          ]}
          label={t("breadcrumbs")}
        />
        {sizes.map((size) => (
          <div className="flex flex-wrap gap-3" key={size}>
            {variants.map((variant) => (
              <Button key={variant} size={size} variant={variant}>
                {t("actions.confirm")}
              </Button>
            ))}
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled>{t("actions.save")}</Button>
          <Button icon={<Plus className="size-5" />}>{t("actions.add")}</Button>
          <ButtonLink href={here} variant="secondary">
            {t("actions.open")}
          </ButtonLink>
          <Link href={here}>{t("actions.view")}</Link>
          <Link href={here} look="quiet">
            {t("actions.view")}
          </Link>
        </div>
        <div className="flex flex-wrap gap-2">
          <ChipLink href={here}>{nav("nav.catalogue")}</ChipLink>
          <ChipLink href={here} isCurrent>
            {nav("nav.orders")}
          </ChipLink>
          <ChipLink href={here} removesLabel={`${t("actions.remove")}: ${nav("nav.company")}`}>
            {nav("nav.company")}
          </ChipLink>
        </div>
        <Tabs
          label={nav("nav.orders")}
          tabs={[
            { href: `${here}?tab=all`, label: t("labels.all"), count: 128, isCurrent: true },
            { href: `${here}?tab=new`, label: t("step.current"), count: 3, isCurrent: false },
            { href: `${here}?tab=done`, label: t("step.done"), isCurrent: false },
          ]}
        />
        <Pagination locale={locale} nextHref={`${here}?after=2`} previousHref={here} />
        <Disclosure summary={nav("about.termsTitle")}>{nav("about.terms.payment.text")}</Disclosure>
        <Dialog
          closeLabel={t("actions.close")}
          id="gallery-dialog"
          title={t("actions.remove")}
          trigger={
            <>
              <Trash2 className="size-5" />
              {t("actions.remove")}
            </>
          }
        >
          <p>{nav("about.terms.cancel.text")}</p>
          <Button className="mt-4" variant="danger">
            {t("actions.remove")}
          </Button>
        </Dialog>
      </div>
    </Card>
  );
}
