import { z } from "zod";
import { isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { canonicalEmail } from "@/lib/identity/model/email";
import {
  type CountryMinimum,
  HIGHEST_MINIMUM,
  minimumField,
  type OrderMinima,
} from "@/lib/identity/model/order-minimum";
import { passwordWeakness } from "@/lib/identity/model/password";
import { roles } from "@/lib/identity/model/roles";
import { timeZones } from "@/lib/identity/model/time-zones";
import { type Fen, parseFen } from "@/lib/money/model";

/** Neither control characters nor letters that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const clean = (text: string) => text.replace(UNSEEN, " ").trim();

const text = (longest: number) =>
  z
    .string("required")
    .max(longest, "invalidValue")
    .transform(clean)
    .pipe(z.string().min(1, "required"));
const mayBeEmpty = (longest: number) =>
  z.string().max(longest, "invalidValue").default("").transform(clean);

const email = z.string("required").transform((raw, context) => {
  const canonical = canonicalEmail(raw);
  if (canonical === null)
    context.addIssue({ code: "custom", message: raw.trim() ? "emailInvalid" : "required" });
  return canonical ?? z.NEVER;
});

const newPassword = z.string("required").superRefine((raw, context) => {
  const weakness = passwordWeakness(raw);
  if (weakness) context.addIssue({ code: "custom", message: raw ? weakness : "required" });
});

const country = z.string("required").regex(/^[A-Z]{2}$/, "required");
const phone = z
  .string("required")
  .max(40, "phoneInvalid")
  .transform((raw) => clean(raw.normalize("NFKC")))
  .pipe(
    z
      .string()
      .min(1, "required")
      .regex(/^\+?[\d\s().-]{7,40}$/, "phoneInvalid"),
  );
const token = z.string("linkUsed").regex(/^[\w-]{43}$/, "linkUsed");
const id = z.uuid();
const version = z.coerce.number().int().positive();
const reason = text(1_000);

export const signInInput = z.object({
  email: z.string("required").max(600, "emailInvalid").min(1, "required"),
  password: z.string("required").max(4_096, "passwordLong").min(1, "required"),
  next: z.string().optional(),
});

export const registerBuyerInput = z.object({
  name: text(120),
  email,
  password: newPassword,
  country,
});

export const registerSellerInput = z.object({
  name: text(120),
  email,
  password: newPassword,
  companyName: text(160),
  city: text(120),
  address: text(300),
  phone,
});

export const requestResetInput = z.object({ email });
export const resetPasswordInput = z.object({ token, password: newPassword });
export const confirmEmailInput = z.object({ token });
export const changePasswordInput = z.object({
  current: z.string("required").max(4_096, "passwordLong").min(1, "required"),
  password: newPassword,
});

export const updateAccountInput = z.object({
  name: text(120),
  language: z.custom<Locale>(isLocale, "invalidValue"),
  timeZone: z.union([z.literal(""), z.enum(timeZones)], "invalidValue"),
});

export const updateCompanyInput = z.object({
  version,
  name: text(160),
  city: mayBeEmpty(120),
  address: mayBeEmpty(300),
  phone,
});

const about = Object.fromEntries(locales.map((locale) => [locale, mayBeEmpty(1_000)])) as Record<
  Locale,
  ReturnType<typeof mayBeEmpty>
>;
const code = (shape: RegExp, message: string) =>
  z
    .string()
    .default("")
    .transform((raw) => raw.normalize("NFKC").replace(/\s+/g, "").toUpperCase())
    .refine((given) => given === "" || shape.test(given), message);

const bank = z.object({
  accountName: mayBeEmpty(160),
  bank: mayBeEmpty(160),
  swift: code(/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/, "swiftInvalid"),
  cnaps: code(/^\d{12}$/, "cnapsInvalid"),
  account: code(/^[A-Z0-9]{6,34}$/, "accountInvalid"),
});

const MINIMUM_COUNTRY = /^orderMin-(?:first|repeat)-([A-Z]{2})$/;

/** Yuan typed in the fields of `minimumField`; an empty one is null, and what is no amount is a fault. */
function minimaOf(form: Record<string, unknown>): { minima: OrderMinima; faults: string[] } {
  const faults: string[] = [];
  const amount = (field: string): Fen | null => {
    const typed = form[field] ?? "";
    if (typeof typed === "string" && typed.trim() === "") return null;
    const fen = typeof typed === "string" ? parseFen(typed) : null;
    if (fen === null || fen > HIGHEST_MINIMUM) faults.push(field);
    return fen;
  };
  const of = (code?: string) => ({
    firstFen: amount(minimumField("first", code)),
    repeatFen: amount(minimumField("repeat", code)),
  });
  const codes = Object.keys(form).flatMap((name) => MINIMUM_COUNTRY.exec(name)?.[1] ?? []);
  const everywhere = of();
  const countries = [...new Set(codes)]
    .map((countryCode): CountryMinimum => ({ countryCode, ...of(countryCode) }))
    .filter(({ firstFen, repeatFen }) => firstFen !== null || repeatFen !== null);
  const minima = {
    firstFen: everywhere.firstFen ?? 0n,
    repeatFen: everywhere.repeatFen ?? 0n,
    countries,
  };
  return { minima, faults };
}

/** A whole percent; a form that does not ask for it leaves it as it is. */
const depositPercent = z
  .string()
  .transform((text) => text.normalize("NFKC").trim())
  .refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= 100, "invalidValue")
  .transform(Number)
  .optional();

export const updateSellerInput = updateCompanyInput
  .extend(about)
  .extend({ depositPercent })
  .extend(bank.shape)
  .catchall(z.unknown())
  .check(({ value, issues }) => {
    const complain = (name: string, message: string) =>
      issues.push({ code: "custom", message, path: [name], input: value[name] });
    for (const field of minimaOf(value).faults) complain(field, "amountInvalid");
    const { accountName, bank: bankName, account } = value;
    const given = Object.entries({ accountName, bank: bankName, account });
    if (given.every(([, text]) => text === "")) return;
    for (const [name] of given.filter(([, text]) => text === "")) complain(name, "required");
  })
  .transform((form) => ({ ...form, orderMinima: minimaOf(form).minima }));

export const judgeCompanyInput = z.object({ companyId: id, version });
export const refuseCompanyInput = judgeCompanyInput.extend({ reason });

const pickupPointCode = z
  .string()
  .max(32)
  .default("")
  .transform((given) => given || null);
export const addMemberInput = z.object({
  name: text(120),
  email,
  role: z.enum(roles),
  pickupPointCode,
});
export const changeRoleInput = z.object({ userId: id, role: z.enum(roles), pickupPointCode });
export const setAccessInput = z.object({ userId: id, isDisabled: z.stringbool() });
