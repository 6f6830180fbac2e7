import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { type Fen, fenToDecimal, least } from "@/lib/money/model";
import { openFen } from "@/lib/orders/model/plan";
import type { InstalmentView } from "@/lib/orders/queries/order";
import { spendCreditAction } from "@/lib/payments/actions";

type OwnMoneyProps = {
  locale: Locale;
  reader: "buyer" | "seller" | "operator";
  /** What the seller holds for the buyer. */
  creditFen: Fen;
  /** What the reader can pay with it now. */
  due: InstalmentView | null;
  idempotencyKey: string;
};

/** The buyer's money with the seller, and one tap that pays as much of the due part as it covers. */
export function OwnMoney({ locale, reader, creditFen, due, idempotencyKey }: OwnMoneyProps) {
  const t = translator(locale, "payments");
  if (creditFen <= 0n) return null;
  return (
    <Notice tone="positive">
      <p>{t(`own.${reader}`, { amount: formatMoney(locale, creditFen) })}</p>
      {due ? (
        <SpendForm
          creditFen={creditFen}
          due={due}
          key={`${due.id}-${creditFen}`}
          locale={locale}
          sendingKey={idempotencyKey}
        />
      ) : null}
    </Notice>
  );
}

type SpendFormProps = { locale: Locale; creditFen: Fen; due: InstalmentView; sendingKey: string };

function SpendForm({ locale, creditFen, due, sendingKey }: SpendFormProps) {
  const fen = least(creditFen, openFen(due));
  return (
    <ActionForm
      action={spendCreditAction}
      className="mt-2"
      hidden={{ instalmentId: due.id, amount: fenToDecimal(fen) }}
      id="spend-credit"
      idempotencyKey={sendingKey}
      locale={locale}
    >
      <SubmitButton variant="secondary">
        {translator(locale, "payments")("own.pay", { amount: formatMoney(locale, fen) })}
      </SubmitButton>
    </ActionForm>
  );
}
