import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/field-error";
import { FileInput } from "@/components/ui/file-input";
import { FormField } from "@/components/ui/form-field";
import { Camera } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { takeStepAction } from "@/lib/feedback/actions";
import { afterStep, type StepKind } from "@/lib/feedback/model/issue-status";
import { causeKinds } from "@/lib/feedback/model/report";
import type { IssueView } from "@/lib/feedback/queries/reports";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const order = ["contain", "cause", "fix", "answer"] as const satisfies readonly StepKind[];

/** The step that comes next stands open; any other may be taken instead. */
export function StepForms({ locale, issue }: { locale: Locale; issue: IssueView }) {
  const t = translator(locale, "feedback");
  const taken = new Set(issue.steps.map(({ kind }) => kind));
  const possible = order.filter((kind) => afterStep(issue.status, kind) !== null);
  const next = possible.find((kind) => !taken.has(kind));
  return (
    <div className="divide-line divide-y">
      {possible.map((kind) => (
        <Disclosure isOpen={kind === next} key={kind} summary={t(`issue.kind.${kind}`)}>
          <StepForm issue={issue} kind={kind} locale={locale} />
        </Disclosure>
      ))}
    </div>
  );
}

function StepForm({ locale, issue, kind }: { locale: Locale; issue: IssueView; kind: StepKind }) {
  const t = translator(locale, "feedback");
  const id = `step-${kind}`;
  return (
    <ActionForm
      action={takeStepAction}
      className="grid gap-4"
      hidden={{ issueId: issue.id, version: issue.version, kind }}
      id={id}
      locale={locale}
    >
      {kind === "cause" ? (
        <FormField
          as="radio"
          defaultValue={issue.causeKind ?? undefined}
          label={t("issue.causeKind")}
          layout="grid"
          name="causeKind"
          options={causeKinds.map((value) => ({ value, label: t(`cause.${value}`) }))}
        />
      ) : null}
      <FormField
        as="textarea"
        hint={t(`issue.hint.${kind}`)}
        label={t("issue.note")}
        maxLength={2000}
        name="note"
        rows={kind === "cause" ? 2 : 3}
      />
      {kind === "fix" ? (
        <div>
          <FileInput
            icon={<Camera className="size-5" />}
            id={`${id}-picture`}
            label={t("issue.picture")}
            name="picture"
          />
          <FieldError hasControlId name="picture" />
        </div>
      ) : null}
      <div>
        <SubmitButton variant={kind === "answer" ? "secondary" : "primary"}>
          {t("issue.send")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
