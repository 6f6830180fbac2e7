import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import {
  approveCompanyAction,
  rejectCompanyAction,
  suspendCompanyAction,
} from "@/lib/identity/actions";
import { type CompanyStatus, canMoveStanding } from "@/lib/identity/model/standing";

type JudgeCompanyProps = {
  locale: Locale;
  company: { id: string; version: number; status: CompanyStatus };
};

/** Only the moves that are open from where the company stands. */
export function JudgeCompany({ locale, company }: JudgeCompanyProps) {
  const t = translator(locale, "identity");
  const hidden = { companyId: company.id, version: company.version };
  const can = (status: CompanyStatus) => canMoveStanding(company.status, status);
  return (
    <Card title={t("companies.judge")}>
      <div className="grid gap-3">
        {can("approved") ? (
          <ActionForm action={approveCompanyAction} hidden={hidden} id="approve" locale={locale}>
            <SubmitButton className="w-full sm:w-auto">
              {t(company.status === "suspended" ? "companies.lift" : "companies.approve")}
            </SubmitButton>
          </ActionForm>
        ) : null}
        {can("rejected") ? (
          <RefuseForm
            action={rejectCompanyAction}
            hidden={hidden}
            id="reject"
            label={t("companies.reject")}
            locale={locale}
          />
        ) : null}
        {can("suspended") ? (
          <RefuseForm
            action={suspendCompanyAction}
            hidden={hidden}
            id="suspend"
            label={t("companies.suspend")}
            locale={locale}
          />
        ) : null}
      </div>
    </Card>
  );
}

type RefuseFormProps = {
  action: typeof rejectCompanyAction;
  hidden: { companyId: string; version: number };
  id: string;
  label: string;
  locale: Locale;
};

function RefuseForm({ action, hidden, id, label, locale }: RefuseFormProps) {
  const t = translator(locale, "identity");
  return (
    <Disclosure summary={label}>
      <ActionForm
        action={action}
        className="grid gap-3 pt-3"
        hidden={hidden}
        id={id}
        locale={locale}
      >
        <FormField
          as="textarea"
          hint={t("companies.reasonHint")}
          label={t("company.reason")}
          maxLength={1000}
          name="reason"
          required
          rows={3}
        />
        <SubmitButton className="sm:justify-self-start" variant="danger">
          {label}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
