"use client";

import { type ComponentProps, type ReactNode, use } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldError } from "@/components/ui/field-error";
import { describedBy } from "@/components/ui/field-ids";
import { FormContext } from "@/components/ui/form-context";
import { Input } from "@/components/ui/input";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

type Words = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The word "optional", where the field may stay empty. */
  optional?: string | undefined;
  className?: string;
};

type Own<Props> = Omit<Props, keyof Words | "id" | "legend">;

type TextProps = Words &
  (
    | ({ as?: "input" } & Own<ComponentProps<"input">>)
    | ({ as: "textarea" } & Own<ComponentProps<"textarea">>)
    | ({ as: "select" } & Own<ComponentProps<typeof Select>>)
  );
type CheckboxProps = Words & { as: "checkbox" } & Own<ComponentProps<typeof Checkbox>>;
type RadioProps = Words & { as: "radio" } & Own<ComponentProps<typeof RadioCards>>;

/** A labelled control that shows what its form's action answered about it, and what was typed. */
export function FormField(props: TextProps | CheckboxProps | RadioProps) {
  if (props.as === "checkbox") return <CheckboxField {...props} />;
  if (props.as === "radio") return <RadioField {...props} />;
  return <TextField {...props} />;
}

function useField(name: string, hasHint: boolean) {
  const { fields, values, idPrefix } = use(FormContext);
  const id = `${idPrefix}-${name}`;
  const error = fields[name]?.join(" ");
  return {
    id,
    error,
    value: values[name],
    hasAnswer: Object.keys(values).length > 0,
    aria: {
      "aria-invalid": error ? true : undefined,
      "aria-describedby": describedBy(id, hasHint, Boolean(error)).described,
    },
  };
}

function TextField({ label, hint, optional, className, ...props }: TextProps) {
  const { id, error, value, aria } = useField(props.name, Boolean(hint));
  const defaultValue = value ?? props.defaultValue;
  return (
    <Field
      error={error}
      hint={hint}
      id={id}
      label={label}
      optional={optional}
      {...(className ? { className } : {})}
    >
      <TextControl {...props} {...aria} defaultValue={defaultValue} id={id} />
    </Field>
  );
}

type ControlProps =
  | ({ as?: "input" } & ComponentProps<"input">)
  | ({ as: "textarea" } & ComponentProps<"textarea">)
  | ({ as: "select" } & ComponentProps<typeof Select>);

function TextControl(props: ControlProps) {
  if (props.as === "textarea") {
    const { as: _, ...rest } = props;
    return <Textarea {...rest} />;
  }
  if (props.as === "select") {
    const { as: _, ...rest } = props;
    return <Select {...rest} key={String(rest.defaultValue)} />;
  }
  const { as: _, ...rest } = props;
  return <Input {...rest} />;
}

function CheckboxField({ as: _, optional: _optional, className, ...props }: CheckboxProps) {
  const { id, error, value, hasAnswer, aria } = useField(props.name, false);
  const wasChecked = hasAnswer ? value !== undefined : props.defaultChecked;
  return (
    <div className={className}>
      <Checkbox {...props} {...aria} defaultChecked={wasChecked} id={id} />
      {error ? <FieldError hasControlId name={props.name} /> : null}
    </div>
  );
}

function RadioField({ as: _, label, hint, optional: _optional, className, ...props }: RadioProps) {
  const { value, aria } = useField(props.name, false);
  return (
    <div className={className}>
      <RadioCards
        {...props}
        defaultValue={value ?? props.defaultValue}
        describedBy={aria["aria-describedby"]}
        legend={
          <>
            {label}
            {hint ? <span className="text-ink-muted block text-sm font-normal">{hint}</span> : null}
          </>
        }
      />
      <FieldError name={props.name} />
    </div>
  );
}
