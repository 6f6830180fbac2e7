import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { reverseTransferAction } from "@/lib/payments/actions";
import type { ReversalView } from "@/lib/payments/queries/reversals";

type ReverseTransferFormProps = { locale: Locale; transferId: string; reversal: ReversalView };

export function ReverseTransferForm({ locale, transferId, reversal }: ReverseTransferFormProps) {
  const t = translator(locale, "payments");
  if (reversal.missingFen > 0n)
    return (
      <Disclosure className="text-sm" summary={t("reverse.title")}>
        <Notice tone="caution">
          {translator(locale, "errors")("creditGone", {
            missing: formatMoney(locale, reversal.missingFen),
            refunded: formatMoney(locale, reversal.refundedFen),
            reversed: formatMoney(locale, reversal.takenBackFen),
          })}
        </Notice>
      </Disclosure>
    );
  return (
    <Disclosure className="text-sm" summary={t("reverse.title")}>
      <ActionForm
        action={reverseTransferAction}
        className="rounded-control bg-surface-sunken grid gap-4 p-3"
        hidden={{ transferId }}
        id={`reverse-${transferId}`}
        locale={locale}
      >
        <p>{t("reverse.lead")}</p>
        <Opened locale={locale} reversal={reversal} />
        <FormField label={t("reverse.reason")} maxLength={500} name="reason" required />
        <SubmitButton variant="danger">{t("reverse.submit")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

/** Which orders lack money afterwards. */
function Opened({ locale, reversal }: { locale: Locale; reversal: ReversalView }) {
  if (reversal.orders.length === 0) return null;
  const t = translator(locale, "payments");
  return (
    <div>
      <p className="font-medium">{t("reverse.opens")}</p>
      <ul className="tabular-nums">
        {reversal.orders.map(({ number, fen }) => (
          <li key={number}>
            {number}: {formatMoney(locale, fen)}
          </li>
        ))}
      </ul>
    </div>
  );
}
