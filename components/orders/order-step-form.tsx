import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { closeOrderAction, startProductionAction } from "@/lib/orders/actions";

type OrderStepFormProps = {
  locale: Locale;
  step: "start" | "close";
  orderId: string;
  version: number;
};

const actions = { start: startProductionAction, close: closeOrderAction };

/** A step that needs no words. */
export function OrderStepForm({ locale, step, orderId, version }: OrderStepFormProps) {
  const t = translator(locale, "orders");
  return (
    <ActionForm action={actions[step]} hidden={{ orderId, version }} id={step} locale={locale}>
      <SubmitButton
        size={step === "start" ? "large" : "medium"}
        variant={step === "start" ? "primary" : "secondary"}
      >
        {t(`${step}.submit`)}
      </SubmitButton>
    </ActionForm>
  );
}
