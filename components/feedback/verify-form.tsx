import { PhotosField } from "@/components/feedback/photos-field";
import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { verifyImprovementAction } from "@/lib/feedback/actions";
import { type Verdict, verdicts } from "@/lib/feedback/model/issue-status";
import { MOST_PHOTOS } from "@/lib/feedback/model/report";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type VerifyFormProps = {
  locale: Locale;
  /** A page may ask for one issue twice. */
  id: string;
  issueId: string;
  version: number;
  said: Verdict | null;
};

export function VerifyForm({ locale, id, issueId, version, said }: VerifyFormProps) {
  const t = translator(locale, "feedback");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={verifyImprovementAction}
      className="rounded-card bg-accent-soft grid gap-4 p-4"
      hidden={{ issueId }}
      id={id}
      locale={locale}
    >
      <FormField
        as="radio"
        defaultValue={said ?? undefined}
        label={t("mine.verifyTitle", { version })}
        name="verdict"
        options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
      />
      <FormField
        as="textarea"
        label={t("mine.verifyNote")}
        name="note"
        optional={common("optional")}
        rows={2}
      />
      <PhotosField
        count={MOST_PHOTOS}
        idPrefix={id}
        locale={locale}
        remark={t("mine.verifyPhotos")}
      />
      <div>
        <SubmitButton>{t("mine.verifySend")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
