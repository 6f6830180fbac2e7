import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bucketOf, envSchema, InvalidEnv, parseEnv, stripeOf } from "@/lib/platform/env";

describe("the environment", () => {
  test("needs nothing set", () => {
    expect(parseEnv({})).toMatchObject({ PORT: 3000, BASE_URL: "http://localhost:3000" });
    expect(parseEnv({ PORT: "", DATABASE_URL: "" }).DATABASE_URL).toBeUndefined();
  });

  test("derives the address from the port unless one is given", () => {
    expect(parseEnv({ PORT: "8080" }).BASE_URL).toBe("http://localhost:8080");
    expect(parseEnv({ BASE_URL: "https://karavan.example/" }).BASE_URL).toBe(
      "https://karavan.example",
    );
  });

  test("names every problem at once", () => {
    const broken = {
      PORT: "no",
      DATABASE_URL: "mysql://x",
      KARAVAN_DEMO: "maybe",
      AUTH_SECRET: "1",
    };
    const problem = catchProblem(broken);
    expect(problem?.problems.map((line) => line.split(":")[0]).sort()).toEqual(
      Object.keys(broken).sort(),
    );
  });

  test("takes a bucket whole or not at all", () => {
    const bucket = {
      S3_URL: "https://s3.example/karavan/",
      S3_REGION: "auto",
      S3_ACCESS_KEY_ID: "key",
      S3_SECRET_ACCESS_KEY: "secret",
    };
    expect(bucketOf(parseEnv(bucket))?.url).toBe("https://s3.example/karavan");
    expect(bucketOf(parseEnv({}))).toBeNull();
    const half = catchProblem({ S3_URL: bucket.S3_URL, S3_REGION: "auto" });
    expect(half?.problems.map((line) => line.split(":")[0])).toEqual([
      "S3_ACCESS_KEY_ID",
      "S3_SECRET_ACCESS_KEY",
    ]);
  });

  test("takes Stripe's key and secret together or not at all", () => {
    const stripe = { STRIPE_SECRET_KEY: "sk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_new,whsec_old" };
    expect(stripeOf(parseEnv(stripe))).toEqual({
      secretKey: "sk_test_1",
      webhookSecrets: ["whsec_new", "whsec_old"],
      host: null,
    });
    expect(stripeOf(parseEnv({}))).toBeNull();
    for (const [name, value] of Object.entries(stripe)) {
      const missing = Object.keys(stripe).find((other) => other !== name);
      expect(catchProblem({ [name]: value })?.problems).toEqual([
        `${missing}: set both STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET, or neither`,
      ]);
    }
    expect(catchProblem({ ...stripe, STRIPE_WEBHOOK_SECRET: "whsec_" })).toBeDefined();
    expect(catchProblem({ ...stripe, STRIPE_SECRET_KEY: "pk_test_1" })).toBeDefined();
  });

  test("never sends a live key to another host than Stripe's", () => {
    const local = { STRIPE_WEBHOOK_SECRET: "whsec_1", STRIPE_HOST: "http://127.0.0.1:4242" };
    const { host } = stripeOf(parseEnv({ ...local, STRIPE_SECRET_KEY: "sk_test_1" })) ?? {};
    expect(host?.port).toBe("4242");
    expect(catchProblem({ ...local, STRIPE_SECRET_KEY: "sk_live_1" })?.problems).toEqual([
      "STRIPE_HOST: only with a test key",
    ]);
    expect(catchProblem({ STRIPE_HOST: "http://127.0.0.1:4242/v1" })).toBeDefined();
  });

  test("is documented in .env.example, variable by variable", () => {
    const blocks = readFileSync(".env.example", "utf8").split("\n\n").slice(1);
    const documented = blocks.map((block) => /^#([A-Z0-9_]+)=$/m.exec(block)?.[1]);
    expect(documented.sort()).toEqual(Object.keys(envSchema.shape).sort());
    for (const block of blocks) expect(block).toMatch(/^# Default: .+\n# Example: .+$/m);
  });
});

function catchProblem(source: Record<string, string>): InvalidEnv | undefined {
  try {
    parseEnv(source);
    return undefined;
  } catch (error) {
    return error instanceof InvalidEnv ? error : undefined;
  }
}
