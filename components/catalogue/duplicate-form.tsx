import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { duplicateProductAction } from "@/lib/catalogue/actions";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** A new draft with the same form and a free item number. */
export function DuplicateForm({ locale, productId }: { locale: Locale; productId: string }) {
  return (
    <ActionForm
      action={duplicateProductAction}
      hidden={{ productId }}
      id="duplicate"
      locale={locale}
    >
      <SubmitButton variant="secondary">
        {translator(locale, "catalogue")("table.duplicate")}
      </SubmitButton>
    </ActionForm>
  );
}
