"use client";

import { use } from "react";
import { FormContext } from "@/components/ui/form-context";

/** A hidden value that stays what was sent, so that pressing again after a conflict overwrites nothing either. */
export function KeptInput({ name, value }: { name: string; value: string | number }) {
  const { values } = use(FormContext);
  return <input name={name} readOnly type="hidden" value={values[name] ?? value} />;
}
