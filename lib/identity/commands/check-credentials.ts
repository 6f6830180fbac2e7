import "server-only";
import { isKnownDevice } from "@/lib/identity/commands/known-device";
import { forgiveSignIn, throttleSignIn } from "@/lib/identity/commands/throttle";
import { canonicalEmail } from "@/lib/identity/model/email";
import { isPassword } from "@/lib/identity/password";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

export type Client = { readonly address: string; readonly deviceProof?: string | undefined };

/**
 * The person with this e-mail and password. An unknown address, a wrong password and a disabled
 * account give the same `credentialsWrong` after the same work.
 */
export async function checkCredentials(input: { email: string; password: string }, client: Client) {
  const email = canonicalEmail(input.email) ?? "";
  const isKnown = isKnownDevice(email, client.deviceProof);
  await throttleSignIn(email, client.address, isKnown);
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, email: true, name: true, passwordHash: true, isDisabled: true },
  });
  const fits = await isPassword(user?.passwordHash, input.password);
  if (!user || !fits || user.isDisabled) throw new AppError("credentialsWrong");
  await forgiveSignIn(email, client.address);
  return { id: user.id, email: user.email, name: user.name };
}
