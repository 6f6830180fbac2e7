import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addPictures } from "@/lib/catalogue/commands/add-pictures";
import { describePicture } from "@/lib/catalogue/commands/describe-picture";
import { movePicture } from "@/lib/catalogue/commands/move-picture";
import { removePicture } from "@/lib/catalogue/commands/remove-picture";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { createProduct, createSeller } from "@/lib/testing/factories";

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
