import { classNames } from "@/components/ui/class-names";
import { formatRelative } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { validFacts } from "@/lib/logistics/model/milestone";
import type { JourneyFact, JourneyRoute } from "@/lib/logistics/queries/journey";
import { journeyCodes } from "@/lib/orders/model/timeline";

type RouteLineProps = {
  locale: Locale;
  route: JourneyRoute;
  facts: readonly JourneyFact[];
  now: Date;
};

type JourneyCode = (typeof journeyCodes)[number];
const isNamed = (code: string): code is JourneyCode =>
  (journeyCodes as readonly string[]).includes(code);

const dots = {
  passed: "border-accent bg-accent",
  here: "border-accent bg-surface-raised ring-4 ring-accent-soft",
  ahead: "border-line-strong bg-surface-raised",
};

/** The stops of a route, up to the last one that somebody confirmed; nothing between is guessed. */
export function RouteLine({ locale, route, facts, now }: RouteLineProps) {
  const t = translator(locale, "logistics");
  const names = translator(locale, "orders");
  const confirmed = validFacts(facts).filter((fact) => fact.containerId === route.containerId);
  const stopOf = (fact: JourneyFact) =>
    route.nodes.findIndex((node) => node.name === fact.placeKey);
  const reached = Math.max(-1, ...confirmed.map(stopOf));
  const last = confirmed.findLast((fact) => stopOf(fact) === reached && isNamed(fact.code));
  const place = (node: JourneyRoute["nodes"][number] | undefined) =>
    node ? localized(node.names, locale).text || node.name : "";
  return (
    <div>
      <p className="text-ink-muted text-sm">
        {last && isNamed(last.code)
          ? t("route.last", {
              milestone: names(`event.${last.code}`),
              age: formatRelative(locale, last.at, now),
            })
          : t("route.none")}
      </p>
      <ol
        aria-label={t("route.label", { place: place(route.nodes.at(-1)) })}
        className="mt-3 grid sm:flex"
      >
        {route.nodes.map((node, index) => (
          <Stop
            isFirst={index === 0}
            key={node.name}
            label={place(node)}
            state={index < reached ? "passed" : index === reached ? "here" : "ahead"}
            stateLabel={(state) => t(`route.${state}`)}
          />
        ))}
      </ol>
    </div>
  );
}

type StopState = keyof typeof dots;
type StopProps = {
  label: string;
  state: StopState;
  isFirst: boolean;
  stateLabel: (state: StopState) => string;
};

function Stop({ label, state, isFirst, stateLabel }: StopProps) {
  return (
    <li
      aria-current={state === "here" ? "step" : undefined}
      className="relative flex min-w-0 items-center gap-3 py-1.5 sm:flex-1 sm:flex-col sm:gap-1.5 sm:py-0 sm:text-center"
    >
      {isFirst ? null : (
        <span
          aria-hidden
          className={classNames(
            "absolute inset-s-1.5 bottom-1/2 h-full border-s-2 sm:inset-s-[-50%] sm:top-1.5 sm:bottom-auto sm:h-0 sm:w-full sm:border-s-0 sm:border-t-2",
            state === "ahead" ? "border-line-strong border-dotted" : "border-accent",
          )}
        />
      )}
      <span
        aria-hidden
        className={classNames("relative size-3.5 shrink-0 rounded-full border-2", dots[state])}
      />
      <span
        className={classNames(
          "min-w-0 text-sm leading-tight",
          state === "ahead" ? "text-ink-muted" : "font-medium",
        )}
      >
        {label}
        <span className="sr-only">, {stateLabel(state)}</span>
      </span>
    </li>
  );
}
