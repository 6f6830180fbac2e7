import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { Meter } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { fenToDecimal } from "@/lib/money/model";
import { setCreditLineAction } from "@/lib/orders/actions";
import { ORDERS_BEFORE_CREDIT } from "@/lib/orders/model/credit";
import type { AccountRow } from "@/lib/orders/queries/accounts";

type CreditLineFormProps = {
  locale: Locale;
  account: AccountRow;
  /** Only the seller's owner grants credit. */
  mayGrant: boolean;
};

const USUAL_DAYS = 30;

/** How much a buyer may order without a deposit, and by when it is to be paid. */
export function CreditLineForm({ locale, account, mayGrant }: CreditLineFormProps) {
  const t = translator(locale, "orders");
  const { line, collected } = account;
  const isTooEarly = collected < ORDERS_BEFORE_CREDIT;
  return (
    <div className="grid gap-4">
      <p className="text-ink-muted max-w-prose">{t("accounts.lineForm.lead")}</p>
      {line ? (
        <Meter
          label={t("accounts.line")}
          max={Number(line.limitFen)}
          text={t("accounts.used", {
            used: formatMoney(locale, line.usedFen),
            limit: formatMoney(locale, line.limitFen),
          })}
          tone={line.usedFen > line.limitFen ? "critical" : "accent"}
          value={Number(line.usedFen)}
        />
      ) : null}
      {isTooEarly ? (
        <Notice tone="info">
          {t("accounts.lineForm.tooEarly", { needed: ORDERS_BEFORE_CREDIT, have: collected })}
        </Notice>
      ) : null}
      {mayGrant ? null : <p className="text-ink-muted">{t("accounts.lineForm.onlyOwner")}</p>}
      {mayGrant && !isTooEarly ? (
        <ActionForm
          action={setCreditLineAction}
          className="grid gap-4 sm:grid-cols-2"
          hidden={{ buyerCompanyId: account.id, version: line?.version ?? 0 }}
          id="credit-line"
          locale={locale}
        >
          <FormField
            autoComplete="off"
            defaultValue={line ? fenToDecimal(line.limitFen) : ""}
            inputMode="decimal"
            label={t("accounts.lineForm.limit")}
            name="limit"
            required
          />
          <FormField
            autoComplete="off"
            defaultValue={line?.days ?? USUAL_DAYS}
            inputMode="numeric"
            label={t("accounts.lineForm.days")}
            name="days"
            required
          />
          <SubmitButton className="sm:justify-self-start">
            {translator(locale, "common")("actions.save")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
