"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { addHoliday } from "@/lib/catalogue/commands/add-holiday";
import { addPictures } from "@/lib/catalogue/commands/add-pictures";
import { archiveProduct } from "@/lib/catalogue/commands/archive-product";
import { describePicture } from "@/lib/catalogue/commands/describe-picture";
import { movePicture } from "@/lib/catalogue/commands/move-picture";
import type { ChangedProduct } from "@/lib/catalogue/commands/product-rows";
import { publishProduct } from "@/lib/catalogue/commands/publish-product";
import { publishVersion } from "@/lib/catalogue/commands/publish-version";
import { removeHoliday } from "@/lib/catalogue/commands/remove-holiday";
import { removePicture } from "@/lib/catalogue/commands/remove-picture";
import { restoreProduct } from "@/lib/catalogue/commands/restore-product";
import { saveProduct } from "@/lib/catalogue/commands/save-product";
import { setStock } from "@/lib/catalogue/commands/set-stock";
import type { Note } from "@/lib/catalogue/model/product-note";
import { addHolidayInput, removeHolidayInput } from "@/lib/catalogue/schema/holiday";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import {
  addPicturesInput,
  describePictureInput,
  movePictureInput,
  productStepInput,
  publishVersionInput,
  removePictureInput,
  setStockInput,
} from "@/lib/catalogue/schema/product-step";
import type { Locale } from "@/lib/i18n/locales";
import { memberAction } from "@/lib/identity/action";
import { refreshGoods, refreshSellerAndGoods } from "@/lib/platform/public-cache";

/** The page says what was done, with or without JavaScript, and shows it anew. */
function show(changed: ChangedProduct, locale: Locale, note: Note): never {
  refreshGoods(changed);
  redirect(`/${locale}/seller/products/${changed.id}?note=${note}`);
}

export const saveProductAction = memberAction(saveProductInput, async (actor, input, locale) =>
  show(await saveProduct(actor, input), locale, input.productId ? "saved" : "created"),
);

export const publishProductAction = memberAction(productStepInput, async (actor, input, locale) =>
  show(await publishProduct(actor, input), locale, "published"),
);

export const archiveProductAction = memberAction(productStepInput, async (actor, input, locale) =>
  show(await archiveProduct(actor, input), locale, "archived"),
);

export const restoreProductAction = memberAction(productStepInput, async (actor, input, locale) =>
  show(await restoreProduct(actor, input), locale, "restored"),
);

export const publishVersionAction = memberAction(
  publishVersionInput,
  async (actor, input, locale) => show(await publishVersion(actor, input), locale, "version"),
);

export const setStockAction = memberAction(setStockInput, async (actor, input, locale) =>
  show(await setStock(actor, input), locale, "stock"),
);

export const addPicturesAction = memberAction(addPicturesInput, async (actor, input, locale) =>
  show(await addPictures(actor, input), locale, "pictures"),
);

export const movePictureAction = memberAction(movePictureInput, async (actor, input) => {
  refreshGoods(await movePicture(actor, input));
  refresh();
});

export const describePictureAction = memberAction(describePictureInput, async (actor, input) => {
  refreshGoods(await describePicture(actor, input));
  refresh();
});

export const removePictureAction = memberAction(removePictureInput, async (actor, input, locale) =>
  show(await removePicture(actor, input), locale, "pictures"),
);

/** The days stand on the page of each of the seller's goods. */
async function showHolidays(step: Promise<{ slug: string | null }>) {
  const { slug } = await step;
  if (slug) refreshSellerAndGoods(slug);
  refresh();
}

export const addHolidayAction = memberAction(addHolidayInput, (actor, input) =>
  showHolidays(addHoliday(actor, input)),
);

export const removeHolidayAction = memberAction(removeHolidayInput, (actor, input) =>
  showHolidays(removeHoliday(actor, input)),
);
