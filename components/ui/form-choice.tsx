"use client";

import { type ComponentProps, use } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FormContext } from "@/components/ui/form-context";

type FormChoiceProps = Omit<ComponentProps<typeof Checkbox>, "id"> & {
  name: string;
  value: string;
};

/** One of several checkboxes of one name; after a failure it stands as it was sent. */
export function FormChoice({ name, value, defaultChecked = false, ...rest }: FormChoiceProps) {
  const { values, idPrefix } = use(FormContext);
  const hasAnswer = Object.keys(values).length > 0;
  const isTicked = hasAnswer ? values[name]?.split("\n").includes(value) : defaultChecked;
  return (
    <Checkbox
      {...rest}
      defaultChecked={isTicked ?? false}
      id={`${idPrefix}-${name}-${value}`}
      name={name}
      value={value}
    />
  );
}
