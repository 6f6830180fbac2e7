import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { leaveOnlinePaymentAction } from "@/lib/payments/actions";
import type { OnlineStatus } from "@/lib/payments/model/online";
import type { OnlinePaymentView } from "@/lib/payments/queries/online-payments";

type OnlinePaymentStateProps = {
  locale: Locale;
  payment: OnlinePaymentView;
  /** From the provider's page, without having paid there. */
  cameBack: boolean;
  isPayer: boolean;
};

type Words = "checking" | "notYet" | "paid" | "failed" | "expired" | "quarantined";

const shown: Record<OnlineStatus, { words: Words; tone: "info" | "positive" | "caution" }> = {
  opening: { words: "checking", tone: "info" },
  open: { words: "checking", tone: "info" },
  checking: { words: "checking", tone: "info" },
  paid: { words: "paid", tone: "positive" },
  failed: { words: "failed", tone: "caution" },
  expired: { words: "expired", tone: "caution" },
  quarantined: { words: "quarantined", tone: "caution" },
};

const texts = {
  checking: "checkingText",
  notYet: "openText",
  paid: "paidText",
  failed: "failedText",
  expired: "failedText",
  quarantined: "quarantinedText",
} as const satisfies Record<Words, string>;

/** One sentence on what is known of a payment, and what the buyer may do now. */
export function OnlinePaymentState(props: OnlinePaymentStateProps) {
  const { locale, payment, cameBack, isPayer } = props;
  const { id, status, sessionUrl, orderNumber } = payment;
  const t = translator(locale, "payments");
  const isOpen = status === "open" && sessionUrl !== null;
  const { tone, ...known } = shown[status];
  const words = isOpen && cameBack ? "notYet" : known.words;
  const amount = formatMoney(locale, payment.amountFen);
  const order = `/${locale}/orders/${orderNumber}`;
  const title = words === "paid" ? t("online.page.paid", { amount }) : t(`online.page.${words}`);
  return (
    <>
      <Notice role="status" title={title} tone={tone}>
        {t(`online.page.${texts[words]}`)}
      </Notice>
      {isOpen && isPayer ? (
        <Open hint={cameBack ? null : t("online.page.openText")} locale={locale} paymentId={id}>
          <a
            className="text-accent min-h-target inline-flex items-center font-medium underline"
            href={sessionUrl}
          >
            {t("online.page.go")}
          </a>
        </Open>
      ) : null}
      <p>
        <ButtonLink href={order} variant={status === "paid" ? "primary" : "secondary"}>
          {t("online.page.back")}
        </ButtonLink>
      </p>
    </>
  );
}

type OpenProps = { locale: Locale; paymentId: string; hint: string | null; children: ReactNode };

function Open({ locale, paymentId, hint, children }: OpenProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      {hint ? <p className="text-ink-muted w-full">{hint}</p> : null}
      {children}
      <ActionForm
        action={leaveOnlinePaymentAction}
        hidden={{ paymentId }}
        id="leave-payment"
        locale={locale}
      >
        <SubmitButton variant="quiet">
          {translator(locale, "payments")("online.page.leave")}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
