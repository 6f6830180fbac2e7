import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FormField } from "@/components/ui/form-field";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { noteRateAction, noteRatesAction } from "@/lib/ledger/actions";
import { currencies } from "@/lib/ledger/model/rate";
import { listRates } from "@/lib/ledger/queries/rates";
import { dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "ledger")("rates.title") };
}

export default async function RatesPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireKind(locale, `/${locale}/operator/rates`, "operator");
  const rates = await listRates(actor);
  const t = translator(locale, "ledger");
  return (
    <>
      <PageHeader lead={t("rates.lead")} title={t("rates.title")} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <NoteRate locale={locale} />
          <NoteRates locale={locale} />
        </div>
        {rates.length === 0 ? (
          <EmptyState title={t("rates.none")} />
        ) : (
          <Card flush>
            <Table
              caption={t("rates.title")}
              columns={[
                { key: "currency", label: t("rates.currency") },
                { key: "rate", label: t("rates.rate"), numeric: true },
                { key: "asOf", label: t("rates.asOf") },
                { key: "source", label: t("rates.source") },
              ]}
              rows={rates.map(({ currency, micros, asOf, source, isFresh }) => ({
                key: `${currency}-${toIsoDay(asOf)}`,
                cells: {
                  currency,
                  rate: formatNumber(locale, Number(micros) / 1_000_000, 6),
                  asOf: isFresh
                    ? formatDate(locale, asOf)
                    : `${formatDate(locale, asOf)} · ${t("rates.old")}`,
                  source,
                },
              }))}
            />
          </Card>
        )}
      </div>
    </>
  );
}

function NoteRate({ locale }: { locale: Locale }) {
  const t = translator(locale, "ledger");
  const today = toIsoDay(dayInYiwu(now()));
  return (
    <Card title={t("rates.note")}>
      <ActionForm action={noteRateAction} className="grid gap-4" id="note-rate" locale={locale}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            as="select"
            label={t("rates.currency")}
            name="currency"
            options={currencies.map((value) => ({ value, label: value }))}
          />
          <FormField inputMode="decimal" label={t("rates.rate")} name="rate" required />
          <FormField
            defaultValue={today}
            label={t("rates.asOf")}
            max={today}
            name="asOf"
            required
            type="date"
          />
          <FormField label={t("rates.source")} maxLength={120} name="source" required />
        </div>
        <SubmitButton>{t("rates.note")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}

function NoteRates({ locale }: { locale: Locale }) {
  const t = translator(locale, "ledger");
  return (
    <Card>
      <ActionForm action={noteRatesAction} className="grid gap-4" id="note-rates" locale={locale}>
        <FormField
          as="textarea"
          hint={t("rates.listHint")}
          label={t("rates.list")}
          name="list"
          required
          rows={5}
        />
        <SubmitButton variant="secondary">{t("rates.write")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
