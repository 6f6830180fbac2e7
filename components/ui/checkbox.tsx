import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classNames("flex min-h-target cursor-pointer items-start gap-3 py-2.5", className)}
    >
      <input {...rest} className="accent-accent mt-0.5 size-5 shrink-0" type="checkbox" />
      <span>
        {label}
        {hint ? <span className="text-ink-muted block text-sm">{hint}</span> : null}
      </span>
    </label>
  );
}
