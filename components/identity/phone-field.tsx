import { FormField } from "@/components/ui/form-field";

type PhoneFieldProps = { label: string; hint: string; defaultValue?: string; readOnly?: boolean };

export function PhoneField({ label, hint, defaultValue = "", readOnly = false }: PhoneFieldProps) {
  return (
    <FormField
      autoComplete="tel"
      defaultValue={defaultValue}
      hint={hint}
      inputMode="tel"
      label={label}
      maxLength={40}
      name="phone"
      readOnly={readOnly}
      required
      type="tel"
    />
  );
}
