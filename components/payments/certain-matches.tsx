import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { confirmMatchesAction } from "@/lib/payments/actions";

/** All at once; stays on the page for the answer when none is left. */
export function CertainMatches({ locale, lineIds }: { locale: Locale; lineIds: string[] }) {
  const t = translator(locale, "payments");
  const count = lineIds.length;
  return (
    <Card title={t("bankStatement.certain")}>
      <ActionForm action={confirmMatchesAction} className="grid gap-3" id="certain" locale={locale}>
        {lineIds.map((id) => (
          <input key={id} name="lineIds" type="hidden" value={id} />
        ))}
        <p className="text-ink-muted">
          {t(count > 0 ? "bankStatement.certainText" : "bankStatement.certainNone")}
        </p>
        {count > 0 ? (
          <SubmitButton className="sm:justify-self-start" size="large">
            {t("bankStatement.confirmAll", { count })}
          </SubmitButton>
        ) : null}
      </ActionForm>
    </Card>
  );
}
