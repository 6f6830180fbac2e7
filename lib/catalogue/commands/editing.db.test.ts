import { describe, expect, test } from "vitest";
import { duplicateProduct } from "@/lib/catalogue/commands/duplicate-product";
import { discardDraft, resolveDraft, saveDraft } from "@/lib/catalogue/commands/product-draft";
import { productInclude } from "@/lib/catalogue/commands/product-rows";
import { restoreRevision } from "@/lib/catalogue/commands/restore-revision";
import { saveProductCell, saveProductRow } from "@/lib/catalogue/commands/save-product-cell";
import { saveProductForm } from "@/lib/catalogue/commands/save-product-form";
import { removeView, saveView } from "@/lib/catalogue/commands/saved-views";
import { toFields } from "@/lib/catalogue/model/product-fields";
import { findDraft } from "@/lib/catalogue/queries/product-draft";
import { listRevisions } from "@/lib/catalogue/queries/revisions";
import { listSavedViews } from "@/lib/catalogue/queries/saved-views";
import { saveCellInput } from "@/lib/catalogue/schema/product-cell";
import { productFormInput, saveDraftInput } from "@/lib/catalogue/schema/product-draft";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import type { Actor, SellerActor } from "@/lib/identity/actor";
import { proveActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { createBuyer, createProduct, createSeller } from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/outcome";

const find = (id: string) =>
  db.product.findUniqueOrThrow({ where: { id }, include: productInclude });

const formOf = async (id: string, changes: Record<string, string> = {}) => {
  const product = await find(id);
  const fields = { ...toFields(storedInput(product)), ...changes };
  return { ...fields, productId: id, revision: String(product.revision) };
};

type Form = Record<string, string>;
const send = (actor: Actor, form: Form) => saveProductForm(actor, productFormInput.parse(form));
const keep = (actor: Actor, form: Form) => saveDraft(actor, saveDraftInput.parse(form));

const type = (actor: Actor, product: { id: string; revision: number }, cell: Form) =>
  saveProductCell(
    actor,
    saveCellInput.parse({ productId: product.id, revision: product.revision, ...cell }),
  );

/** Somebody else of the same company. */
async function colleagueOf(seller: SellerActor) {
  const user = await db.user.create({
    data: { email: `${crypto.randomUUID()}@karavan.test`, name: "Colleague", passwordHash: "no" },
  });
  return proveActor<SellerActor>({ ...seller, userId: user.id });
}

describe("a cell of the list", () => {
  test("is saved by the rules of the form, with what hangs on it", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { status: "draft" });
    expect(await type(seller, product, { cell: "price", text: "1,25" })).toMatchObject({
      isConflict: false,
      text: "1.25",
      revision: 2,
    });
    expect(
      await type(seller, { id: product.id, revision: 2 }, { cell: "moq", text: "960" }),
    ).toMatchObject({ text: "960" });
    expect(
      await type(seller, { id: product.id, revision: 3 }, { cell: "lead", text: "5-9" }),
    ).toMatchObject({ text: "5–9" });
    expect(await find(product.id)).toMatchObject({
      priceFrom: 12_500n,
      moq: 960,
      leadDaysMin: 5,
      leadDaysMax: 9,
    });
    expect(await find(product.id)).toMatchObject({
      tiers: [{ minQuantity: 960 }, { minQuantity: 1440 }, {}],
    });
  });

  test("is refused where the form would refuse it, and stays as it was", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { status: "draft" });
    expect(await codeOf(type(seller, product, { cell: "price", text: "1.05" }))).toBe(
      "tierMustFall",
    );
    expect(await codeOf(type(seller, product, { cell: "price", text: "" }))).toBe("required");
    expect(await codeOf(type(seller, product, { cell: "moq", text: "500" }))).toBe(
      "moqNotMultiple",
    );
    expect(await codeOf(type(seller, product, { cell: "lead", text: "9-5" }))).toBe("leadRange");
    expect(await codeOf(type(seller, product, { cell: "status", text: "sold" }))).toBe(
      "invalidValue",
    );
    expect(await codeOf(type(seller, product, { cell: "status", text: "published" }))).toBe(
      "productIncomplete",
    );
    expect(await find(product.id)).toMatchObject({
      revision: 1,
      priceFrom: 12_000n,
      status: "draft",
    });
  });

  test("tells of a colleague's other text, and leaves what they changed elsewhere", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { status: "draft" });
    await type(seller, product, { cell: "price", was: "1.20", text: "1.30" });
    expect(await type(seller, product, { cell: "price", was: "1.20", text: "1.40" })).toEqual({
      isConflict: true,
      text: "1.30",
      revision: 2,
      changed: null,
    });
    expect(await type(seller, product, { cell: "lead", was: "12–18", text: "7" })).toMatchObject({
      isConflict: false,
    });
    expect(await find(product.id)).toMatchObject({ priceFrom: 13_000n, leadDaysMax: 7 });
    const row = { productId: product.id, revision: 1, price: "1.50", moq: "480", lead: "7" };
    expect(await codeOf(saveProductRow(seller, row))).toBe("conflict");
  });

  test("goes from sale to the archive and back", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, { status: "published" });
    await db.picture.create({
      data: { productId: product.id, position: 0, keys: {}, width: 1, height: 1, blur: "" },
    });
    const archived = await type(seller, product, { cell: "status", text: "archived" });
    expect(archived).toMatchObject({ text: "archived", changed: { isPublic: true } });
    const { revision } = archived;
    const back = await type(
      seller,
      { id: product.id, revision },
      { cell: "status", text: "published" },
    );
    expect(back).toMatchObject({ text: "published", revision: revision + 2 });
  });

  test("of another company is not there", async () => {
    const product = await createProduct(await createSeller());
    const other = await createSeller();
    expect(await codeOf(type(other, product, { cell: "lead", text: "7" }))).toBe("notFound");
    expect(await codeOf(type(await createBuyer(), product, { cell: "lead", text: "7" }))).toBe(
      "forbidden",
    );
    expect((await find(product.id)).revision).toBe(1);
  });
});

describe("a draft of the form", () => {
  test("is one for each person and product, and ends with the saving", async () => {
    const seller = await createSeller();
    const { id } = await createProduct(seller, { status: "draft" });
    await keep(seller, await formOf(id, { material: "wo" }));
    await keep(seller, await formOf(id, { material: "wood" }));
    await keep(seller, { itemNo: "NEW-1" });
    await keep(seller, { itemNo: "NEW-2", moq: "" });
    expect(await db.productDraft.count()).toBe(2);
    expect((await findDraft(seller, null))?.fields).toEqual({ itemNo: "NEW-2" });
    expect((await findDraft(seller, id))?.fields.material).toBe("wood");
    expect((await find(id)).material).toBeNull();
    expect(await findDraft(await colleagueOf(seller), id)).toBeNull();
    await send(seller, await formOf(id, { material: "wood" }));
    expect(await findDraft(seller, id)).toBeNull();
    await discardDraft(seller, {});
    expect(await db.productDraft.count()).toBe(0);
  });

  test("keeps what was typed where a colleague was faster, and shows the same fields side by side", async () => {
    const seller = await createSeller();
    const { id } = await createProduct(seller, { status: "draft" });
    const mine = await formOf(id, { material: "wood", leadDaysMax: "30" });
    const colleague = await colleagueOf(seller);
    await send(colleague, await formOf(id, { material: "steel", gtin13: "2000000000015" }));
    expect(await send(seller, mine)).toBeNull();
    expect((await find(id)).material).toBe("steel");
    expect(await findDraft(seller, id)).toMatchObject({
      isOutdated: true,
      revision: 2,
      conflicts: [{ field: "material", mine: "wood", now: "steel" }],
      fields: { material: "wood", leadDaysMax: "30", gtin13: "2000000000015" },
    });
    await resolveDraft(seller, { productId: id, taken: ["material"] });
    const draft = await findDraft(seller, id);
    expect(draft).toMatchObject({ conflicts: [], isOutdated: false });
    await send(seller, { ...draft?.fields, productId: id, revision: "2" });
    expect(await find(id)).toMatchObject({
      material: "steel",
      leadDaysMax: 30,
      gtin13: "2000000000015",
    });
  });

  test("is limited in size and belongs to nobody else", async () => {
    const seller = await createSeller();
    const { id } = await createProduct(seller, { status: "draft" });
    expect(saveDraftInput.safeParse({ material: "x".repeat(100_001) }).success).toBe(false);
    const other = await createSeller();
    expect(await codeOf(keep(other, { productId: id, material: "x" }))).toBe("notFound");
    expect(await codeOf(keep(await createBuyer(), {}))).toBe("forbidden");
    await keep(seller, { productId: id, revision: "1", material: "x" });
    await discardDraft(other, { productId: id });
    expect(await findDraft(other, id)).toBeNull();
    expect(await codeOf(resolveDraft(other, { productId: id, taken: [] }))).toBe("notFound");
    expect(await findDraft(seller, id)).not.toBeNull();
  });
});

describe("the history of a product", () => {
  test("tells who changed what, and puts an earlier state into a draft", async () => {
    const seller = await createSeller();
    const { id } = await createProduct(seller, { status: "draft" });
    await send(seller, await formOf(id, { material: "wood" }));
    await send(seller, await formOf(id, { material: "steel" }));
    const { revisions } = await listRevisions(seller, id);
    expect(revisions).toMatchObject([
      {
        number: 3,
        by: seller.name,
        isNow: true,
        changes: [{ field: "material", before: "wood", after: "steel" }],
      },
      { number: 2, changes: [{ field: "material", before: "", after: "wood" }] },
      { number: 1, by: null, changes: [] },
    ]);
    await restoreRevision(seller, { productId: id, number: 2 });
    expect(await findDraft(seller, id)).toMatchObject({
      fields: { material: "wood" },
      conflicts: [],
    });
    expect((await find(id)).material).toBe("steel");
    const other = await createSeller();
    expect((await listRevisions(other, id)).revisions).toEqual([]);
    expect(await codeOf(restoreRevision(other, { productId: id, number: 2 }))).toBe("notFound");
  });
});

describe("a copy of a product", () => {
  test("is a draft with a free item number and colours of its own", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller, {
      variants: [{ name: "red", onHand: 9 }, { name: "blue" }],
    });
    await duplicateProduct(seller, { productId: product.id });
    const second = await find((await duplicateProduct(seller, { productId: product.id })).id);
    expect(second).toMatchObject({
      itemNo: `${product.itemNo}-3`,
      status: "draft",
      readyStock: 0,
      names: product.names,
    });
    expect(second.variants).toHaveLength(2);
    expect(second.tiers.map(({ unitPrice }) => unitPrice)).toEqual(
      product.tiers.map(({ unitPrice }) => unitPrice),
    );
    const other = await createSeller();
    expect(await codeOf(duplicateProduct(other, { productId: product.id }))).toBe("notFound");
  });
});

describe("a saved view", () => {
  test("keeps what a list asks for under a name, for its company alone", async () => {
    const seller = await createSeller();
    await saveView(seller, { name: "Cheap", search: "sort=price&max=2&after=x&evil=1" });
    await saveView(seller, { name: "Cheap", search: "sort=price&max=3" });
    const [view] = await listSavedViews(seller);
    expect(view).toMatchObject({ name: "Cheap", search: "max=3.00&sort=price" });
    const other = await createSeller();
    expect(await listSavedViews(other)).toEqual([]);
    expect(await codeOf(removeView(other, { viewId: view?.id ?? "" }))).toBe("notFound");
    await removeView(seller, { viewId: view?.id ?? "" });
    expect(await listSavedViews(seller)).toEqual([]);
    for (let count = 0; count < 20; count += 1)
      await saveView(seller, { name: `${count}`, search: "" });
    expect(await codeOf(saveView(seller, { name: "one more", search: "" }))).toBe("tooManyViews");
  });
});
