import { describe, expect, test } from "vitest";
import { registerBuyerInput, updateSellerInput } from "@/lib/identity/schema";

const messages = (result: {
  error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined;
}) =>
  Object.fromEntries(
    (result.error?.issues ?? []).map(({ path, message }) => [path.join("."), message]),
  );

describe("registration", () => {
  const input = {
    name: " Aigul\u202e ",
    email: "Aigul@Shop.KZ",
    password: "верблюд идёт",
    country: "KZ",
  };

  test("spells name and address one way", () => {
    expect(registerBuyerInput.parse(input)).toMatchObject({
      name: "Aigul",
      email: "aigul@shop.kz",
    });
  });

  test("says what is missing by error code", () => {
    expect(messages(registerBuyerInput.safeParse({}))).toEqual({
      name: "required",
      email: "required",
      password: "required",
      country: "required",
    });
    expect(
      messages(registerBuyerInput.safeParse({ ...input, email: "x", password: "short" })),
    ).toEqual({
      email: "emailInvalid",
      password: "passwordShort",
    });
  });

  test("a list where one value belongs is refused", () => {
    expect(registerBuyerInput.safeParse({ ...input, email: ["a@b.kz", "c@d.kz"] }).success).toBe(
      false,
    );
  });
});

describe("a bank account", () => {
  const details = { version: "1", name: "Camel", phone: "+86 579 8555 0101" };

  test("may be left out altogether", () => {
    expect(updateSellerInput.safeParse(details).success).toBe(true);
  });

  test("names what is missing once begun", () => {
    expect(
      messages(updateSellerInput.safeParse({ ...details, bank: "Bank of Yiwu", swift: "ABC" })),
    ).toMatchObject({
      swift: "swiftInvalid",
    });
    expect(messages(updateSellerInput.safeParse({ ...details, bank: "Bank of Yiwu" }))).toEqual({
      accountName: "required",
      account: "required",
    });
  });

  test("is stored without spaces", () => {
    const bank = {
      accountName: "Camel",
      bank: "Yiwu",
      swift: "abcdcnsh",
      cnaps: "1033 3874 5678",
      account: "6222 0000 1111",
    };
    expect(updateSellerInput.parse({ ...details, ...bank })).toMatchObject({
      swift: "ABCDCNSH",
      cnaps: "103338745678",
      account: "622200001111",
    });
  });
});
