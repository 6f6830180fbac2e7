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

test("a seller's deposit is a whole percent up to a hundred, and stays where it is not asked for", () => {
  const details = { version: "1", name: "Camel", phone: "+86 579 8555 0101" };
  const parse = (depositPercent: string) =>
    updateSellerInput.safeParse({ ...details, depositPercent });
  expect(parse(" １００ ").data?.depositPercent).toBe(100);
  expect(parse("0").data?.depositPercent).toBe(0);
  for (const wrong of ["101", "-1", "3.5", "", "all"])
    expect(messages(parse(wrong))).toEqual({ depositPercent: "invalidValue" });
  expect(updateSellerInput.parse(details).depositPercent).toBeUndefined();
});

describe("a seller's least order", () => {
  const details = { version: "1", name: "Camel", phone: "+86 579 8555 0101" };
  const parse = (fields: Record<string, string>) =>
    updateSellerInput.parse({ ...details, ...fields }).orderMinima;

  test("is nothing where nothing is typed", () => {
    expect(parse({})).toEqual({ firstFen: 0n, repeatFen: 0n, countries: [] });
    expect(parse({ "orderMin-first": " ", "orderMin-first-KZ": "" }).countries).toEqual([]);
  });

  test("is kept to the fen, and none in one country is not the same as nothing said", () => {
    expect(
      parse({
        "orderMin-first": "4 000,50",
        "orderMin-repeat": "2000",
        "orderMin-first-KZ": "0",
        "orderMin-repeat-UZ": "1500",
      }),
    ).toEqual({
      firstFen: 400_050n,
      repeatFen: 200_000n,
      countries: [
        { countryCode: "KZ", firstFen: 0n, repeatFen: null },
        { countryCode: "UZ", firstFen: null, repeatFen: 150_000n },
      ],
    });
  });

  test("that is no amount is refused at its field, together with whatever else is wrong", () => {
    expect(
      messages(
        updateSellerInput.safeParse({
          ...details,
          bank: "Bank of Yiwu",
          "orderMin-first": "much",
          "orderMin-repeat-KZ": "10000000.01",
        }),
      ),
    ).toEqual({
      accountName: "required",
      account: "required",
      "orderMin-first": "amountInvalid",
      "orderMin-repeat-KZ": "amountInvalid",
    });
  });
});
