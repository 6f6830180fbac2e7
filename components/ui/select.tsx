import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlClass } from "@/components/ui/control-class";
import { ChevronDown } from "@/components/ui/icons";

type SelectOption = { value: string; label: string; disabled?: boolean };
type SelectGroup = { label: string; options: SelectOption[] };

type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  options: (SelectOption | SelectGroup)[];
  /** First, empty choice: "Choose…" in the reader's language. */
  placeholder?: string | undefined;
};

export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className="relative block">
      <select {...rest} className={classNames(controlClass, "appearance-none pe-10", className)}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) =>
          "options" in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map((inner) => (
                <option disabled={inner.disabled} key={inner.value} value={inner.value}>
                  {inner.label}
                </option>
              ))}
            </optgroup>
          ) : (
            <option disabled={option.disabled} key={option.value} value={option.value}>
              {option.label}
            </option>
          ),
        )}
      </select>
      <ChevronDown className="text-ink-muted pointer-events-none absolute inset-e-3 top-1/2 size-4 -translate-y-1/2" />
    </span>
  );
}
