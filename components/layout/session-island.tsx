"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Link } from "@/components/ui/link";

/** What `/api/me` answers. */
export type SessionSummary = {
  signedIn: boolean;
  name: string;
  kind: "buyer" | "seller" | "operator";
  cartLines: number;
};

type SessionIslandProps = {
  locale: string;
  cart?: { label: string; icon: ReactNode };
  account: { label: string; icon: ReactNode };
  signIn: string;
};

const homes = { buyer: "account", seller: "seller", operator: "operator" };
const itemClass = "bar-item relative";

/** The only part of a shared page that knows its reader; its links work before it does. */
export function SessionIsland({ locale, cart, account, signIn }: SessionIslandProps) {
  const [session, setSession] = useState<SessionSummary | null>(null);
  const path = usePathname();

  useEffect(() => {
    const abort = new AbortController();
    const load = () =>
      fetch("/api/me", { signal: abort.signal, headers: { accept: "application/json" } })
        .then((response) => (response.ok ? response.json() : null))
        .then(setSession)
        .catch(() => undefined);
    // A new page may follow a change of the cart or of who is signed in.
    if (path) void load();
    window.addEventListener("session-changed", load);
    return () => {
      abort.abort();
      window.removeEventListener("session-changed", load);
    };
  }, [path]);

  const known = session?.signedIn ? session : null;
  return (
    <>
      {cart ? (
        <Link className={itemClass} href={`/${locale}/cart`} look="bare">
          {cart.icon}
          <span className="sr-only lg:not-sr-only">{cart.label}</span>
          {session && session.cartLines > 0 ? (
            <span className="bg-accent text-accent-ink min-w-5 rounded-full px-1.5 text-center text-sm leading-5 font-semibold tabular-nums max-lg:absolute max-lg:inset-e-0 max-lg:top-0.5">
              {session.cartLines}
            </span>
          ) : null}
        </Link>
      ) : null}
      <Link
        className={itemClass}
        href={`/${locale}/${known ? homes[known.kind] : "sign-in"}`}
        look="bare"
      >
        {account.icon}
        <span className="sr-only max-w-40 truncate md:not-sr-only">
          {known ? known.name || account.label : signIn}
        </span>
      </Link>
    </>
  );
}
