import { LotFacts } from "@/components/logistics/lot-facts";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { assignLotAction, unassignLotAction } from "@/lib/logistics/actions";
import type { YardLot } from "@/lib/logistics/queries/containers";

type AssignLotFormProps = { locale: Locale; lot: YardLot; containerId: string };

/** One click for a paid lot; a part of it, or one whose balance is open, takes a word more. */
export function AssignLotForm({ locale, lot, containerId }: AssignLotFormProps) {
  const t = translator(locale, "logistics");
  const fields = (
    <div className="grid gap-4 pt-2">
      {lot.isPaid ? null : (
        <FormField label={t("board.reason")} maxLength={300} name="overrideReason" />
      )}
      <FormField inputMode="numeric" label={t("board.cartons")} name="cartons" />
    </div>
  );
  return (
    <ActionForm
      action={assignLotAction}
      hidden={{ lotId: lot.id, containerId }}
      id={`assign-${lot.id}`}
      locale={locale}
    >
      <div className="flex flex-wrap items-start justify-between gap-3">
        <LotFacts locale={locale} lot={lot} />
        <SubmitButton size="small" variant={lot.isPaid ? "primary" : "secondary"}>
          {t("board.assign")}
        </SubmitButton>
      </div>
      <Disclosure summary={<span className="text-ink-muted text-sm">{t("board.more")}</span>}>
        {fields}
      </Disclosure>
    </ActionForm>
  );
}

export function UnassignLotForm({ locale, lot }: { locale: Locale; lot: YardLot }) {
  const t = translator(locale, "logistics");
  return (
    <ActionForm
      action={unassignLotAction}
      hidden={{ lotId: lot.id }}
      id={`unassign-${lot.id}`}
      locale={locale}
    >
      <SubmitButton size="small" variant="quiet">
        {t("board.unassign")}
      </SubmitButton>
    </ActionForm>
  );
}
