import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type RadioCard = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

type RadioCardsProps = {
  name: string;
  legend: ReactNode;
  options: RadioCard[];
  defaultValue?: string | undefined;
  required?: boolean;
  /** `grid` puts short choices side by side where there is room. */
  layout?: "list" | "grid";
  /** Id of an error or hint that describes the group. */
  describedBy?: string | undefined;
};

export function RadioCards({
  name,
  legend,
  options,
  defaultValue,
  required,
  layout = "list",
  describedBy,
}: RadioCardsProps) {
  return (
    <fieldset aria-describedby={describedBy} className="min-w-0">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className={classNames("grid gap-2", layout === "grid" && "grid-cols-2 sm:grid-cols-3")}>
        {options.map((option) => (
          <label
            className="min-h-target rounded-control border-line-strong bg-surface-raised hover:border-ink-muted has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-accent flex cursor-pointer items-start gap-3 border px-3 py-2.5 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-disabled:cursor-not-allowed has-disabled:opacity-55"
            key={option.value}
          >
            <input
              className="accent-accent mt-1 size-4 shrink-0"
              defaultChecked={option.value === defaultValue}
              disabled={option.disabled}
              name={name}
              required={required}
              type="radio"
              value={option.value}
            />
            <span className="min-w-0 flex-1">
              {option.label}
              {option.hint ? (
                <span className="text-ink-muted block text-sm">{option.hint}</span>
              ) : null}
            </span>
            {option.icon}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
