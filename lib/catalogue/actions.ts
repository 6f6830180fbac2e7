"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { addHoliday } from "@/lib/catalogue/commands/add-holiday";
import { addPictures } from "@/lib/catalogue/commands/add-pictures";
import { archiveProduct } from "@/lib/catalogue/commands/archive-product";
import { describePicture } from "@/lib/catalogue/commands/describe-picture";
import { duplicateProduct } from "@/lib/catalogue/commands/duplicate-product";
import { movePicture } from "@/lib/catalogue/commands/move-picture";
import { discardDraft, resolveDraft, saveDraft } from "@/lib/catalogue/commands/product-draft";
import type { ChangedProduct } from "@/lib/catalogue/commands/product-rows";
import { publishProduct } from "@/lib/catalogue/commands/publish-product";
import { publishVersion } from "@/lib/catalogue/commands/publish-version";
import { removeHoliday } from "@/lib/catalogue/commands/remove-holiday";
import { removePicture } from "@/lib/catalogue/commands/remove-picture";
import { restoreProduct } from "@/lib/catalogue/commands/restore-product";
import { restoreRevision } from "@/lib/catalogue/commands/restore-revision";
import { saveProductCell, saveProductRow } from "@/lib/catalogue/commands/save-product-cell";
import { saveProductForm } from "@/lib/catalogue/commands/save-product-form";
import { removeView, saveView } from "@/lib/catalogue/commands/saved-views";
import { setStock } from "@/lib/catalogue/commands/set-stock";
import { listIn, productAddress } from "@/lib/catalogue/model/product-address";
import { cellShown } from "@/lib/catalogue/model/product-cell-text";
import type { Note } from "@/lib/catalogue/model/product-note";
import { addHolidayInput, removeHolidayInput } from "@/lib/catalogue/schema/holiday";
import { saveCellInput, saveRowInput } from "@/lib/catalogue/schema/product-cell";
import {
  draftInput,
  duplicateInput,
  productFormInput,
  resolveDraftInput,
  restoreRevisionInput,
  saveDraftInput,
} from "@/lib/catalogue/schema/product-draft";
import {
  addPicturesInput,
  describePictureInput,
  movePictureInput,
  productStepInput,
  publishVersionInput,
  removePictureInput,
  setStockInput,
} from "@/lib/catalogue/schema/product-step";
import { removeViewInput, saveViewInput } from "@/lib/catalogue/schema/saved-view";
import { formatTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { memberAction } from "@/lib/identity/action";
import type { Actor } from "@/lib/identity/actor";
import { refreshGoods, refreshSellerAndGoods } from "@/lib/platform/public-cache";

/** The list that the page of the form was opened from: its address comes along with and without JavaScript. */
const listBehind = async () => listIn((await headers()).get("referer"));

/** The page says what was done, with or without JavaScript, and shows it anew. */
async function show(changed: ChangedProduct, locale: Locale, note: Note): Promise<never> {
  refreshGoods(changed);
  redirect(productAddress(locale, changed.id, { note, list: await listBehind() }));
}

async function goOnWithDraft(locale: Locale, productId = "new"): Promise<never> {
  const asked = { draft: "open", list: await listBehind() } as const;
  redirect(productAddress(locale, productId, asked, "#product"));
}

/** Where a colleague was faster, the page shows both texts. */
export const saveProductAction = memberAction(productFormInput, async (actor, form, locale) => {
  const { productId } = form.input;
  const saved = await saveProductForm(actor, form);
  if (!saved) return goOnWithDraft(locale, productId);
  return show(saved, locale, productId ? "saved" : "created");
});

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

/** Answers with the cell as it is shown; the page around it stays as it stands. */
export const saveCellAction = memberAction(
  saveCellInput,
  async (actor, input) => {
    const { changed, ...saved } = await saveProductCell(actor, input);
    if (changed) refreshGoods(changed);
    return { ...saved, cell: input.cell };
  },
  (locale, { cell, text }) => cellShown(locale, cell, text),
);

export const saveRowAction = memberAction(saveRowInput, async (actor, input) => {
  refreshGoods(await saveProductRow(actor, input));
  refresh();
});

export const saveViewAction = memberAction(saveViewInput, async (actor, input) => {
  await saveView(actor, input);
  refresh();
});

export const removeViewAction = memberAction(removeViewInput, async (actor, input) => {
  await removeView(actor, input);
  refresh();
});

const zoneOf = (actor: Actor) => (actor.kind === "system" ? "UTC" : actor.timeZone);

/** Says when; the page stays as it stands. */
export const saveDraftAction = memberAction(
  saveDraftInput,
  async (actor, input, locale) => formatTime(locale, await saveDraft(actor, input), zoneOf(actor)),
  (locale, time) => translator(locale, "catalogue")("draft.saved", { time }),
);

export const discardDraftAction = memberAction(draftInput, async (actor, input, locale) => {
  await discardDraft(actor, input);
  redirect(productAddress(locale, input.productId ?? "new", { list: await listBehind() }));
});

export const resolveDraftAction = memberAction(resolveDraftInput, async (actor, input, locale) => {
  await resolveDraft(actor, input);
  return goOnWithDraft(locale, input.productId);
});

export const restoreRevisionAction = memberAction(
  restoreRevisionInput,
  async (actor, input, locale) => {
    await restoreRevision(actor, input);
    return goOnWithDraft(locale, input.productId);
  },
);

export const duplicateProductAction = memberAction(duplicateInput, async (actor, input, locale) =>
  show(await duplicateProduct(actor, input), locale, "duplicated"),
);
