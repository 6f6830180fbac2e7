import { Card } from "@/components/ui/card";
import { Stepper } from "@/components/ui/stepper";
import { Timeline } from "@/components/ui/timeline";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const keys = ["placed", "accepted", "made", "road", "arrived", "collected"] as const;

export function JourneySection({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  const steps = keys.map((key) => ({ key, label: t(`about.steps.${key}.name`) }));
  return (
    <>
      <Card>
        <Stepper
          current={3}
          eta={
            <>
              <span className="text-ink-muted block text-sm">{t("about.terms.arrival.name")}</span>
              <span className="text-title tabular-nums">12–18.12</span>
            </>
          }
          locale={locale}
          now={t("about.steps.road.text")}
          steps={steps}
        />
      </Card>
      <Card>
        <Stepper current={6} locale={locale} steps={steps} />
      </Card>
      <Card title={t("about.steps.road.name")}>
        <Timeline
          milestones={[
            {
              key: "yiwu",
              title: t("about.steps.made.name"),
              place: "义乌 · Иу",
              time: "02.12, 14:20",
              dateTime: "2026-12-02T06:20:00Z",
              state: "done",
            },
            {
              key: "khorgos",
              title: t("about.steps.road.name"),
              place: "Қорғас · 霍尔果斯",
              time: "09.12, 03:10",
              dateTime: "2026-12-08T22:10:00Z",
              note: t("about.terms.arrival.text"),
              state: "current",
            },
            { key: "almaty", title: t("about.steps.arrived.name"), place: "Алматы", state: "next" },
            { key: "end", title: t("about.steps.collected.name"), state: "next" },
          ]}
        />
      </Card>
    </>
  );
}
