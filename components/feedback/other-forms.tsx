import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { markDuplicateAction, rejectIssueAction } from "@/lib/feedback/actions";
import type { IssueView } from "@/lib/feedback/queries/reports";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

/** The ways out that improve nothing: a reason, or the issue it really is. */
export function OtherForms({ locale, issue }: { locale: Locale; issue: IssueView }) {
  const t = translator(locale, "feedback");
  const hidden = { issueId: issue.id, version: issue.version };
  return (
    <div className="grid gap-6">
      <ActionForm
        action={rejectIssueAction}
        className="grid gap-4"
        hidden={hidden}
        id="reject"
        locale={locale}
      >
        <FormField
          as="textarea"
          label={t("issue.rejectReason")}
          maxLength={2000}
          name="reason"
          rows={2}
        />
        <div>
          <SubmitButton variant="secondary">{t("issue.reject")}</SubmitButton>
        </div>
      </ActionForm>
      {issue.siblings.length > 0 ? (
        <ActionForm
          action={markDuplicateAction}
          className="border-line grid gap-4 border-t pt-4"
          hidden={hidden}
          id="duplicate"
          locale={locale}
        >
          <h3 className="font-semibold">{t("issue.duplicate")}</h3>
          <FormField
            as="select"
            hint={t("issue.duplicateHint")}
            label={t("issue.target")}
            name="targetId"
            options={issue.siblings.map((sibling) => ({
              value: sibling.id,
              label: `${localized(sibling.codeNames, locale).text} · ${t("version", { version: sibling.productVersion })} · ${sibling.number}`,
            }))}
          />
          <div>
            <SubmitButton variant="secondary">{t("issue.join")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </div>
  );
}
