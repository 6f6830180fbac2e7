import { CountFields } from "@/components/logistics/count-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { pickUpAction } from "@/lib/logistics/actions";
import type { JourneyView } from "@/lib/logistics/queries/journey";

/** For the buyer: one form a lot that waits at the point. */
export function ConfirmReceiptForms({ locale, journey }: { locale: Locale; journey: JourneyView }) {
  const t = translator(locale, "logistics");
  const waiting = journey.lots.filter((lot) => lot.status === "at_pickup" && !lot.isReleased);
  return waiting.map((lot) => (
    <Disclosure
      key={lot.id}
      summary={
        waiting.length > 1
          ? `${t("receipt.title")}: ${t("lot.name", { number: lot.number })}`
          : t("receipt.title")
      }
    >
      <ActionForm
        action={pickUpAction}
        className="grid gap-4"
        hidden={{ lotId: lot.id }}
        id={`receipt-${lot.number}`}
        locale={locale}
      >
        <p className="text-ink-muted">{t("receipt.lead")}</p>
        <CountFields
          lines={lot.lines.map((line) => ({
            position: line.position,
            itemNo: line.itemNo,
            cartons: line.cartonTo - line.cartonFrom + 1,
          }))}
          locale={locale}
        />
        <SubmitButton size="large">{t("receipt.submit")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  ));
}
