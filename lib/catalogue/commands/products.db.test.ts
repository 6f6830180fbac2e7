import { beforeEach, describe, expect, test } from "vitest";
import { archiveProduct } from "@/lib/catalogue/commands/archive-product";
import { publishProduct } from "@/lib/catalogue/commands/publish-product";
import { publishVersion } from "@/lib/catalogue/commands/publish-version";
import { restoreProduct } from "@/lib/catalogue/commands/restore-product";
import { saveProduct } from "@/lib/catalogue/commands/save-product";
import { findSellerProduct } from "@/lib/catalogue/queries/seller-product";
import { countSellerProducts } from "@/lib/catalogue/queries/seller-products";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { createBuyer, createProduct, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { productForm } from "@/lib/testing/product-form";

const inputOf = (changes: Record<string, string> = {}) =>
  saveProductInput.parse({ ...productForm, ...changes });

const find = (id: string) =>
  db.product.findUniqueOrThrow({
    where: { id },
    include: { tiers: true, variants: { orderBy: { position: "asc" } }, versions: true },
  });

const addPicture = (productId: string, position = 0) =>
  db.picture.create({ data: { productId, position, keys: {}, width: 1, height: 1, blur: "" } });

const draft = async (actor: Actor, changes: Record<string, string> = {}) =>
  find((await saveProduct(actor, inputOf(changes))).id);

const edit = (
  actor: Actor,
  product: { id: string; revision: number },
  changes: Record<string, string> = {},
) =>
  saveProduct(
    actor,
    inputOf({ productId: product.id, revision: String(product.revision), ...changes }),
  );

const at = ({ id, revision }: { id: string; revision: number }) => ({ productId: id, revision });
const eventsOf = async (subjectId: string) =>
  (await db.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

beforeEach(() =>
  db.category.create({ data: { slug: "daily", names: { en: "Daily" }, position: 1 } }),
);

describe("saving a product", () => {
  test("makes a draft with its volume, prices and one variant", async () => {
    const seller = await createSeller();
    const product = await draft(seller);
    expect(product).toMatchObject({
      status: "draft",
      sellerId: seller.companyId,
      cartonCm3: 83_000,
      priceFrom: 168_000n,
      revision: 1,
    });
    expect(product.slug).toMatch(/^cb-1007-[0-9a-f]{6}$/);
    expect(product.variants).toMatchObject([{ sku: "CB-1007", names: {}, isActive: true }]);
    expect(await eventsOf(product.id)).toEqual(["product.created"]);
  });

  test("of an item number in use is refused at its field, another seller may have it", async () => {
    const seller = await createSeller();
    await draft(seller);
    await expect(draft(seller)).rejects.toMatchObject({ code: "itemNoTaken", field: "itemNo" });
    await draft(await createSeller());
  });

  test("never overwrites a colleague's edit: of two at once one wins", async () => {
    const seller = await createSeller();
    const product = await draft(seller);
    const results = await Promise.allSettled([
      edit(seller, product, { material: "wood" }),
      edit(seller, product, { material: "steel" }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
    const now = await find(product.id);
    expect(now.revision).toBe(2);
    await expect(edit(seller, product, { material: "gold" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await find(product.id)).material).toBe(now.material);
  });

  test("names what changed, and changes nothing where nothing did", async () => {
    const seller = await createSeller();
    const product = await draft(seller);
    const id = product.variants[0]?.id ?? "";
    await edit(seller, product, { "variant-1-id": id });
    expect((await find(product.id)).revision).toBe(1);
    await edit(seller, product, { "variant-1-id": id, moq: "180", "tier-1-quantity": "180" });
    const event = await db.event.findFirst({ where: { type: "product.edited" } });
    expect(event?.data).toEqual({ changed: ["moq", "tier-1-quantity"] });
    expect((await find(product.id)).tiers.map(({ minQuantity }) => minQuantity)).toContain(180);
  });

  test("adds, renames, pauses and removes variants, but never one that was ordered", async () => {
    const seller = await createSeller();
    const order = await createOrder({ buyer: await createBuyer(), seller });
    const [line] = order.lines;
    const product = await find(line?.productId ?? "");
    const variant = { "variant-1-id": line?.variantId ?? "", "variant-1-zh": "白色" };
    await expect(
      edit(seller, product, { ...variant, "variant-1-state": "removed", "variant-2-zh": "黑色" }),
    ).rejects.toMatchObject({
      code: "variantOrdered",
      field: "variant-1-state",
    });
    await edit(seller, product, {
      ...variant,
      "variant-1-state": "paused",
      "variant-2-zh": "黑色",
    }).catch((error) => {
      expect(error).toMatchObject({ code: "productIncomplete" });
    });
    await addPicture(product.id);
    await edit(seller, product, {
      ...variant,
      "variant-1-state": "paused",
      "variant-2-zh": "黑色",
    });
    const { variants, revision } = await find(product.id);
    expect(variants).toMatchObject([
      { names: { zh: "白色" }, isActive: false },
      { names: { zh: "黑色" }, isActive: true, sku: "CB-1007-1" },
    ]);
    const second = { "variant-2-id": variants[1]?.id ?? "", "variant-2-state": "removed" };
    await edit(
      seller,
      { id: product.id, revision },
      { ...variant, "variant-1-state": "active", ...second },
    );
    expect((await find(product.id)).variants).toMatchObject([{ isActive: true }]);
  });

  test("keeps goods on sale complete", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller);
    await addPicture(product.id);
    const changes = {
      "tier-1-quantity": "",
      "tier-1-price": "",
      "tier-2-quantity": "",
      "tier-2-price": "",
      "variant-1-id": product.variants[0]?.id ?? "",
    };
    await expect(edit(seller, product, changes)).rejects.toMatchObject({
      code: "productIncomplete",
    });
    expect((await find(product.id)).tiers).toHaveLength(3);
  });
});

describe("another company", () => {
  test("sees nothing of a seller's products and changes nothing", async () => {
    const seller = await createSeller();
    const product = await draft(seller);
    const other = await createSeller();
    expect(await findSellerProduct(other, product.id, "en")).toBeNull();
    expect(await findSellerProduct(await createBuyer(), product.id, "en")).toBeNull();
    expect(await countSellerProducts(other)).toEqual({ draft: 0, published: 0, archived: 0 });
    await expect(edit(other, product, { material: "x" })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(archiveProduct(other, at(product))).rejects.toMatchObject({ code: "notFound" });
    await expect(edit(await createBuyer(), product)).rejects.toMatchObject({ code: "forbidden" });
    expect(await find(product.id)).toEqual(product);
  });
});

describe("publishing", () => {
  test("asks for pictures and prices first", async () => {
    const seller = await createSeller();
    const product = await draft(seller);
    await expect(publishProduct(seller, at(product))).rejects.toMatchObject({
      code: "productIncomplete",
      values: { count: 1 },
    });
    await addPicture(product.id);
    await publishProduct(seller, at(product));
    const published = await find(product.id);
    expect(published).toMatchObject({
      status: "published",
      revision: 2,
      versions: [{ number: 1 }],
    });
    await expect(publishProduct(seller, at(published))).rejects.toMatchObject({
      code: "productMoved",
    });
  });

  test("is not for a seller whom the operator has not approved", async () => {
    for (const status of ["pending", "suspended"] as const) {
      const seller = await createSeller({ status });
      const product = await draft(seller);
      await addPicture(product.id);
      await expect(publishProduct(seller, at(product))).rejects.toMatchObject({
        code: "sellerNotApproved",
      });
    }
    await expect(draft(await createSeller({ status: "rejected" }))).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("can be undone and done again; the day of the first stays", async () => {
    const seller = await createSeller();
    const product = await draft(seller);
    await addPicture(product.id);
    await publishProduct(seller, at(product));
    const { publishedAt } = await find(product.id);
    await archiveProduct(seller, { productId: product.id, revision: 2 });
    await expect(
      archiveProduct(seller, { productId: product.id, revision: 3 }),
    ).rejects.toMatchObject({ code: "productMoved" });
    await restoreProduct(seller, { productId: product.id, revision: 3 });
    await publishProduct(seller, { productId: product.id, revision: 4 });
    expect(await find(product.id)).toMatchObject({
      status: "published",
      publishedAt,
      versions: [{ number: 1 }],
    });
    expect((await eventsOf(product.id)).slice(1)).toEqual([
      "product.published",
      "product.archived",
      "product.restored",
      "product.published",
    ]);
  });

  test("a new version happens once, however often it is sent", async () => {
    const seller = await createSeller();
    const product = await createProduct(seller);
    const version = { productId: product.id, productVersion: 1, notes: { zh: "接缝加固" } };
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => publishVersion(seller, version)),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await find(product.id)).toMatchObject({
      versionNumber: 2,
      versions: [{ number: 1 }, { number: 2, note: { zh: "接缝加固" } }],
    });
    expect(await eventsOf(product.id)).toEqual(["product.versionPublished"]);
    await expect(
      publishVersion(seller, { ...version, productId: (await draft(seller)).id }),
    ).rejects.toMatchObject({
      code: "productNotPublished",
    });
  });
});
