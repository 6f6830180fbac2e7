import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Inbox } from "@/components/ui/icons";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const tones = ["info", "positive", "caution", "critical"] as const;

export function StatesSection({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  const common = translator(locale, "common");
  return (
    <>
      <Card title="States">
        <div className="grid gap-3">
          {tones.map((tone) => (
            <Notice key={tone} title={t("about.steps.accepted.name")} tone={tone}>
              {t("about.steps.accepted.text")}
            </Notice>
          ))}
          <EmptyState
            action={<ButtonLink href={`/${locale}/catalogue`}>{t("about.start")}</ButtonLink>}
            icon={<Inbox className="size-6" />}
            title={t("notFound.title")}
          >
            {t("about.terms.quantity.text")}
          </EmptyState>
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="h-24 w-full" />
        </div>
      </Card>
      <StickyBar>
        <span>
          <span className="text-ink-muted block text-sm">{common("labels.total")}</span>
          <Money fen={1_284_350n} locale={locale} size="large" />
        </span>
        <form method="get">
          <SubmitButton>{common("actions.continue")}</SubmitButton>
        </form>
      </StickyBar>
    </>
  );
}
