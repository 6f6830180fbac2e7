import { type Calls, type Prepare, secret } from "./access-call";
import { product } from "./access-calls-catalogue";
import type { Casting } from "./access-world";
import type { Database } from "./database";

const price = (units: string | undefined) => String(Number(units) / 10_000);

/** What the seller typed into the product's form and has not saved. */
async function draft(database: Database, cast: Casting) {
  const { id, revision } = await product(database, cast);
  const { companyId, userId } = cast({}).seller;
  await database.rows(
    `insert into "ProductDraft" (id, "sellerId", "userId", "productId", fields, "baseRevision")
     values (gen_random_uuid(), $1, $2, $3, '{"material":"steel"}', $4)
     on conflict ("userId", "sellerId", "productId") do update set "savedAt" = now() - interval '1 hour'`,
    [companyId, userId, id, revision],
  );
  return { fields: { productId: id } };
}

const anyProduct: Prepare = async ({ database, cast }) => {
  const { id } = await product(database, cast);
  return { fields: { productId: id } };
};

/** The seller's list, the drafts of its form and the changes of many products. */
export const editingCalls: Calls = {
  "catalogue/saveCellAction": async ({ database, cast }) => {
    const { id, revision } = await product(database, cast);
    return {
      fields: { productId: id, revision: String(revision), cell: "lead", was: "", text: "3–44" },
    };
  },
  "catalogue/saveRowAction": async ({ database, cast }) => {
    const { id, revision, priceFrom, moq } = await product(database, cast);
    return {
      fields: {
        productId: id,
        revision: String(revision),
        price: price(priceFrom),
        moq: String(moq),
        lead: "2–45",
      },
    };
  },
  "catalogue/saveViewAction": async () => ({
    fields: { name: `View ${secret().slice(0, 8)}`, search: "status=draft" },
  }),
  "catalogue/removeViewAction": async ({ database, cast }) => {
    const { id = "" } = await database.row(
      `insert into "SavedView" (id, "sellerId", name, search) values (gen_random_uuid(), $1, $2, 'q=cup') returning id`,
      [cast({}).seller.companyId, `View ${secret().slice(0, 8)}`],
    );
    return { fields: { viewId: id } };
  },
  "catalogue/saveDraftAction": async ({ database, cast }) => {
    const { id, revision } = await product(database, cast);
    return { fields: { productId: id, revision: String(revision), material: "bamboo" } };
  },
  "catalogue/resolveDraftAction": ({ database, cast }) => draft(database, cast),
  "catalogue/discardDraftAction": ({ database, cast }) => draft(database, cast),
  "catalogue/restoreRevisionAction": async ({ database, cast }) => {
    const { id } = await product(database, cast);
    const { number } = await database.row(
      `select number::text from "ProductRevision" where "productId" = $1 order by number limit 1`,
      [id],
    );
    return { fields: { productId: id, number: number ?? "" } };
  },
  "catalogue/duplicateProductAction": anyProduct,
  "batches/startEditAction": async ({ database, cast }) => {
    const { id } = await product(database, cast);
    return { fields: { of: "chosen", ids: id, kind: "archive" } };
  },
};
