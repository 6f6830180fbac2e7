import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Person } from "./access-list";
import type { Database, Row } from "./database";

export type Identity = {
  readonly userId: string;
  readonly companyId: string;
  readonly locale: string;
  /** For the cookie; empty: nobody. */
  readonly token: string;
};
export type Cast = Readonly<Record<Person, Identity>>;

export const NOBODY = "00000000-0000-0000-0000-000000000000";
const anonymous: Identity = { userId: NOBODY, companyId: NOBODY, locale: "ru", token: "" };

export const sha256 = (text: string | Buffer) => createHash("sha256").update(text).digest("hex");

/** A session as signing in makes one. */
export async function signIn(database: Database, email: string): Promise<Identity> {
  const {
    id = "",
    companyId = "",
    locale = "",
  } = await database.row(
    `select u.id, u.locale, m."companyId" from "User" u join "Member" m on m."userId" = u.id where u.email = $1`,
    [email],
  );
  const identity = { userId: id, companyId, locale, token: randomBytes(32).toString("base64url") };
  await startAgain(database, identity);
  return identity;
}

/** A session that an earlier call has ended. */
export async function startAgain({ rows }: Database, { token, userId }: Identity): Promise<void> {
  if (!token) return;
  await rows(
    `insert into "Session" ("tokenHash", "userId", "expiresAt") values ($1, $2, now() + interval '1 day') on conflict do nothing`,
    [sha256(token), userId],
  );
}

/** A second keeper, of a point where nothing of the first one's waits. */
async function addOtherClerk({ row }: Database): Promise<string> {
  const email = "other-clerk@karavan.test";
  await row(
    `with person as (
       insert into "User" (id, email, name, "passwordHash", locale) values (gen_random_uuid(), $1, 'Clerk', 'none', 'ru') returning id
     )
     insert into "Member" ("userId", "companyId", role, "pickupPointCode")
     select person.id, m."companyId", 'clerk', p.code from person, "Member" m join "User" u on u.id = m."userId"
       join "PickupPoint" p on p."countryCode" = 'TM'
     where u.email = 'clerk@karavan.test' order by p.code limit 1 returning 1`,
    [email],
  );
  return email;
}

type Sides = { buyerCompanyId: string; sellerCompanyId: string };

/** Everybody who has to do with an order or a product of two companies, and everybody who has not. */
export type Casting = (sides: { [side in keyof Sides]?: string | undefined }) => Cast;

export async function signEverybodyIn(database: Database): Promise<Casting> {
  const found = await database.rows(
    `select u.email, c.kind::text as kind, m."companyId" from "Member" m join "User" u on u.id = m."userId"
     join "Company" c on c.id = m."companyId" where c.status = 'approved' and m.role = 'owner' order by u.email`,
  );
  const owners: (Identity & { kind: string })[] = [];
  for (const { email = "", kind = "" } of found) {
    owners.push({ kind, ...(await signIn(database, email)) });
  }
  const clerk = await signIn(database, "clerk@karavan.test");
  const otherClerk = await signIn(database, await addOtherClerk(database));
  const pick = (kind: string, isRight: (companyId: string) => boolean): Identity => {
    const owner = owners.find((one) => one.kind === kind && isRight(one.companyId));
    if (!owner) throw new Error(`the demo has no such ${kind}`);
    return owner;
  };
  const demo = {
    buyer: await companyOf(database, "buyer"),
    seller: await companyOf(database, "seller"),
  };
  return ({ buyerCompanyId = demo.buyer, sellerCompanyId = demo.seller }) => ({
    anonymous,
    buyer: pick("buyer", (id) => id === buyerCompanyId),
    otherBuyer: pick("buyer", (id) => id !== buyerCompanyId),
    seller: pick("seller", (id) => id === sellerCompanyId),
    otherSeller: pick("seller", (id) => id !== sellerCompanyId),
    operator: pick("operator", () => true),
    clerk,
    otherClerk,
  });
}

async function companyOf({ row }: Database, name: "buyer" | "seller"): Promise<string> {
  const { companyId = "" } = await row(
    `select m."companyId" from "Member" m join "User" u on u.id = m."userId" where u.email = $1`,
    [`${name}@karavan.test`],
  );
  return companyId;
}

type Thing =
  | "order"
  | "group"
  | "number"
  | "line"
  | "transfer"
  | "payment"
  | "photo"
  | "issue"
  | "product"
  | "container"
  | "batch"
  /** Printed, of the order; and what its QR code says. */
  | "document"
  | "token"
  | "statement"
  /** Public: a product on sale, its picture and its seller. */
  | "slug"
  | "picture"
  /** Of goods that are not on sale. */
  | "hidden"
  | "seller";

/** Words that only some may ever read, and the ids of the things that carry them. */
export type Secrets = {
  readonly ids: Readonly<Record<Thing, string>>;
  readonly sides: Sides;
  readonly words: readonly { readonly text: string; readonly readers: readonly Person[] }[];
};

/** A statement's own words, as reading one writes them: mapping and report. */
export const statementJson = [
  JSON.stringify({
    fingerprint: "date|credit",
    headers: ["Date", "Credit"],
    samples: [[], []],
    columns: { date: 0, amount: 1, direction: null, payer: null, currency: null, notes: [] },
    isOwn: false,
  }),
  JSON.stringify({ known: 0, outgoing: 0, other: 0, unread: [] }),
] as const;

const BOTH_SIDES: readonly Person[] = ["buyer", "seller", "operator"];

/** Marks what one buyer and one seller of the demo have between them. */
export async function plantSecrets(database: Database): Promise<Secrets> {
  const { row } = database;
  const order = await row(
    `select o.*, l.id as line, r.id as report, r."issueId" as issue, i.number as "issueNumber" from "Order" o
     join "OrderLine" l on l."orderId" = o.id join "Report" r on r."orderLineId" = l.id join "Issue" i on i.id = r."issueId"
     join "Member" m on m."companyId" = o."buyerCompanyId" join "User" u on u.id = m."userId" and u.email = 'buyer@karavan.test'
     order by o.id limit 1`,
  );
  const sides = {
    buyerCompanyId: order.buyerCompanyId ?? "",
    sellerCompanyId: order.sellerCompanyId ?? "",
  };
  await row(`update "Order" set note = 'zznote' where id = $1 returning 1`, [order.id]);
  await row(`update "Report" set words = 'zzwords' where id = $1 returning 1`, [order.report]);
  await row(`update "Company" set phone = '+7 700 999 00 11' where id = $1 returning 1`, [
    sides.buyerCompanyId,
  ]);
  const transfer = await row(
    `update "Transfer" set payer = 'zzpayer', "slipKey" = $2 where id = (select t.id from "Transfer" t
       join "TransferShare" h on h."transferId" = t.id join "Instalment" i on i.id = h."instalmentId" where i."orderId" = $1 order by t.id limit 1) returning id`,
    [order.id, keepFile("zzslip", "pdf")],
  );
  const document = await row(
    `select id, token from "Document" where "orderId" = $1 order by id limit 1`,
    [order.id],
  );
  const payment = await row(
    `insert into "OnlinePayment" (id, "instalmentId", "buyerCompanyId", "sellerCompanyId", key, way, "amountFen",
       status, "feeFen", locale, "openedById", "expiresAt")
     select gen_random_uuid(), i.id, i."buyerCompanyId", i."sellerCompanyId", 'planted', 'card', 777777, 'paid', 0, 'ru', $2, now()
     from "Instalment" i where i."orderId" = $1 order by i.kind limit 1 returning id`,
    [order.id, order.placedById],
  );
  const photo = await row(
    `insert into "ReportPhoto" (id, "reportId", position, keys, width, height)
     values (gen_random_uuid(), $1, 0, jsonb_build_object('page', $2::text), 8, 8) returning id`,
    [order.report, keepFile("zzphoto", "webp")],
  );
  const product = await row(
    `update "Product" set status = 'archived', names = names || '{"ru": "zzdraft", "zh": "zzdraft", "en": "zzdraft"}'
     where id = (select id from "Product" p where "sellerId" = $1 and status = 'published'
       and not exists (select 1 from "OrderLine" l where l."productId" = p.id) order by id limit 1) returning id`,
    [sides.sellerCompanyId],
  );
  const hidden = await row(
    `insert into "Picture" (id, "productId", position, keys, width, height, blur, "isPublic")
     values (gen_random_uuid(), $1, 8, jsonb_build_object('page', $2::text), 8, 8, '', false) returning id`,
    [product.id, keepFile("zzpicture", "webp")],
  );
  const onSale = await row(
    `select p.slug, c.slug as seller, i.keys ->> 'card' as picture from "Product" p
     join "Company" c on c.id = p."sellerId" join "Picture" i on i."productId" = p.id
     where p.status = 'published' and c.id = $1 order by p.id limit 1`,
    [sides.sellerCompanyId],
  );
  const batch = await row(
    `with batch as (
       insert into "Batch" (id, "sellerId", "createdById", kind, status, name, source, refused)
       select gen_random_uuid(), $1, m."userId", 'import', 'checked', 'zzbatch.xlsx', '{"key": "none", "kind": "xlsx"}', 1
       from "Member" m where m."companyId" = $1 limit 1 returning id
     ), line as (
       insert into "BatchRow" ("batchId", number, cells, outcome, problems)
       select id, 2, '{zzcell}', 'refused', '[{"column": 0, "field": "itemNo", "found": "zzcell", "code": "required"}]' from batch
     )
     select id from batch`,
    [sides.sellerCompanyId],
  );
  const statement = await row(
    `with statement as (
       insert into "BankStatement" (id, "sellerCompanyId", "fileName", sha256, "fileKey", mapping, report, "createdById")
       select gen_random_uuid(), $1, 'zzstatement.csv', 'none', 'none', $2, $3, m."userId"
       from "Member" m where m."companyId" = $1 limit 1 returning id
     ), line as (
       insert into "BankStatementLine" (id, "statementId", "sellerCompanyId", position, "bookedOn", "amountFen", payer, note)
       select gen_random_uuid(), id, $1, 2, now(), 7, 'zzbank', '' from statement
     )
     select id from statement`,
    [sides.sellerCompanyId, ...statementJson],
  );
  const container = await row(
    `update "Container" set "sealNumber" = 'ZZSEAL' where status = 'open' returning id`,
  );
  const { account = "" } = await row(
    `update "Company" set "bankAccount" = jsonb_set("bankAccount", '{account}', '"ZZACCOUNT99"') where id = $1
     returning "bankAccount" ->> 'account' as account`,
    [sides.sellerCompanyId],
  );
  const id = (found: Row) => found.id ?? "";
  return {
    sides,
    ids: {
      order: id(order),
      group: order.groupId ?? "",
      number: order.number ?? "",
      line: order.line ?? "",
      transfer: id(transfer),
      payment: id(payment),
      photo: id(photo),
      issue: order.issueNumber ?? "",
      product: id(product),
      container: id(container),
      batch: id(batch),
      document: id(document),
      token: document.token ?? "",
      statement: id(statement),
      slug: onSale.slug ?? "",
      picture: onSale.picture ?? "",
      hidden: id(hidden),
      seller: onSale.seller ?? "",
    },
    words: [
      ...[
        "zznote",
        "zzwords",
        "zzpayer",
        "zzslip",
        "zzphoto",
        order.number ?? "",
        order.id ?? "",
      ].map((text) => ({ text, readers: BOTH_SIDES })),
      { text: "zzdraft", readers: ["seller", "operator"] },
      { text: "zzbatch", readers: ["seller"] },
      { text: "zzcell", readers: ["seller"] },
      { text: "zzstatement", readers: ["seller"] },
      { text: "zzbank", readers: ["seller"] },
      { text: "zzpicture", readers: ["seller", "operator"] },
      { text: "999 00 11", readers: ["buyer", "operator"] },
      { text: "buyer@karavan.test", readers: ["buyer", "operator"] },
      { text: account, readers: BOTH_SIDES },
      { text: "ZZSEAL", readers: ["operator"] },
    ],
  };
}

function keepFile(content: string, kind: string): string {
  const key = `${sha256(content)}.${kind}`;
  const path = join(".data/e2e/files/private", key.slice(0, 2), key);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return key;
}
