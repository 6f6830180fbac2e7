"use client";

import { use } from "react";
import { FormContext } from "@/components/ui/form-context";

type FieldErrorProps = {
  name: string;
  /** Another element already carries the field's id, so this one does not. */
  hasControlId?: boolean;
};

/** The action's words about one field, for controls that are not a FormField. */
export function FieldError({ name, hasControlId = false }: FieldErrorProps) {
  const { fields, idPrefix } = use(FormContext);
  const id = `${idPrefix}-${name}`;
  const error = fields[name]?.join(" ");
  return (
    <div id={hasControlId ? undefined : id}>
      {error ? (
        <p className="text-critical mt-1.5 text-sm font-medium" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
