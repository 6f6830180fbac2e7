import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { recordMilestoneAction } from "@/lib/logistics/actions";
import {
  isOptionalCode,
  type RouteCode,
  toWallClock,
  usualNode,
} from "@/lib/logistics/model/milestone";
import type { ContainerView } from "@/lib/logistics/queries/containers";

type MilestoneFormProps = {
  locale: Locale;
  container: Pick<ContainerView, "id" | "nodes">;
  /** What may be recorded, and what is proposed. */
  codes: RouteCode[];
  code: RouteCode | null;
  correctsId?: string;
  now: Date;
};

/** Place and time are proposed: the usual stop, now on the clock there. */
export function MilestoneForm({
  locale,
  container,
  codes,
  code,
  correctsId,
  now,
}: MilestoneFormProps) {
  const t = translator(locale, "logistics");
  const names = translator(locale, "orders");
  const common = translator(locale, "common");
  const node = usualNode(code ?? "", container.nodes);
  return (
    <ActionForm
      action={recordMilestoneAction}
      className="grid gap-4 sm:grid-cols-2"
      hidden={{ containerId: container.id, ...(correctsId && { correctsId }) }}
      id={correctsId ? `correct-${correctsId}` : "milestone"}
      key={code}
      locale={locale}
    >
      <FormField
        as="select"
        defaultValue={code ?? ""}
        label={t("milestone.code")}
        name="code"
        options={codes.map((one) => ({
          value: one,
          label: isOptionalCode(one)
            ? t("milestone.optional", { milestone: names(`event.${one}`) })
            : names(`event.${one}`),
        }))}
      />
      <FormField
        as="select"
        defaultValue={String(node?.position ?? 0)}
        label={t("milestone.place")}
        name="position"
        options={container.nodes.map((stop) => ({
          value: String(stop.position),
          label: localized(stop.names, locale).text || stop.name,
        }))}
      />
      <FormField
        defaultValue={toWallClock(now, node?.timeZone ?? "Asia/Shanghai")}
        label={t("milestone.at")}
        name="at"
        required
        type="datetime-local"
      />
      <FormField
        label={common("labels.note")}
        maxLength={300}
        name="note"
        optional={common("optional")}
      />
      <div className="sm:col-span-2">
        <SubmitButton>{t(correctsId ? "milestone.correct" : "milestone.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
