import { productForm } from "@/lib/testing/product-form";
import { type Calls, isoDay, type Prepare, picture } from "./access-call";
import type { Casting } from "./access-world";
import type { Database, Row } from "./database";

/** One product goes through all of it: the seller's first that was on sale. */
export const product = async ({ row }: Database, cast: Casting): Promise<Row & { id: string }> => {
  const { companyId } = cast({}).seller;
  const found = await row(
    `select p.*, v.id as "variantId", v."onHand" from "Product" p join "Variant" v on v."productId" = p.id
     where p."sellerId" = $1 order by p.id, v.position limit 1`,
    [companyId],
  );
  return { ...found, id: found.id ?? "" };
};

const productStep: Prepare = async ({ database, cast }) => {
  const { id, revision } = await product(database, cast);
  return { fields: { productId: id, revision: String(revision) } };
};

const pictures = async ({ rows }: Database, productId: string) =>
  (
    await rows(`select id from "Picture" where "productId" = $1 order by position`, [productId])
  ).map(({ id = "" }) => id);

const lastPicture =
  (further: Readonly<Record<string, string>>): Prepare =>
  async ({ database, cast }) => {
    const { id } = await product(database, cast);
    return {
      fields: { productId: id, pictureId: (await pictures(database, id)).at(-1) ?? "", ...further },
    };
  };

export const catalogueCalls: Calls = {
  "catalogue/archiveProductAction": productStep,
  "catalogue/restoreProductAction": productStep,
  "catalogue/saveProductAction": async ({ database, cast }) => {
    const { id, revision, itemNo = "", categorySlug = "" } = await product(database, cast);
    return {
      fields: { ...productForm, productId: id, revision: String(revision), itemNo, categorySlug },
    };
  },
  "catalogue/publishProductAction": productStep,
  "catalogue/publishVersionAction": async ({ database, cast }) => {
    const { id, versionNumber } = await product(database, cast);
    return { fields: { productId: id, productVersion: String(versionNumber), "note-zh": "更好" } };
  },
  "catalogue/setStockAction": async ({ database, cast }) => {
    const { id, variantId, onHand } = await product(database, cast);
    return {
      fields: {
        productId: id,
        [`stock-${variantId}`]: String(Number(onHand) + 500),
        [`was-${variantId}`]: String(onHand),
      },
    };
  },
  "catalogue/addPicturesAction": async ({ database, cast }) => {
    const { id } = await product(database, cast);
    return { fields: { productId: id, pictures: await picture() } };
  },
  "catalogue/movePictureAction": lastPicture({ to: "first" }),
  "catalogue/describePictureAction": lastPicture({ "alt-ru": "Чашка на столе" }),
  "catalogue/removePictureAction": lastPicture({}),
  "catalogue/addHolidayAction": async () => ({
    fields: { name: "Stocktaking", firstDay: isoDay(30), lastDay: isoDay(31) },
  }),
  "catalogue/removeHolidayAction": async ({ database, cast }) => {
    const { id = "" } = await database.row(`select id from "ShopHoliday" where "sellerId" = $1`, [
      cast({}).seller.companyId,
    ]);
    return { fields: { holidayId: id } };
  },
};
