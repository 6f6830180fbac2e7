import { expect, test } from "vitest";
import { parseSellerList, sellerSorts } from "@/lib/catalogue/model/seller-list";
import { countMatching, listSellerProducts } from "@/lib/catalogue/queries/seller-products";
import { matchingSql, pageSql } from "@/lib/catalogue/queries/seller-products-sql";
import { db } from "@/lib/platform/db";
import { createProduct, createSeller } from "@/lib/testing/factories";
import { Prisma } from "@/prisma/generated/client";

test("explain", async () => {
  const out: string[] = [];
  const sellers = [await createSeller(), await createSeller(), await createSeller()];
  for (const [s, seller] of sellers.entries()) {
    const { id } = await createProduct(seller);
    for (let part = 0; part < 20; part += 1)
      await db.$executeRaw`
    insert into "Product" (id, "sellerId", "itemNo", slug, "categorySlug", names, unit, moq, multiple,
      "piecesPerInner", "piecesPerCarton", "cartonLengthMm", "cartonWidthMm", "cartonHeightMm", "cartonCm3",
      "netGrams", "grossGrams", "leadDaysMin", "leadDaysMax", hs6, "priceFrom", "updatedAt", status, "publishedAt")
    select gen_random_uuid(), "sellerId", 'X-' || n, 'x-' || ${s} || '-' || n, "categorySlug",
      jsonb_build_object('zh', '杯' || md5(n::text), 'ru', 'Чашка ' || md5((n+1)::text)), unit, moq * (1 + n % 30), multiple, "piecesPerInner",
      "piecesPerCarton", "cartonLengthMm", "cartonWidthMm", "cartonHeightMm", "cartonCm3", "netGrams",
      "grossGrams", "leadDaysMin", "leadDaysMax" + n % 40, hs6, 10000 + (n * 7919) % 50000, "updatedAt" - (n % 60000) * interval '1 minute',
      (case when n % 400 = 0 then 'draft' else 'published' end)::"ProductStatus", now()
    from "Product", generate_series(${part * 1000 + 1}::int, ${part * 1000 + 1000}::int) as n where id = ${id}::uuid`;
  }
  await db.$executeRawUnsafe('analyze "Product"');
  const seller = sellers[1];
  if (!seller) throw new Error();
  const cases = [
    ...sellerSorts.flatMap((s) => [`sort=${s}`, `sort=-${s}`]),
    "status=draft",
    "q=чашка",
    "q=X-1999",
    "q=杯",
    "min=2&max=3",
    "missing=en",
    "missing=pictures",
    "missing=translation",
    "stock=1",
    "since=2026-11-24",
    "lead=20&sort=price",
  ];
  for (const search of cases) {
    const list = parseSellerList(Object.fromEntries(new URLSearchParams(search)));
    const first = await listSellerProducts(seller, list, "ru");
    let deep = first;
    for (let at = 0; at < 20 && deep.after; at += 1)
      deep = await listSellerProducts(seller, { ...list, after: deep.after }, "ru");
    const at = deep.after ? { ...list, after: deep.after } : list;
    const sql = pageSql(at, await matchingSql(seller, list.filter, "Asia/Shanghai"), "ru");
    const rows = await db.$queryRaw<{ "QUERY PLAN": string }[]>(
      Prisma.sql`explain (analyze, costs off, timing off) ${sql}`,
    );
    const plan = rows.map((r) => r["QUERY PLAN"]);
    const t = performance.now();
    await listSellerProducts(seller, at, "ru");
    const took = performance.now() - t;
    const c = performance.now();
    const count = await countMatching(seller, list.filter);
    const counted = performance.now() - c;
    out.push(
      `${search}: ${plan.at(-1)} | page ${took.toFixed(1)} ms | count ${count} ${counted.toFixed(1)} ms | ${plan
        .slice(1, 5)
        .map((l) => l.trim())
        .filter((l) => /Scan|Sort/.test(l))
        .join(" ; ")
        .slice(0, 200)}`,
    );
  }
  (await import("node:fs")).writeFileSync("/tmp/explain.txt", out.join("\n"));
  expect(out.length).toBe(cases.length);
}, 300_000);
