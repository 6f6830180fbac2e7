import { describe, expect, test } from "vitest";
import { issueDocument } from "@/lib/documents/commands/issue-document";
import { issueForEvent } from "@/lib/documents/commands/issue-for-event";
import { issueStatement } from "@/lib/documents/commands/issue-statement";
import { reissueDocument } from "@/lib/documents/commands/reissue-document";
import { canonicalText, documentContent } from "@/lib/documents/model/content";
import { toProforma } from "@/lib/documents/model/order-papers";
import { findByToken, findDocument, listOrderDocuments } from "@/lib/documents/queries/documents";
import { findPrinted, listPrinted } from "@/lib/documents/queries/files";
import { formatMoney } from "@/lib/i18n/format";
import { assignLot } from "@/lib/logistics/commands/assign-lot";
import { addDays, dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId, sha256 } from "@/lib/platform/ids";
import { lineFacts, orderFacts } from "@/lib/testing/documents";
import {
  createBuyer,
  createClerk,
  createOperator,
  createSeller,
  systemActor,
} from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/outcome";
import { announce, answer, createUnpaidOrder } from "@/lib/testing/payments";
import { bringToYard, close, createShipment } from "@/lib/testing/shipments";

const yiwuDay = (shift = 0) => toIsoDay(addDays(dayInYiwu(now()), shift));
const days = (companyId: string) => ({ companyId, from: yiwuDay(-2), to: yiwuDay() });

const happened = async (type: string, subjectId: string, data = {}) =>
  db.event.create({ data: { id: newId(), type, subjectId, data, at: now() } });

/** An accepted order with its contract and proforma. */
async function issuedOrder() {
  const world = await createUnpaidOrder();
  const event = await happened("order.confirmed", world.order.id);
  await issueForEvent(systemActor(), event.id);
  const documents = await listOrderDocuments(world.seller, world.order.id);
  const [contract, proforma] = documents;
  if (!contract || !proforma) throw new Error("an accepted order has two documents");
  return { ...world, event, contract, proforma };
}

const numbersOf = async (orderId: string) =>
  (await db.document.findMany({ where: { orderId }, orderBy: { id: "asc" } })).map(
    ({ number, version }) => `${number} v${version}`,
  );

const year = new Date(now().getTime() + 8 * 3_600_000).getUTCFullYear();

describe("an accepted order", () => {
  test("has a contract and a proforma that names it, with the total of the screen", async () => {
    const { seller, order, contract, proforma } = await issuedOrder();
    expect([contract.number, proforma.number]).toEqual([`SC-${year}-0001`, `PI-${year}-0001`]);
    const found = await findDocument(seller, proforma.id);
    if (!found) throw new Error("the seller sees the proforma");
    const { content, sha256: hash, locale } = found;
    expect(content.facts.map(({ value }) => value)).toContain(contract.number);
    expect(content.tables[0]?.totals[0]?.at(-1)).toBe(formatMoney(locale, order.totalFen));
    expect(content.totalFen).toBe(String(order.totalFen));
    expect(hash).toBe(sha256(canonicalText(content)));
  });

  test("the same event, worked on twice at once, gives each document once", async () => {
    const { order } = await createUnpaidOrder();
    const event = await happened("order.confirmed", order.id);
    await Promise.all([1, 2, 3].map(() => issueForEvent(systemActor(), event.id)));
    await issueForEvent(systemActor(), event.id);
    expect(await numbersOf(order.id)).toEqual([`SC-${year}-0001 v1`, `PI-${year}-0001 v1`]);
  });

  test("another company gets nothing, and a clerk neither", async () => {
    const { order, proforma, buyer } = await issuedOrder();
    const strangers = [await createBuyer(), await createSeller(), await createClerk()];
    for (const stranger of strangers) {
      expect(await listOrderDocuments(stranger, order.id)).toEqual([]);
      expect(await findDocument(stranger, proforma.id)).toBeNull();
      expect(await findPrinted(stranger, proforma.id)).toBeNull();
      expect(await listPrinted(stranger, order.number)).toBeNull();
      const reissue = { documentId: proforma.id, reason: "because" };
      expect(await codeOf(reissueDocument(stranger, reissue))).toBe("notFound");
      expect(await codeOf(issueStatement(stranger, days(order.sellerCompanyId)))).toBe("notFound");
    }
    expect(await codeOf(issueForEvent(buyer, newId()))).toBe("forbidden");
    expect(await findDocument(await createOperator(), proforma.id)).not.toBeNull();
  });

  test("what was issued cannot be changed or removed, whoever tries", async () => {
    const { proforma, seller } = await issuedOrder();
    const where = { id: proforma.id };
    await expect(db.document.update({ where, data: { number: "PI-1" } })).rejects.toThrow();
    await expect(db.document.update({ where, data: { content: {} } })).rejects.toThrow();
    await expect(db.document.delete({ where })).rejects.toThrow();
    const pdf = { pdfKey: `${"a".repeat(64)}.pdf`, pdfSha256: "a".repeat(64), pdfBytes: 1 };
    await db.document.update({ where, data: pdf });
    await expect(db.document.update({ where, data: { pdfBytes: 2 } })).rejects.toThrow();
    const series = { sellerCompanyId: seller.companyId };
    await expect(
      db.documentSeries.updateMany({ where: series, data: { last: 9 } }),
    ).rejects.toThrow();
    await expect(db.documentSeries.deleteMany({ where: series })).rejects.toThrow();
  });
});

test("numbers have no gaps under twenty issues at once, some of which are rolled back", async () => {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const parties = {
    orderId: null,
    buyerCompanyId: buyer.companyId,
    sellerCompanyId: seller.companyId,
  };
  const draft = toProforma(orderFacts("kk", [lineFacts()]));
  const issue = (fails: boolean) =>
    transaction(async (tx) => {
      const asked = { parties, draft, locale: "kk" as const, causeEventId: null, issuedAt: now() };
      await issueDocument(tx, systemActor(), asked);
      if (fails) throw new AppError("conflict");
    });
  const done = await Promise.all(
    Array.from({ length: 20 }, (_, index) => codeOf(issue(index % 4 === 0))),
  );
  expect(done.filter((code) => code === "conflict")).toHaveLength(5);
  const issued = await db.document.findMany({ orderBy: { number: "asc" } });
  const serials = issued.map(({ number }) => Number(number.slice(-4)));
  expect(serials).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
});

describe("issuing again", () => {
  test("gives a new version under the old number that says what it replaces and why", async () => {
    const { seller, order, proforma } = await issuedOrder();
    await db.company.update({ where: { id: seller.companyId }, data: { phone: "+86 1" } });
    const reissue = { documentId: proforma.id, reason: "new phone number" };
    const next = await reissueDocument(seller, reissue);
    expect(next).toMatchObject({ number: proforma.number, version: 2 });
    const { content } = (await findDocument(seller, next.id)) ?? {};
    const values = content?.facts.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([`${proforma.number} v1`, "new phone number"]));
    expect(content?.parties[0]?.lines).toContain("+86 1");
    const rows = await listOrderDocuments(seller, order.id);
    expect(rows.map(({ isReplaced }) => isReplaced)).toEqual([false, true, false]);
    expect(await codeOf(reissueDocument(seller, reissue))).toBe("conflict");
    expect(await listPrinted(seller, order.number)).toHaveLength(2);
  });

  test("is for the seller and the operator, not for the buyer", async () => {
    const { buyer, proforma } = await issuedOrder();
    const reissue = { documentId: proforma.id, reason: "because" };
    expect(await codeOf(reissueDocument(buyer, reissue))).toBe("forbidden");
    expect(await codeOf(reissueDocument(await createOperator(), reissue))).toBe("done");
  });
});

test("confirmed money gets a receipt of exactly that money", async () => {
  const { buyer, seller, order, deposit } = await createUnpaidOrder();
  const transferId = await announce(buyer, deposit.id, deposit.amountFen);
  await confirmTransfer(seller, answer(transferId));
  const event = await db.event.findFirstOrThrow({ where: { type: "payment.confirmed" } });
  await issueForEvent(systemActor(), event.id);
  const [row] = await listOrderDocuments(buyer, order.id);
  const { content } = (await findDocument(buyer, row?.id ?? "")) ?? {};
  expect(content?.kind).toBe("receipt");
  expect(content?.totalFen).toBe(String(deposit.amountFen));
  const { locale } = buyer;
  expect(content?.terms.map(({ value }) => value)).toEqual(
    expect.arrayContaining([
      formatMoney(locale, deposit.amountFen),
      formatMoney(locale, order.totalFen - deposit.amountFen),
      "Bazar Trade",
    ]),
  );
});

test("money given back gets a credit note", async () => {
  const { buyer, order } = await createUnpaidOrder();
  const data = { amountFen: "12345", note: "two cartons short" };
  const event = await happened("payment.refunded", order.id, data);
  await issueForEvent(systemActor(), event.id);
  const [row] = await listOrderDocuments(buyer, order.id);
  const { content } = (await findDocument(buyer, row?.id ?? "")) ?? {};
  expect(content).toMatchObject({ kind: "credit_note", totalFen: "12345" });
  expect(content?.terms.map(({ value }) => value)).toContain("two cartons short");
});

test("a lot that is loaded gets an invoice and a packing list of its own cartons", async () => {
  const shipment = await createShipment();
  const { operator, containerId } = shipment;
  const lotId = await bringToYard(shipment, 4);
  await assignLot(operator, {
    lotId,
    containerId,
    cartons: undefined,
    overrideReason: "",
  });
  await close(shipment);
  const event = await db.event.findFirstOrThrow({ where: { type: "lot.loaded" } });
  await issueForEvent(systemActor(), event.id);
  const [invoice, list] = await db.document.findMany({ orderBy: { id: "asc" } });
  const printed = documentContent.parse(invoice?.content);
  expect(printed.totalFen).toBe(String((192n * 12_000n) / 100n));
  expect(printed.facts.map(({ value }) => value)).toEqual(
    expect.arrayContaining(["CSQU3054383", "CN1234567"]),
  );
  const packed = documentContent.parse(list?.content);
  expect(packed.tables[0]?.rows[0]?.[0]).toBe("1–4");
  expect(list?.kind).toBe("packing_list");
});

test("a statement has what is owed and what was paid between the two, and no others", async () => {
  const { buyer, seller, order, deposit } = await createUnpaidOrder();
  await createUnpaidOrder();
  const transferId = await announce(buyer, deposit.id, deposit.amountFen);
  await confirmTransfer(seller, answer(transferId));
  const { id } = await issueStatement(buyer, days(order.sellerCompanyId));
  const { content } = (await findDocument(seller, id)) ?? {};
  expect(content?.totalFen).toBe(String(order.totalFen - deposit.amountFen));
  expect(content?.tables[0]?.rows).toHaveLength(3);
});

test("the code on the paper leads to its number, seller, total and hash, and to a newer version", async () => {
  const { seller, proforma, order } = await issuedOrder();
  const { token } = await db.document.findUniqueOrThrow({ where: { id: proforma.id } });
  const before = await findByToken(token);
  expect(before).toMatchObject({ number: proforma.number, totalFen: order.totalFen });
  expect(before?.replacedBy).toBeNull();
  await reissueDocument(seller, { documentId: proforma.id, reason: "because" });
  expect((await findByToken(token))?.replacedBy).toBe(2);
  expect(await findByToken("no-such-token")).toBeNull();
});

test("a statement of days that are not over yet, or the wrong way round, is refused", async () => {
  const { buyer, order } = await createUnpaidOrder();
  const asked = days(order.sellerCompanyId);
  expect(await codeOf(issueStatement(buyer, { ...asked, to: yiwuDay(1) }))).toBe("dateInFuture");
  const reversed = { ...asked, from: asked.to, to: asked.from };
  expect(await codeOf(issueStatement(buyer, reversed))).toBe("periodReversed");
});

test("the same days of books that stand still are the same statement, until something is booked", async () => {
  const { buyer, seller, order, deposit } = await createUnpaidOrder();
  const asked = days(order.sellerCompanyId);
  const [first, again] = await Promise.all([
    issueStatement(buyer, asked),
    issueStatement(seller, { ...asked, companyId: order.buyerCompanyId }),
  ]);
  expect(again).toEqual(first);
  const shorter = await issueStatement(buyer, { ...asked, from: asked.to });
  expect(shorter.id).not.toBe(first.id);
  const transferId = await announce(buyer, deposit.id, deposit.amountFen);
  await confirmTransfer(seller, answer(transferId));
  expect((await issueStatement(buyer, asked)).id).not.toBe(first.id);
});
