import type { Metadata } from "next";
import { RouteDrawing } from "@/components/layout/route-drawing";
import { ButtonLink } from "@/components/ui/button-link";
import {
  Ban,
  CalendarRange,
  Coins,
  Layers,
  PackageCheck,
  ReceiptText,
} from "@/components/ui/icons";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PageProps = { params: Promise<{ locale: Locale }> };

export const revalidate = 3600;
export const generateStaticParams = () => locales.map((locale) => ({ locale }));

const steps = ["placed", "accepted", "made", "road", "arrived", "collected"] as const;

const terms = [
  { key: "currency", Icon: Coins },
  { key: "payment", Icon: ReceiptText },
  { key: "quantity", Icon: Layers },
  { key: "arrival", Icon: CalendarRange },
  { key: "cancel", Icon: Ban },
  { key: "excluded", Icon: PackageCheck },
] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(locale, "layout");
  return { title: t("nav.about"), description: t("about.lead") };
}

export default async function AboutPage({ params }: PageProps) {
  const { locale } = await params;
  const t = translator(locale, "layout");
  return (
    <>
      <div className="max-w-4xl py-4 sm:py-8">
        <h1 className="text-display">{t("about.title")}</h1>
        <p className="text-ink-muted mt-4 max-w-prose text-lg">{t("about.lead")}</p>
      </div>
      <RouteDrawing />
      <section aria-labelledby="steps" className="mt-8">
        <h2 className="text-headline" id="steps">
          {t("about.stepsTitle")}
        </h2>
        <ol className="rounded-card border-line bg-line mt-4 grid gap-px overflow-hidden border sm:grid-cols-2 lg:grid-cols-3">
          {steps.map((step, index) => (
            <li className="bg-surface-raised p-5" key={step}>
              <p className="flex items-baseline gap-3 text-lg font-semibold">
                <span aria-hidden className="text-accent tabular-nums">
                  {index + 1}
                </span>
                {t(`about.steps.${step}.name`)}
              </p>
              <p className="text-ink-muted mt-1.5">{t(`about.steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="rounded-card bg-accent-soft mt-10 px-5 py-6 sm:px-8 sm:py-8">
        <h2 className="text-headline">{t("about.improveTitle")}</h2>
        <p className="mt-2 max-w-3xl">{t("about.improveText")}</p>
      </section>
      <section aria-labelledby="terms" className="mt-10">
        <h2 className="text-headline" id="terms">
          {t("about.termsTitle")}
        </h2>
        <ul className="mt-4 grid gap-x-8 sm:grid-cols-2">
          {terms.map(({ key, Icon }) => (
            <li className="border-line flex gap-4 border-t py-4" key={key}>
              <Icon aria-hidden className="text-accent mt-0.5 size-5 shrink-0" />
              <div>
                <h3 className="font-semibold">{t(`about.terms.${key}.name`)}</h3>
                <p className="text-ink-muted mt-0.5">{t(`about.terms.${key}.text`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </section>
      <div className="mt-8">
        <ButtonLink href={`/${locale}/catalogue`} size="large">
          {t("about.start")}
        </ButtonLink>
      </div>
    </>
  );
}
