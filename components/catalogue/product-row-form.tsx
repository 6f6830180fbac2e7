import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveRowAction } from "@/lib/catalogue/actions";
import { cellFields, cellTexts } from "@/lib/catalogue/model/product-cell";
import type { SellerProductRow } from "@/lib/catalogue/queries/seller-products";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type ProductRowFormProps = { locale: Locale; row: SellerProductRow; list: string };

/** The cells of one row as a plain form, for thumbs and for browsers without JavaScript. */
export function ProductRowForm({ locale, row, list }: ProductRowFormProps) {
  const t = translator(locale, "catalogue");
  const common = translator(locale, "common");
  const texts = cellTexts(row);
  const labels = {
    price: t("manage.field.tierPrice", { row: 1 }),
    moq: t("manage.field.moq"),
    lead: t("product.lead"),
  };
  return (
    <ActionForm
      action={saveRowAction}
      className="grid gap-3 py-2 sm:grid-cols-4 sm:items-start"
      hidden={{ productId: row.id, revision: row.revision }}
      id="row"
      key={row.revision}
      locale={locale}
    >
      {cellFields.map((cell) => (
        <FormField
          defaultValue={texts[cell]}
          hint={cell === "lead" ? t("table.leadHint") : undefined}
          inputMode={cell === "lead" ? "text" : "decimal"}
          key={cell}
          label={labels[cell]}
          maxLength={40}
          name={cell}
        />
      ))}
      <span className="flex flex-wrap gap-2 sm:pt-7">
        <SubmitButton>{common("actions.save")}</SubmitButton>
        <ButtonLink href={list} variant="quiet">
          {common("actions.close")}
        </ButtonLink>
      </span>
    </ActionForm>
  );
}
