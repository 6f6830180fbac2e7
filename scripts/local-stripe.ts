import { stdout } from "node:process";
import { env, stripeOf } from "@/lib/platform/env";
import { fail } from "./failure";
import { startLocalStripe } from "./local-stripe/server";

const SUGGESTED = {
  secretKey: "sk_test_local",
  webhookSecrets: ["whsec_local"],
  host: new URL("http://127.0.0.1:4242"),
};

/** Runs until it is stopped; the portal beside it speaks to it when configured as printed. */
async function run() {
  const configured = stripeOf(env());
  const { secretKey, webhookSecrets, host } = configured?.host ? configured : SUGGESTED;
  const webhookUrl = `${env().BASE_URL}/api/stripe/webhook`;
  const stripe = await startLocalStripe({
    port: Number(host?.port),
    secret: secretKey,
    webhookUrl,
    webhookSecret: webhookSecrets[0] ?? "",
  });
  stdout.write(`Stripe for development on ${stripe.url}, which tells ${webhookUrl}. The portal needs:
  STRIPE_SECRET_KEY=${secretKey}
  STRIPE_WEBHOOK_SECRET=${webhookSecrets.join(",")}
  STRIPE_HOST=${stripe.url}
`);
}

run().catch(fail);
