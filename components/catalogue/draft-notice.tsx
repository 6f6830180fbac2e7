import { DraftConflicts } from "@/components/catalogue/draft-conflicts";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { discardDraftAction } from "@/lib/catalogue/actions";
import { productAddress } from "@/lib/catalogue/model/product-address";
import type { ProductDraft } from "@/lib/catalogue/queries/product-draft";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type DraftNoticeProps = {
  locale: Locale;
  draft: ProductDraft;
  /** None of a new product. */
  productId: string | null;
  timeZone: string;
  /** The list the page was opened from. */
  list: string;
  /** The draft stands in the form already. */
  isOpen: boolean;
  /** Names of categories by slug. */
  categories: ReadonlyMap<string, string>;
};

/** What was typed and not saved: to go on with, to choose from where a colleague wrote too, or to throw away. */
export function DraftNotice(props: DraftNoticeProps) {
  const { locale, draft, productId, timeZone, isOpen, categories, list } = props;
  const t = translator(locale, "catalogue");
  const time = formatDateTime(locale, draft.savedAt, timeZone);
  const discard = (
    <ActionForm
      action={discardDraftAction}
      hidden={productId ? { productId } : {}}
      id="discard-draft"
      locale={locale}
    >
      <SubmitButton size="small" variant="quiet">
        {t("draft.discard")}
      </SubmitButton>
    </ActionForm>
  );
  if (isOpen && productId && draft.conflicts.length > 0) {
    return (
      <Notice action={discard} role="status" title={t("draft.conflict")} tone="caution">
        <DraftConflicts
          categories={categories}
          conflicts={draft.conflicts}
          locale={locale}
          productId={productId}
        />
      </Notice>
    );
  }
  if (isOpen) {
    const lead = t(draft.isOutdated ? "draft.merged" : "draft.goingLead");
    return (
      <Notice action={discard} role="status" title={t("draft.going", { time })}>
        {lead}
      </Notice>
    );
  }
  const href = productAddress(locale, productId ?? "new", { draft: "open", list }, "#product");
  const actions = (
    <div className="flex flex-wrap gap-2">
      <ButtonLink href={href} size="small">
        {t("draft.continue")}
      </ButtonLink>
      {discard}
    </div>
  );
  return (
    <Notice action={actions} role="status" title={t("draft.found", { time })} tone="caution">
      {t("draft.foundLead")}
    </Notice>
  );
}
