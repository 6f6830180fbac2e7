import { FormField } from "@/components/ui/form-field";

export function EmailField({
  label,
  autoComplete = "email",
}: {
  label: string;
  autoComplete?: string;
}) {
  return (
    <FormField
      autoCapitalize="none"
      autoComplete={autoComplete}
      inputMode="email"
      label={label}
      maxLength={254}
      name="email"
      required
      spellCheck={false}
      type="email"
    />
  );
}
