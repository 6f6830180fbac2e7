import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getFile } from "@/app/api/files/[key]/route";
import { addPictures } from "@/lib/catalogue/commands/add-pictures";
import { attachPictures } from "@/lib/catalogue/commands/attach-pictures";
import { describePicture } from "@/lib/catalogue/commands/describe-picture";
import { movePicture } from "@/lib/catalogue/commands/move-picture";
import { lockProduct } from "@/lib/catalogue/commands/product-rows";
import { publishProduct } from "@/lib/catalogue/commands/publish-product";
import { removePicture } from "@/lib/catalogue/commands/remove-picture";
import { writeProducts } from "@/lib/catalogue/commands/write-products";
import { findOwnPicture } from "@/lib/catalogue/queries/picture";
import { findSellerProduct } from "@/lib/catalogue/queries/seller-product";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import { db, transaction } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { storePicture } from "@/lib/platform/pictures";
import { findFile } from "@/lib/platform/storage";
import { createBuyer, createOperator, createProduct, createSeller } from "@/lib/testing/factories";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-pictures-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function photo(background: string) {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "photo.jpg");
}

const listIds = async (productId: string) =>
  (await db.picture.findMany({ where: { productId }, orderBy: { position: "asc" } })).map(
    ({ id }) => id,
  );

/** Without files: what is tested is their order. */
async function withPictures(count: number) {
  const seller = await createSeller();
  const product = await createProduct(seller);
  await db.picture.createMany({
    data: Array.from({ length: count }, (_, position) => ({
      productId: product.id,
      position,
      keys: {},
      width: 1,
      height: 1,
      blur: "",
    })),
  });
  return { seller, product, ids: await listIds(product.id) };
}

describe("a product's pictures", { timeout: 60_000 }, () => {
  test("are added several at once, all or none", async () => {
    const { seller, product } = await withPictures(1);
    const good = await photo("#c00");
    const bad = new File(["<svg/>"], "photo.jpg");
    await expect(
      addPictures(seller, { productId: product.id, pictures: [good, bad] }),
    ).rejects.toMatchObject({ code: "pictureKind" });
    expect(await listIds(product.id)).toHaveLength(1);
    await addPictures(seller, { productId: product.id, pictures: [good, await photo("#0c0")] });
    const stored = await db.picture.findMany({
      where: { productId: product.id },
      orderBy: { position: "asc" },
    });
    expect(stored.map(({ position }) => position)).toEqual([0, 1, 2]);
    expect(stored[1]).toMatchObject({
      width: 60,
      height: 40,
      keys: { card: expect.stringMatching(/^[0-9a-f]{64}\.webp$/) },
    });
  });

  test("are nine at most", async () => {
    const { seller, product } = await withPictures(9);
    const pictures = [await photo("#00c")];
    await expect(addPictures(seller, { productId: product.id, pictures })).rejects.toMatchObject({
      code: "tooManyPictures",
    });
  });

  test("are one when the same comes twice, in one form, again or at once", async () => {
    const { seller, product } = await withPictures(0);
    const add = async (...pictures: File[]) =>
      addPictures(seller, { productId: product.id, pictures });
    const [red, green] = [await photo("#c00"), await photo("#0c0")];
    await add(red, red);
    await add(red);
    await Promise.all([add(green), add(green)]);
    expect(await listIds(product.id)).toHaveLength(2);
    const { isPublic, added } = await add(green);
    expect({ isPublic, added }).toEqual({ isPublic: true, added: 0 });
  });

  test("move to the place they were dragged to", async () => {
    const { seller, product, ids } = await withPictures(4);
    const [a = "", b = "", c = "", d = ""] = ids;
    const move = (pictureId: string, to: number) =>
      movePicture(seller, { productId: product.id, pictureId, to });
    await move(a, 2);
    expect(await listIds(product.id)).toEqual([b, c, a, d]);
    await move(d, 0);
    expect(await listIds(product.id)).toEqual([d, b, c, a]);
    await move(d, 8);
    expect(await listIds(product.id)).toEqual([b, c, a, d]);
  });

  test("move one step or to the front", async () => {
    const { seller, product, ids } = await withPictures(3);
    const [a = "", b = "", c = ""] = ids;
    const move = (pictureId: string, to: "first" | "earlier" | "later") =>
      movePicture(seller, { productId: product.id, pictureId, to });
    await move(c, "first");
    expect(await listIds(product.id)).toEqual([c, a, b]);
    await move(a, "later");
    expect(await listIds(product.id)).toEqual([c, b, a]);
    await move(b, "earlier");
    await move(b, "earlier");
    expect(await listIds(product.id)).toEqual([b, c, a]);
  });

  test("can be removed, but goods on sale keep one", async () => {
    const { seller, product, ids } = await withPictures(2);
    const [a = "", b = ""] = ids;
    await removePicture(seller, { productId: product.id, pictureId: a });
    expect(
      await db.picture.findMany({
        where: { productId: product.id },
        select: { id: true, position: true },
      }),
    ).toEqual([{ id: b, position: 0 }]);
    await expect(
      removePicture(seller, { productId: product.id, pictureId: b }),
    ).rejects.toMatchObject({ code: "pictureNeeded" });
  });

  test("are nobody else's to change", async () => {
    const { product, ids } = await withPictures(2);
    const other = await createSeller();
    const [pictureId = ""] = ids;
    const input = { productId: product.id, pictureId };
    await expect(removePicture(other, input)).rejects.toMatchObject({ code: "notFound" });
    await expect(movePicture(other, { ...input, to: "later" })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(describePicture(other, { ...input, alt: { en: "x" } })).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(
      addPictures(other, { productId: product.id, pictures: [await photo("#fff")] }),
    ).rejects.toMatchObject({ code: "notFound" });
    expect(await listIds(product.id)).toEqual(ids);
  });

  test("of one product are not reached through another of the same seller", async () => {
    const { seller, ids } = await withPictures(1);
    const second = await createProduct(seller);
    const input = { productId: second.id, pictureId: ids[0] ?? "" };
    await expect(removePicture(seller, input)).rejects.toMatchObject({ code: "notFound" });
    await expect(describePicture(seller, { ...input, alt: { en: "x" } })).rejects.toMatchObject({
      code: "notFound",
    });
  });
});

const stored = async (background: string) =>
  storePicture(new Uint8Array(await (await photo(background)).arrayBuffer()), "pictures");

const fetchPublicly = async (key: string) =>
  (await getFile(new Request("http://karavan.test"), { params: Promise.resolve({ key }) })).status;

/** A draft with one picture, complete enough to be published. */
async function draftWith(background: string) {
  const seller = await createSeller();
  const product = await createProduct(seller, { status: "draft" });
  const drawn = await stored(background);
  await attachPictures(seller, product.id, [drawn]);
  const picture = await db.picture.findFirstOrThrow({ where: { productId: product.id } });
  const step = { productId: product.id, revision: product.revision };
  return { seller, product, drawn, picture, step };
}

describe("the pictures of a draft", { timeout: 60_000 }, () => {
  test("are seen by its company and the operator, and by nobody else", async () => {
    const { seller, product, drawn, picture } = await draftWith("#123");
    const at = { productId: product.id, id: picture.id };
    expect(picture.isPublic).toBe(false);
    expect(await findOwnPicture(seller, at, "card")).not.toBeNull();
    expect(await findOwnPicture(await createOperator(), at, "card")).not.toBeNull();
    expect(await findOwnPicture(await createSeller(), at, "card")).toBeNull();
    expect(await findOwnPicture(await createBuyer(), at, "card")).toBeNull();
    for (const key of Object.values(drawn.keys)) expect(await fetchPublicly(key)).toBe(404);
    const shown = await findSellerProduct(seller, product.id, "en");
    expect(shown?.pictures[0]?.sources[0]?.url).toBe(
      `/api/products/${product.id}/pictures/${picture.id}?size=card`,
    );
  });

  test("are seen by everybody once it is published", async () => {
    const { seller, product, drawn, step } = await draftWith("#234");
    await publishProduct(seller, step);
    for (const key of Object.values(drawn.keys)) expect(await fetchPublicly(key)).toBe(200);
    const shown = await findSellerProduct(seller, product.id, "en");
    expect(shown?.pictures[0]?.sources[0]?.url).toBe(`/api/files/${drawn.keys.card}`);
  });

  test("are seen by everybody once it goes on sale together with others", async () => {
    const { seller, product, drawn } = await draftWith("#246");
    await transaction(async (tx) => {
      const before = await lockProduct(tx, seller, product.id);
      await writeProducts(tx, seller, [
        { before, input: storedInput(before), status: "published" },
      ]);
    });
    for (const key of Object.values(drawn.keys)) expect(await fetchPublicly(key)).toBe(200);
    expect(await db.picture.count({ where: { productId: product.id, isPublic: false } })).toBe(0);
  });

  test("stay hidden when publishing fails, and nothing is on sale without them", async () => {
    const { seller, product, drawn, step } = await draftWith("#345");
    await db.priceTier.deleteMany({ where: { productId: product.id } });
    await expect(publishProduct(seller, step)).rejects.toMatchObject({ code: "productIncomplete" });
    expect(await fetchPublicly(drawn.keys.card)).toBe(404);
    const lost = await draftWith("#456");
    const keys = { ...lost.drawn.keys, card: `${"0".repeat(64)}.webp` };
    await db.picture.update({ where: { id: lost.picture.id }, data: { keys } });
    await expect(publishProduct(lost.seller, lost.step)).rejects.toMatchObject({
      code: "storageFailed",
    });
    const after = await db.product.findUniqueOrThrow({ where: { id: lost.product.id } });
    expect(after.status).toBe("draft");
  });

  test("are not reached through another product", async () => {
    const { seller, picture } = await draftWith("#567");
    const other = await createProduct(seller, { status: "draft" });
    expect(
      await findOwnPicture(seller, { productId: other.id, id: picture.id }, "card"),
    ).toBeNull();
  });
});

describe("stored pictures", { timeout: 60_000 }, () => {
  test("are attached where they are missing, and seen at once where the goods are on sale", async () => {
    const { seller, product } = await withPictures(0);
    const [one, two] = [await stored("#678"), await stored("#789")];
    expect((await attachPictures(seller, product.id, [one])).added).toBe(1);
    expect((await attachPictures(seller, product.id, [one, two, two])).added).toBe(1);
    expect(await listIds(product.id)).toHaveLength(2);
    expect(await findFile("public", two.keys.card)).not.toBeNull();
  });

  test("are attached to nobody else's product", async () => {
    const { product } = await withPictures(0);
    const drawn = [await stored("#89a")];
    await expect(attachPictures(await createSeller(), product.id, drawn)).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(attachPictures(await createBuyer(), product.id, drawn)).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});
