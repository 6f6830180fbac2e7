import { MilestoneForm } from "@/components/logistics/milestone-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Timeline } from "@/components/ui/timeline";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import {
  codesOfRoute,
  nextCode,
  type RouteCode,
  validFacts,
} from "@/lib/logistics/model/milestone";
import type { ContainerView } from "@/lib/logistics/queries/containers";

type ContainerMilestonesProps = {
  locale: Locale;
  container: ContainerView;
  timeZone: string;
  now: Date;
};

/** What is recorded, newest last, each with its correction; then the next one, proposed. */
export function ContainerMilestones({
  locale,
  container,
  timeZone,
  now,
}: ContainerMilestonesProps) {
  const t = translator(locale, "logistics");
  const names = translator(locale, "orders");
  const codes = codesOfRoute(container.mode);
  const valid = validFacts(container.facts);
  const open = codes.filter((code) => !valid.some((fact) => fact.code === code));
  const next =
    nextCode(
      container.mode,
      valid.map((fact) => fact.code),
    ) ??
    open[0] ??
    null;
  const isRouteCode = (code: string): code is RouteCode => (codes as string[]).includes(code);
  const nameOf = (code: string) =>
    code === "CONTAINER_LOADED" || isRouteCode(code) ? names(`event.${code}`) : code;
  const place = (name: string | null) =>
    localized(container.nodes.find((node) => node.name === name)?.names, locale).text || name;
  return (
    <Card title={t("milestone.title")}>
      <div className="grid gap-5">
        <Timeline
          milestones={valid.map((fact) => ({
            key: fact.id,
            title: nameOf(fact.code),
            place: place(fact.place),
            time: formatDateTime(locale, fact.at, timeZone),
            dateTime: fact.at.toISOString(),
            note: (
              <>
                {fact.note}
                {isRouteCode(fact.code) ? (
                  <Disclosure
                    summary={
                      <span className="text-ink-muted text-sm">{t("milestone.correct")}</span>
                    }
                  >
                    <MilestoneForm
                      code={fact.code}
                      codes={[fact.code]}
                      container={container}
                      correctsId={fact.id}
                      locale={locale}
                      now={fact.at}
                    />
                  </Disclosure>
                ) : null}
              </>
            ),
            state: "done",
          }))}
        />
        {open.length > 0 ? (
          <section className="border-line border-t pt-4">
            <h3 className="mb-3 font-medium">{t("milestone.record")}</h3>
            <MilestoneForm
              code={next}
              codes={open}
              container={container}
              locale={locale}
              now={now}
            />
          </section>
        ) : null}
      </div>
    </Card>
  );
}
