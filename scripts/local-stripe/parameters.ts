import { z } from "zod";
import type { Given } from "./form";
import { invalid, type Refused } from "./refusal";

const text = (longest = 5000) => z.string().min(1).max(longest);

const whole = (least = 0) =>
  z
    .string()
    .refine((value) => /^-?\d+$/.test(value), {
      error: ({ input }) => `Invalid integer: ${input}`,
      params: { code: "parameter_invalid_integer" },
      abort: true,
    })
    .transform(Number)
    .pipe(z.number().min(least));

const address = z.string().refine((value) => URL.canParse(value.replaceAll(/[{}]/g, "")), {
  error: "Not a valid URL",
  params: { code: "url_invalid" },
});

const currency = z.enum(["cny", "eur", "hkd", "kzt", "usd"]);
const metadata = z.record(z.string().max(40), z.string().max(500));
const expand = z.array(text()).max(20).optional();
const way = z.enum(["card", "alipay", "wechat_pay"]);
const LOCALES = ["auto", "de", "en", "fr", "ru", "tr", "zh", "zh-HK", "zh-TW"];

const page = {
  expand,
  limit: whole(1).pipe(z.number().max(100)).default(10),
  starting_after: text().optional(),
  ending_before: text().optional(),
  created: z
    .union([
      whole(),
      z.strictObject({
        gt: whole().optional(),
        gte: whole().optional(),
        lt: whole().optional(),
        lte: whole().optional(),
      }),
    ])
    .optional(),
};

/** Every parameter that an endpoint takes; what is not here is unknown. */
export const retrieveParameters = z.strictObject({ expand });

export const sessionParameters = z.strictObject({
  allowed_payment_method_types: z.array(way).min(1).optional(),
  cancel_url: address.optional(),
  client_reference_id: text(200).optional(),
  currency: currency.optional(),
  customer_email: text(512).optional(),
  expand,
  expires_at: whole().optional(),
  line_items: z
    .array(
      z.strictObject({
        quantity: whole(1),
        price_data: z.strictObject({
          currency,
          unit_amount: whole(),
          product_data: z.strictObject({ name: text(), description: text().optional() }),
        }),
      }),
    )
    .min(1)
    .max(100),
  locale: z.enum(LOCALES).default("auto"),
  metadata: metadata.default({}),
  mode: z.enum(["payment", "setup", "subscription"]),
  payment_intent_data: z
    .strictObject({
      description: text(1000).optional(),
      metadata: metadata.default({}),
      receipt_email: text(512).optional(),
      statement_descriptor_suffix: text(22).optional(),
    })
    .default({ metadata: {} }),
  payment_method_options: z
    .strictObject({
      card: z.strictObject({}).optional(),
      alipay: z.strictObject({}).optional(),
      wechat_pay: z
        .strictObject({ app_id: text().optional(), client: z.enum(["android", "ios", "web"]) })
        .optional(),
    })
    .optional(),
  submit_type: z.enum(["auto", "book", "donate", "pay"]).optional(),
  success_url: address,
});
export type SessionParameters = z.output<typeof sessionParameters>;

export const sessionsParameters = z.strictObject({
  ...page,
  payment_intent: text().optional(),
  status: z.enum(["complete", "expired", "open"]).optional(),
});

export const refundParameters = z.strictObject({
  amount: whole(1).optional(),
  charge: text().optional(),
  expand,
  metadata: metadata.default({}),
  payment_intent: text().optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
});
export type RefundParameters = z.output<typeof refundParameters>;

export const refundsParameters = z.strictObject({
  ...page,
  charge: text().optional(),
  payment_intent: text().optional(),
});

export const eventsParameters = z.strictObject({
  ...page,
  delivery_success: z.enum(["true", "false"]).optional(),
  type: text().optional(),
  types: z.array(text()).max(20).optional(),
});

export type Page = z.output<z.ZodObject<typeof page>>;

/** What the form says as the endpoint understands it; throws Stripe's refusal of the first fault. */
export function parse<T>(schema: z.ZodType<T>, form: Given): T {
  const parsed = schema.safeParse(form, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw refusalOf(parsed.error.issues[0]);
}

const named = (path: readonly PropertyKey[]) =>
  path.map((step, index) => (index === 0 ? String(step) : `[${String(step)}]`)).join("");

function refusalOf(issue: z.core.$ZodIssue | undefined): Refused {
  if (!issue) return invalid("Invalid request");
  if (issue.code === "unrecognized_keys") {
    const param = named([...issue.path, issue.keys[0] ?? ""]);
    return invalid(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
  }
  const param = named(issue.path);
  if (issue.input === undefined)
    return invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  if (issue.input === "")
    return invalid(`You passed an empty string for '${param}'.`, {
      code: "parameter_invalid_empty",
      param,
    });
  if (issue.code === "custom")
    return invalid(issue.message, { ...codeOf(issue.params?.code), param });
  if (issue.code === "invalid_value")
    return invalid(`Invalid ${param}: must be one of ${issue.values.join(", ")}`, { param });
  return invalid(`Invalid ${param}: ${issue.message}`, { param });
}

const codeOf = (code: unknown) => (typeof code === "string" ? { code } : {});
