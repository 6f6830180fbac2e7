import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { type Localized, localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { openContainerAction } from "@/lib/logistics/actions";
import { containerTypes } from "@/lib/logistics/model/container";

type RouteOption = {
  id: string;
  mode: string;
  destination: Localized;
  daysMin: number;
  daysMax: number;
};

export function OpenContainerForm({ locale, routes }: { locale: Locale; routes: RouteOption[] }) {
  const t = translator(locale, "logistics");
  const common = translator(locale, "common");
  return (
    <ActionForm
      action={openContainerAction}
      className="grid gap-4 sm:grid-cols-2"
      id="open-container"
      locale={locale}
    >
      <FormField
        autoCapitalize="characters"
        autoComplete="off"
        hint={t("open.hint")}
        label={t("open.number")}
        name="number"
        required
        spellCheck={false}
      />
      <FormField
        as="select"
        defaultValue="40HQ"
        label={t("container.type")}
        name="type"
        options={containerTypes.map((type) => ({ value: type, label: type }))}
      />
      <FormField
        as="select"
        label={t("container.route")}
        name="routeId"
        options={routes.map((route) => ({
          value: route.id,
          label: t("container.routeOption", {
            place: localized(route.destination, locale).text,
            mode: t(route.mode === "rail" ? "mode.rail" : "mode.road_tir"),
            min: route.daysMin,
            max: route.daysMax,
          }),
        }))}
        placeholder={common("actions.choose")}
        required
      />
      <FormField
        label={t("container.departsOn")}
        name="departsOn"
        optional={common("optional")}
        type="date"
      />
      <div className="sm:col-span-2">
        <SubmitButton>{t("open.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
