import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type Fact = { term: string; value: ReactNode; note?: ReactNode };

type DefinitionListProps = {
  facts: Fact[];
  /** `rows`: term and value on one line; `grid`: term above value, several a line. */
  layout?: "rows" | "grid";
};

export function DefinitionList({ facts, layout = "rows" }: DefinitionListProps) {
  const isGrid = layout === "grid";
  return (
    <dl
      className={
        isGrid ? "grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3" : "divide-line divide-y"
      }
    >
      {facts.map((fact) => (
        <div
          className={classNames(
            "min-w-0",
            !isGrid && "flex flex-wrap justify-between gap-x-4 gap-y-0.5 py-2",
          )}
          key={fact.term}
        >
          <dt className="text-ink-muted text-sm">{fact.term}</dt>
          <dd
            className={classNames(
              "min-w-0 tabular-nums",
              isGrid ? "font-medium" : "ms-auto text-end",
            )}
          >
            {fact.value}
            {fact.note ? (
              <span className="text-ink-muted block text-sm font-normal">{fact.note}</span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
