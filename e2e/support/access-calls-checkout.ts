import type { Calls } from "./access-call";
import type { Casting } from "./access-world";
import type { Database } from "./database";

const variantIn = async ({ row }: Database, cast: Casting) => {
  const { userId } = cast({}).buyer;
  const { variantId = "", quantity = "" } = await row(
    `select l.* from "CartLine" l join "Cart" c on c.id = l."cartId" where c."userId" = $1 order by l."addedAt" limit 1`,
    [userId],
  );
  return { variantId, was: String(quantity) };
};

const goods = `select v.id, p.moq, p.multiple, p."piecesPerCarton" from "Variant" v join "Product" p on p.id = v."productId"
  where p.status = 'published' and not p."isStockOnly" and v."isActive" and p."moqScope" = 'product' and p.multiple % p."piecesPerCarton" = 0
  order by p.moq, v.id limit 1`;

export const checkoutCalls: Calls = {
  "checkout/addToCartAction": async ({ database }) => {
    const { id = "", moq = "", piecesPerCarton = "" } = await database.row(goods);
    return {
      fields: {
        variantId: id,
        quantity: String(Math.ceil(Number(moq) / Number(piecesPerCarton))),
        unit: "carton",
      },
    };
  },
  "checkout/setQuantityAction": async ({ database, cast }) => {
    const { variantId, was } = await variantIn(database, cast);
    const { multiple = "" } = await database.row(
      `select p.multiple from "Variant" v join "Product" p on p.id = v."productId" where v.id = $1`,
      [variantId],
    );
    return {
      fields: { variantId, was, quantity: String(Number(was) + Number(multiple)), unit: "piece" },
    };
  },
  "checkout/acceptChangesAction": async ({ database, cast }) => {
    const { variantId } = await variantIn(database, cast);
    return { fields: { shown: `${variantId}:10000:1:1` } };
  },
  "checkout/placeCheckoutAction": async ({ database, cast }) => {
    const { userId } = cast({}).buyer;
    await database.rows(
      `update "CartLine" l set "seenUnitPrice" = t."unitPrice", "seenMoq" = p.moq, "seenMultiple" = p.multiple
       from "Variant" v join "Product" p on p.id = v."productId", "PriceTier" t, "Cart" c
       where v.id = l."variantId" and c.id = l."cartId" and c."userId" = $1 and t."productId" = p.id
         and t."minQuantity" = (select max("minQuantity") from "PriceTier" where "productId" = p.id and "minQuantity" <= l.quantity)`,
      [userId],
    );
    const { version = "" } = await database.row(`select version from "Cart" where "userId" = $1`, [
      userId,
    ]);
    return {
      fields: {
        key: "access-proof",
        version: String(version),
        countryCode: "KZ",
        pickupPointCode: "ALA-BAR",
        note: "",
      },
    };
  },
  "checkout/removeLineAction": async (world) => {
    const { id = "" } = await world.database.row(goods);
    await world.database.rows(
      `insert into "CartLine" ("cartId", "variantId", quantity, "seenUnitPrice", "seenMoq", "seenMultiple")
       select id, $2, 12, 1, 1, 1 from "Cart" where "userId" = $1 on conflict do nothing`,
      [world.cast({}).buyer.userId, id],
    );
    return { fields: await variantIn(world.database, world.cast) };
  },
};
