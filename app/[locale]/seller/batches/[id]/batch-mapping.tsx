import { MappingForm } from "@/components/batches/mapping-form";
import type { BatchView } from "@/lib/batches/queries/batches";
import { listCategories } from "@/lib/catalogue/queries/category";
import type { Locale } from "@/lib/i18n/locales";

/** The columns as they are understood so far. */
export async function BatchMapping({ batch, locale }: { batch: BatchView; locale: Locale }) {
  const { id, outline, mapping } = batch;
  if (!outline || !mapping) return null;
  const categories = await listCategories(locale);
  return (
    <MappingForm
      batchId={id}
      categories={categories}
      locale={locale}
      mapping={mapping}
      outline={outline}
    />
  );
}
