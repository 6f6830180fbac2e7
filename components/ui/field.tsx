import type { ReactNode } from "react";
import { describedBy } from "@/components/ui/field-ids";
import { CircleAlert } from "@/components/ui/icons";

type FieldProps = {
  /** Id of the control inside; the control takes `describedBy(id, …)`. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** The word "optional" in the reader's language, where the field may stay empty. */
  optional?: string | undefined;
  children: ReactNode;
  className?: string;
};

export function Field({ id, label, hint, error, optional, children, className }: FieldProps) {
  const ids = describedBy(id, true, true);
  return (
    <div className={className}>
      <label className="mb-1.5 flex flex-wrap items-baseline gap-x-2 font-medium" htmlFor={id}>
        {label}
        {optional ? <span className="text-ink-muted text-sm font-normal">{optional}</span> : null}
      </label>
      {children}
      {hint ? (
        <p className="text-ink-muted mt-1.5 text-sm" id={ids.hint}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="text-critical mt-1.5 flex gap-1.5 text-sm font-medium" id={ids.error}>
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      ) : null}
    </div>
  );
}
