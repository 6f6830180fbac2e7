import { ActionForm } from "@/components/ui/action-form";
import { ChipLink } from "@/components/ui/chip-link";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { X } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeViewAction, saveViewAction } from "@/lib/catalogue/actions";
import type { SavedView } from "@/lib/catalogue/queries/saved-views";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type SavedViewsProps = {
  locale: Locale;
  views: readonly SavedView[];
  here: string;
  search: string;
};

/** The seller's own lists by name, and the present one to be kept as another. */
export function SavedViews({ locale, views, here, search }: SavedViewsProps) {
  const t = translator(locale, "catalogue");
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
      {views.length > 0 ? (
        <ul aria-label={t("table.views")} className="flex flex-wrap gap-2 py-1.5">
          {views.map((view) => (
            <li className="flex items-center" key={view.id}>
              <ChipLink href={`${here}?${view.search}`} isCurrent={view.search === search}>
                {view.name}
              </ChipLink>
              <ActionForm
                action={removeViewAction}
                hidden={{ viewId: view.id }}
                id={`view-${view.id}`}
                locale={locale}
              >
                <button
                  aria-label={t("table.removeView", { name: view.name })}
                  className="text-ink-muted hover:text-critical grid size-9 place-items-center"
                  type="submit"
                >
                  <X className="size-4" />
                </button>
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : null}
      {search === "" ? null : (
        <Disclosure summary={t("table.saveView")}>
          <ActionForm
            action={saveViewAction}
            className="flex flex-wrap items-end gap-3"
            hidden={{ search }}
            id="save-view"
            key={search}
            locale={locale}
          >
            <FormField label={t("table.viewName")} maxLength={60} name="name" required />
            <SubmitButton variant="secondary">
              {translator(locale, "common")("actions.save")}
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </div>
  );
}
