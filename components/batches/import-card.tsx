import type { ReactNode } from "react";
import { UploadForm } from "@/components/batches/upload-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FileInput } from "@/components/ui/file-input";
import { FileSpreadsheet, Images } from "@/components/ui/icons";
import { LARGEST_UPLOAD } from "@/lib/batches/model/batch";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const MEGABYTE = 1024 * 1024;

/** A spreadsheet as the booth has it, and its photos. */
export function ImportCard({ locale }: { locale: Locale }) {
  const t = translator(locale, "batches");
  const most = LARGEST_UPLOAD / MEGABYTE;
  return (
    <Card title={t("upload.title")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("upload.lead")}</p>
      <UploadForm
        action="/api/batches/upload"
        most={LARGEST_UPLOAD}
        texts={{
          tooLarge: translator(locale, "errors")("uploadTooLarge", { most }),
          lost: t("upload.lost"),
          sending: t("upload.sending"),
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice
            accept=".xlsx,.csv,.tsv,.txt,text/csv"
            hint={t("upload.sheetHint")}
            icon={<FileSpreadsheet className="size-5" />}
            label={t("upload.sheet")}
            name="sheet"
          />
          <Choice
            accept=".zip,application/zip"
            hint={t("upload.photosHint")}
            icon={<Images className="size-5" />}
            label={t("upload.photos")}
            name="photos"
          />
        </div>
        <Button className="sm:justify-self-start" size="large" type="submit">
          {t("upload.send")}
        </Button>
      </UploadForm>
      <Disclosure className="border-line mt-4 border-t pt-2" summary={t("upload.rules")}>
        <ul className="text-ink-muted grid max-w-prose list-disc gap-1 ps-5">
          <li>{t("upload.rule.key")}</li>
          <li>{t("upload.rule.empty")}</li>
          <li>{t("upload.rule.never")}</li>
          <li>{t("upload.rule.undo")}</li>
          <li>{t("upload.rule.size", { most })}</li>
        </ul>
      </Disclosure>
    </Card>
  );
}

type ChoiceProps = { name: string; label: string; hint: string; icon: ReactNode; accept: string };

function Choice({ name, hint, ...input }: ChoiceProps) {
  return (
    <div>
      <FileInput {...input} describedBy={`${name}-hint`} id={name} name={name} />
      <p className="text-ink-muted mt-1 text-sm" id={`${name}-hint`}>
        {hint}
      </p>
    </div>
  );
}
