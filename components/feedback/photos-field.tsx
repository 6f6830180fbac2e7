import { FieldError } from "@/components/ui/field-error";
import { FileInput } from "@/components/ui/file-input";
import { Camera } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PhotosFieldProps = {
  locale: Locale;
  /** The form's own id, where it has one. */
  idPrefix?: string;
  /** How many more there is room for. */
  count: number;
  /** Whether they may be left out. */
  remark: string;
};

/** Named `photos`, for reports and for what is said of an improved version. */
export function PhotosField({ locale, idPrefix = "field", count, remark }: PhotosFieldProps) {
  const t = translator(locale, "feedback");
  return (
    <div>
      <p className="mb-1.5 font-medium">
        {t("report.photos")} <span className="text-ink-muted font-normal">({remark})</span>
      </p>
      <FileInput
        describedBy={`${idPrefix}-photos-hint ${idPrefix}-photos-error`}
        icon={<Camera className="size-5" />}
        id={`${idPrefix}-photos`}
        label={t("report.addPhotos", { count })}
        multiple
        name="photos"
      />
      <p className="text-ink-muted mt-1.5 text-sm" id={`${idPrefix}-photos-hint`}>
        {t("report.photosHint")}
      </p>
      <FieldError hasControlId name="photos" />
    </div>
  );
}
