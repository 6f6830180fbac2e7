"use client";

import { type ComponentProps, type ReactNode, use } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { describedBy } from "@/components/ui/field-ids";
import { FormContext } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

type Common = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The word "optional", where the field may stay empty. */
  optional?: string | undefined;
  className?: string;
};

type FormFieldProps = Common &
  (
    | ({ as?: "input" } & Omit<ComponentProps<"input">, "name" | "className">)
    | ({ as: "textarea" } & Omit<ComponentProps<"textarea">, "name" | "className">)
    | ({ as: "select" } & Omit<ComponentProps<typeof Select>, "name" | "className">)
    | ({ as: "checkbox" } & Omit<
        ComponentProps<typeof Checkbox>,
        "name" | "className" | "label" | "hint"
      >)
  );

/** A labelled control that shows what the form's action answered about it.  */
export function FormField(props: FormFieldProps) {
  const { fields, values, idPrefix } = use(FormContext);
  const { name, label, hint, optional, className } = props;
  const id = `${idPrefix}-${name}`;
  const error = fields[name]?.join(" ");
  const shared = {
    id,
    name,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(id, Boolean(hint), Boolean(error)).described,
  };
  if (props.as === "checkbox") {
    const { as: _, optional: __, ...rest } = props;
    return (
      <div className={className}>
        <Checkbox {...rest} {...shared} aria-describedby={error ? `${id}-error` : undefined} />
        <FieldError hasControlId name={name} />
      </div>
    );
  }
  return (
    <Field
      error={error}
      hint={hint}
      id={id}
      label={label}
      optional={optional}
      {...(className ? { className } : {})}
    >
      <Control props={props} shared={shared} value={values[name]} />
    </Field>
  );
}

function Control(input: {
  props: Exclude<FormFieldProps, { as: "checkbox" }>;
  shared: Record<string, unknown>;
  value: string | undefined;
}) {
  const { shared, value } = input;
  const {
    label: _label,
    hint: _hint,
    optional: _optional,
    className: _class,
    ...props
  } = input.props;
  if (props.as === "textarea") {
    const { as: _, ...rest } = props;
    return <Textarea {...rest} {...shared} defaultValue={value ?? props.defaultValue} />;
  }
  if (props.as === "select") {
    const { as: _, ...rest } = props;
    return <Select {...rest} {...shared} defaultValue={value ?? props.defaultValue} key={value} />;
  }
  const { as: _, ...rest } = props;
  return <Input {...rest} {...shared} defaultValue={value ?? props.defaultValue} />;
}
