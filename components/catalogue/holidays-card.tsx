import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { CalendarRange, Trash2 } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { addHolidayAction, removeHolidayAction } from "@/lib/catalogue/actions";
import { type Closure, isClosed, springFestivals } from "@/lib/catalogue/model/holiday";
import { formatDateRange } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type Holiday = Closure & { id: string; name: string };
type HolidaysCardProps = {
  locale: Locale;
  holidays: readonly Holiday[];
  /** In Yiwu. */
  today: Date;
};

const toIso = (day: Date) => day.toISOString().slice(0, 10);

/** Days on which the shop is closed; the coming Spring Festivals with one press. */
export function HolidaysCard({ locale, holidays, today }: HolidaysCardProps) {
  const t = translator(locale, "catalogue");
  const offered = springFestivals(today).filter(({ firstDay }) => !isClosed(firstDay, holidays));
  return (
    <Card id="holidays" title={t("holidays.title")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("holidays.lead")}</p>
      {holidays.length > 0 ? (
        <ul className="mb-4 grid gap-2">
          {holidays.map((holiday) => (
            <HolidayRow holiday={holiday} key={holiday.id} locale={locale} />
          ))}
        </ul>
      ) : null}
      {offered.length > 0 ? (
        <div className="mb-4 flex flex-wrap gap-2">
          {offered.map((festival) => (
            <FestivalForm festival={festival} key={toIso(festival.firstDay)} locale={locale} />
          ))}
        </div>
      ) : null}
      <ActionForm
        action={addHolidayAction}
        className="grid items-start gap-4 sm:grid-cols-3"
        emptiesOnSuccess
        id="holiday"
        locale={locale}
      >
        <FormField label={t("holidays.name")} maxLength={80} name="name" required />
        <FormField
          label={t("holidays.firstDay")}
          min={toIso(today)}
          name="firstDay"
          required
          type="date"
        />
        <FormField
          label={t("holidays.lastDay")}
          min={toIso(today)}
          name="lastDay"
          required
          type="date"
        />
        <SubmitButton className="sm:justify-self-start" variant="secondary">
          {t("holidays.add")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

function HolidayRow({ locale, holiday }: { locale: Locale; holiday: Holiday }) {
  const t = translator(locale, "catalogue");
  const days = formatDateRange(locale, holiday.firstDay, holiday.lastDay);
  return (
    <li className="rounded-control border-line flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border px-3 py-1.5">
      <span className="min-w-0 break-words">
        <strong className="font-medium">{holiday.name}</strong> · {days}
      </span>
      <ActionForm
        action={removeHolidayAction}
        hidden={{ holidayId: holiday.id }}
        id={`holiday-${holiday.id}`}
        locale={locale}
      >
        <SubmitButton
          className="min-w-target"
          icon={<Trash2 className="size-4" />}
          size="small"
          variant="quiet"
        >
          <span className="sr-only">{t("holidays.remove", { name: holiday.name })}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}

function FestivalForm({ locale, festival }: { locale: Locale; festival: Closure }) {
  const t = translator(locale, "catalogue");
  const { firstDay, lastDay } = festival;
  const days = formatDateRange(locale, firstDay, lastDay);
  return (
    <ActionForm
      action={addHolidayAction}
      hidden={{
        name: t("holidays.springFestival"),
        firstDay: toIso(firstDay),
        lastDay: toIso(lastDay),
      }}
      id={`festival-${toIso(firstDay)}`}
      locale={locale}
    >
      <SubmitButton icon={<CalendarRange className="size-5" />} variant="secondary">
        {t("holidays.offer", { days })}
      </SubmitButton>
    </ActionForm>
  );
}
