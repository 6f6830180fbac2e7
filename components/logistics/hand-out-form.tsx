import { CountFields } from "@/components/logistics/count-fields";
import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { pickUpAction } from "@/lib/logistics/actions";
import type { PickupLotView } from "@/lib/logistics/queries/pickup";

type HandOutFormProps = { locale: Locale; lot: PickupLotView; code: string };

export function HandOutForm({ locale, lot, code }: HandOutFormProps) {
  const t = translator(locale, "logistics");
  return (
    <ActionForm
      action={pickUpAction}
      className="grid gap-4"
      hidden={{ lotId: lot.id }}
      id="hand-out"
      locale={locale}
    >
      <FormField
        autoComplete="off"
        defaultValue={code}
        hint={t("desk.codeHint")}
        inputMode="numeric"
        label={t("pickup.code")}
        maxLength={12}
        name="code"
        required
      />
      <CountFields
        lines={lot.lines.map(({ position, itemNo, from, to }) => ({
          position,
          itemNo,
          cartons: to - from + 1,
        }))}
        locale={locale}
      />
      <SubmitButton size="large">{t("desk.submit")}</SubmitButton>
    </ActionForm>
  );
}
