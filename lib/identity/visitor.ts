import "server-only";
import { cookies } from "next/headers";
import type { Actor, Guest } from "@/lib/identity/actor";
import { findActor } from "@/lib/identity/session";
import { days } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newSecret, sha256 } from "@/lib/platform/ids";

/** Whoever looks: signed in, known by a cookie alone, both right after signing in, or neither. */
export type Visitor = { readonly actor: Actor | null; readonly guest: Guest | null };

const cookieName = () =>
  env().BASE_URL.startsWith("https:") ? "__Host-karavan.cart" : "karavan.cart";

export async function findVisitor(): Promise<Visitor> {
  const token = (await cookies()).get(cookieName())?.value;
  return {
    actor: await findActor(),
    guest: token ? { kind: "guest", tokenHash: sha256(token) } : null,
  };
}

/** The same inside an action, which may hand a newcomer a cookie and take a member's old one away. */
export async function welcomeVisitor(): Promise<Visitor> {
  const visitor = await findVisitor();
  if (visitor.actor || visitor.guest) return visitor;
  const token = newSecret();
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: env().BASE_URL.startsWith("https:"),
    path: "/",
    maxAge: days(60) / 1000,
  });
  return { actor: null, guest: { kind: "guest", tokenHash: sha256(token) } };
}

/** Once a guest's cart has become a member's, its cookie leads nowhere. */
export async function forgetGuest(): Promise<void> {
  (await cookies()).delete(cookieName());
}
