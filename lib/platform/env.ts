import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Empty counts as not set; Vitest puts a BASE_URL of its own, "/", into the environment. */
const blank = (value: unknown) => (value === "" || value === "/" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());
const withDefault = <T extends z.ZodType>(schema: T, value: string | number) =>
  z.preprocess((given) => blank(given) ?? value, schema);

const port = z.coerce.number("must be a number").int().min(1).max(65535);
const onOff = z.enum(["on", "off"], "must be on or off");
const address = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, message: `must look like ${example}` });
const matching = (shape: RegExp, example: string) =>
  z.string().regex(shape, `must look like ${example}`);

/** Every variable the product reads; `.env.example` explains each. */
export const envSchema = z.object({
  DATABASE_URL: optional(address(/^postgres(ql)?$/, "postgresql://user:password@host:5432/name")),
  PORT: withDefault(port, 3000),
  BASE_URL: optional(address(/^https?$/, "https://karavan.example")),
  AUTH_SECRET: optional(z.string().min(32, "must have at least 32 characters")),
  KARAVAN_DEMO: withDefault(onOff, "on"),
  KARAVAN_DATA_DIR: withDefault(z.string(), ".data"),
  S3_URL: optional(address(/^https?$/, "https://s3.example/karavan")),
  S3_REGION: optional(z.string()),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  STRIPE_SECRET_KEY: optional(matching(/^[sr]k_(test|live)_\w+$/, "sk_live_…")),
  STRIPE_WEBHOOK_SECRET: optional(matching(/^whsec_[^\s,]+(,whsec_[^\s,]+)*$/, "whsec_…")),
  STRIPE_HOST: optional(matching(/^https?:\/\/[^\s/?#@]+\/?$/, "http://127.0.0.1:4242")),
  SMTP_URL: optional(address(/^smtps?$/, "smtp://user:password@host:587")),
  MAIL_FROM: withDefault(z.string().includes("@"), "Karavan <no-reply@karavan.test>"),
  TRUST_PROXY: withDefault(z.coerce.number("must be a number").int().min(0).max(9), 0),
  LOG_LEVEL: withDefault(
    z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    "info",
  ),
  NODE_ENV: withDefault(z.enum(["development", "production", "test"]), "development"),
  TEST_DATABASE_URL: optional(
    address(/^postgres(ql)?$/, "postgresql://user:password@host:5432/name"),
  ),
  CHROMIUM_PATH: optional(z.string()),
  FAILPOINT: optional(z.string()),
});

export type Env = z.infer<typeof envSchema> & {
  /** Where the world reaches us, without a trailing slash. */
  BASE_URL: string;
};

/** All problems at once, so that one look at the output is enough to mend them. */
export class InvalidEnv extends Error {
  constructor(readonly problems: string[]) {
    super(`Invalid configuration:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

const BUCKET = ["S3_URL", "S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** Half a configuration would keep files where nobody looks for them. */
function missingOfBucket(source: Record<string, string | undefined>): string[] {
  const missing = BUCKET.filter((name) => !source[name]);
  if (missing.length === BUCKET.length) return [];
  return missing.map((name) => `${name}: set all of ${BUCKET.join(", ")}, or none`);
}

/** A key without the secret takes money and never hears that it came; a live key goes to Stripe alone. */
function wrongWithStripe(source: Record<string, string | undefined>): string[] {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret, STRIPE_HOST: host } = source;
  const both = "set both STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET, or neither";
  return [
    ...(key && !secret ? [`STRIPE_WEBHOOK_SECRET: ${both}`] : []),
    ...(secret && !key ? [`STRIPE_SECRET_KEY: ${both}`] : []),
    ...(host && key?.includes("_live_") ? ["STRIPE_HOST: only with a test key"] : []),
  ];
}

export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source);
  const wrong = parsed.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  const problems = [...(wrong ?? []), ...missingOfBucket(source), ...wrongWithStripe(source)];
  if (!parsed.success || problems.length > 0) throw new InvalidEnv(problems);
  const { BASE_URL = `http://localhost:${parsed.data.PORT}` } = parsed.data;
  return { ...parsed.data, BASE_URL: BASE_URL.replace(/\/+$/, "") };
}

/** The configured bucket for files, else null: they lie in the data folder. */
export function bucketOf(from: Env) {
  const { S3_URL, S3_REGION: region, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = from;
  if (!(S3_URL && region && S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY)) return null;
  return {
    url: S3_URL.replace(/\/+$/, ""),
    region,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

/** How Stripe is spoken to, else null: payment by card is not offered. */
export function stripeOf(from: Env) {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET, STRIPE_HOST } = from;
  if (!(secretKey && STRIPE_WEBHOOK_SECRET)) return null;
  return {
    secretKey,
    webhookSecrets: STRIPE_WEBHOOK_SECRET.split(","),
    host: STRIPE_HOST ? new URL(STRIPE_HOST) : null,
  };
}

let cached: Env | undefined;

export function env(): Env {
  cached ??= parseEnv(process.env);
  return cached;
}

/** For tests, each of which has a database of its own. */
export function overrideEnv(changes: Partial<Env>) {
  cached = { ...env(), ...changes };
}

/** The environment for a child process: ours with `extra` on top. */
export function childEnv(extra: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}

/** Reads what `npm start` generated and left in the data folder. */
function fromDataDir(file: string, key: string): string | undefined {
  try {
    const text = readFileSync(join(env().KARAVAN_DATA_DIR, file), "utf8");
    const value: unknown = JSON.parse(text)?.[key];
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The configured database, else the embedded one that `npm start` keeps running. */
export function databaseUrl(): string {
  const url = env().DATABASE_URL ?? fromDataDir("database.json", "url");
  if (!url) throw new InvalidEnv(["DATABASE_URL: not set and no embedded database is running"]);
  return url;
}

export function authSecret(): string {
  const secret = env().AUTH_SECRET ?? fromDataDir("secrets.json", "authSecret");
  if (!secret) throw new InvalidEnv(["AUTH_SECRET: not set and npm start has not generated one"]);
  return secret;
}
