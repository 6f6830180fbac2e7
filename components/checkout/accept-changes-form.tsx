import type { ReactNode } from "react";
import type { LineView } from "@/components/checkout/line-view";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptChangesAction } from "@/lib/checkout/actions";
import type { Locale } from "@/lib/i18n/locales";

type AcceptChangesFormProps = {
  locale: Locale;
  lines: readonly LineView[];
  className?: string;
  children: ReactNode;
};

/** Accepts exactly what stands on the page; what moved since is marked again. */
export function AcceptChangesForm({ locale, lines, className, children }: AcceptChangesFormProps) {
  return (
    <ActionForm
      action={acceptChangesAction}
      id={`accept-${lines.map(({ item }) => item.variantId.slice(-6)).join("-")}`}
      locale={locale}
      {...(className ? { className } : {})}
    >
      {lines.map(({ item, unitPrice }) => (
        <input
          key={item.variantId}
          name="shown"
          type="hidden"
          value={[item.variantId, unitPrice, item.goods.moq, item.goods.multiple].join(":")}
        />
      ))}
      <SubmitButton variant="secondary">{children}</SubmitButton>
    </ActionForm>
  );
}
