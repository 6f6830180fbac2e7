import { describe, expect, test } from "vitest";
import { addMember } from "@/lib/identity/commands/add-member";
import { approveCompany } from "@/lib/identity/commands/approve-company";
import { rejectCompany } from "@/lib/identity/commands/reject-company";
import { suspendCompany } from "@/lib/identity/commands/suspend-company";
import { updateCompany, updateSeller } from "@/lib/identity/commands/update-company";
import { isPublicSeller } from "@/lib/identity/policy";
import { findCompany, findOwnCompany, listCompanies } from "@/lib/identity/queries/companies";
import { updateSellerInput } from "@/lib/identity/schema";
import { db } from "@/lib/platform/db";
import {
  createBuyer,
  createClerk,
  createCountry,
  createOperator,
  createSeller,
} from "@/lib/testing/factories";

const details = {
  version: 1,
  name: "Golden Camel",
  city: "Yiwu",
  address: "Gate 12",
  phone: "+86 579 8555 0101",
};
const bank = {
  accountName: "Golden Camel",
  bank: "Bank of Yiwu",
  swift: "ABCDCNSH",
  cnaps: "",
  account: "6222000011",
};

describe("the operator", () => {
  test("verifies a seller, who is public from then on", async () => {
    const [operator, seller] = [await createOperator(), await createSeller({ status: "pending" })];
    expect(await db.company.count({ where: isPublicSeller })).toBe(0);
    await approveCompany(operator, { companyId: seller.companyId, version: 1 });
    expect(await db.company.count({ where: isPublicSeller })).toBe(1);
    expect((await findCompany(operator, seller.companyId))?.events).toMatchObject([
      { type: "company.approved" },
    ]);
  });

  test("rejects with a reason; mended details wait again", async () => {
    const [operator, seller] = [await createOperator(), await createSeller({ status: "pending" })];
    await rejectCompany(operator, { companyId: seller.companyId, version: 1, reason: "No booth" });
    expect(await findOwnCompany(seller)).toMatchObject({
      status: "rejected",
      statusReason: "No booth",
    });
    await updateSeller(seller, updateSellerInput.parse({ ...details, version: 2 }));
    expect(await findOwnCompany(seller)).toMatchObject({ status: "pending" });
  });

  test("suspends, and a seller's own edits do not lift it", async () => {
    const [operator, seller] = [await createOperator(), await createSeller()];
    await suspendCompany(operator, {
      companyId: seller.companyId,
      version: 1,
      reason: "Fake goods",
    });
    await updateSeller(seller, updateSellerInput.parse({ ...details, version: 2 }));
    expect(await findOwnCompany(seller)).toMatchObject({ status: "suspended" });
    expect(await db.company.count({ where: isPublicSeller })).toBe(0);
  });

  test("twice at once decides once", async () => {
    const [operator, seller] = [await createOperator(), await createSeller({ status: "pending" })];
    const input = { companyId: seller.companyId, version: 1 };
    const both = await Promise.allSettled([
      approveCompany(operator, input),
      rejectCompany(operator, { ...input, reason: "No booth" }),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.event.count({ where: { subjectId: seller.companyId } })).toBe(1);
  });

  test("is the only one who judges", async () => {
    const [buyer, seller, clerk] = [
      await createBuyer(),
      await createSeller({ status: "pending" }),
      await createClerk(),
    ];
    for (const actor of [buyer, clerk]) {
      await expect(
        approveCompany(actor, { companyId: seller.companyId, version: 1 }),
      ).rejects.toMatchObject({
        code: "notFound",
      });
    }
    await expect(
      approveCompany(seller, { companyId: seller.companyId, version: 1 }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await findCompany(buyer, seller.companyId)).toBeNull();
    expect((await listCompanies(seller, {})).companies).toEqual([]);
  });

  test("reads companies page by page, each once", async () => {
    const operator = await createOperator();
    for (let count = 0; count < 35; count += 1) await createBuyer();
    const first = await listCompanies(operator, { kind: "buyer" });
    const second = await listCompanies(operator, { kind: "buyer", after: first.next ?? "" });
    expect([first.companies.length, second.companies.length, second.next]).toEqual([30, 5, null]);
    expect(new Set([...first.companies, ...second.companies].map(({ id }) => id)).size).toBe(35);
  });

  test("adds a colleague once", async () => {
    const operator = await createOperator();
    const input = {
      name: "Bek",
      email: "bek@karavan.test",
      role: "member" as const,
      pickupPointCode: null,
    };
    await addMember(operator, input);
    await expect(addMember(operator, input)).rejects.toMatchObject({ code: "emailTaken" });
    await expect(
      addMember(await createBuyer(), { ...input, email: "x@karavan.test" }),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a company", () => {
  test("is changed by its owner, and by nobody of another one", async () => {
    const [mine, other] = [await createSeller(), await createSeller()];
    await updateSeller(mine, updateSellerInput.parse({ ...details, ru: "Кружки", ...bank }));
    expect(await findOwnCompany(mine)).toMatchObject({
      about: { ru: "Кружки" },
      bankAccount: bank,
      version: 2,
    });
    expect(await findOwnCompany(other)).toMatchObject({ about: {}, bankAccount: null, version: 1 });
    await expect(
      updateSeller(await createBuyer(), updateSellerInput.parse(details)),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("is not changed by staff or a clerk", async () => {
    const buyer = await createBuyer();
    const staff = { ...buyer, role: "member" } as typeof buyer;
    await expect(updateCompany(staff, details)).rejects.toMatchObject({ code: "forbidden" });
    await expect(updateCompany(await createClerk(), details)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("changed by two at once keeps the first and says so to the second", async () => {
    const buyer = await createBuyer();
    const both = await Promise.allSettled([
      updateCompany(buyer, details),
      updateCompany(buyer, { ...details, name: "B" }),
    ]);
    const [lost] = both.filter(({ status }) => status === "rejected");
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(lost).toMatchObject({ reason: { code: "conflict" } });
  });

  test("tells its owners of a new bank account, once", async () => {
    const seller = await createSeller();
    await updateSeller(seller, updateSellerInput.parse({ ...details, ...bank }));
    await updateSeller(
      seller,
      updateSellerInput.parse({ ...details, ...bank, version: 2, name: "Other" }),
    );
    expect(await db.event.count({ where: { type: "company.bank_changed" } })).toBe(1);
    await updateSeller(seller, updateSellerInput.parse({ ...details, version: 3 }));
    expect(await findOwnCompany(seller)).toMatchObject({ bankAccount: null });
  });

  test("asks a least of orders, country by country, and only for itself", async () => {
    const [mine, other] = [await createSeller(), await createSeller()];
    await createCountry("KZ");
    const ask = (actor: typeof mine, version: number, fields: Record<string, string>) =>
      updateSeller(actor, updateSellerInput.parse({ ...details, version, ...fields }));
    await ask(other, 1, { "orderMin-first-KZ": "900" });
    await ask(mine, 1, { "orderMin-first": "4000", "orderMin-repeat-KZ": "0" });
    expect((await findOwnCompany(mine))?.orderMinima).toEqual({
      firstFen: 400_000n,
      repeatFen: 0n,
      countries: [{ countryCode: "KZ", firstFen: null, repeatFen: 0n }],
    });
    await ask(mine, 2, {});
    expect((await findOwnCompany(mine))?.orderMinima.countries).toEqual([]);
    expect((await findOwnCompany(other))?.orderMinima.countries).toMatchObject([
      { firstFen: 90_000n },
    ]);
    await expect(ask(mine, 3, { "orderMin-first-CN": "1" })).rejects.toMatchObject({
      code: "invalidValue",
    });
  });

  test("that buys cannot ask a least, whatever was sent", async () => {
    const buyer = await createBuyer();
    await expect(
      db.company.update({ where: { id: buyer.companyId }, data: { firstOrderMinFen: 1n } }),
    ).rejects.toThrow(/company_order_min/);
  });
});
