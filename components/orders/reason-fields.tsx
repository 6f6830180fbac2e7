import { FormField } from "@/components/ui/form-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { cancelReasons } from "@/lib/orders/schema";

/** Why a buyer ends an order: one of the usual reasons, and own words. */
export function ReasonFields({ locale }: { locale: Locale }) {
  const t = translator(locale, "orders");
  return (
    <>
      <FormField
        as="select"
        label={t("reason")}
        name="reason"
        options={cancelReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      <FormField
        as="textarea"
        label={t("words")}
        maxLength={500}
        name="note"
        optional={translator(locale, "common")("optional")}
      />
    </>
  );
}
