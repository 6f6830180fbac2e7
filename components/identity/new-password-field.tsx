import { FormField } from "@/components/ui/form-field";

export function NewPasswordField({ label, hint }: { label: string; hint: string }) {
  return (
    <FormField
      autoComplete="new-password"
      hint={hint}
      label={label}
      minLength={8}
      name="password"
      required
      type="password"
    />
  );
}
