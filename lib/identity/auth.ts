import "server-only";
import { cookies } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig, type User } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { checkCredentials } from "@/lib/identity/commands/check-credentials";
import { deviceProof } from "@/lib/identity/commands/known-device";
import {
  endSession,
  findSessionUser,
  SESSION_DAYS,
  startSession,
} from "@/lib/identity/commands/sessions";
import { canonicalEmail } from "@/lib/identity/model/email";
import { deviceCookieName, sessionCookieName, sessionCookieOptions } from "@/lib/identity/session";
import { clientAddress } from "@/lib/platform/client-address";
import { days } from "@/lib/platform/clock";
import { authSecret } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

/** Carries our own reason through the library. */
class Refused extends CredentialsSignin {
  constructor(readonly reason: AppError) {
    super();
    this.code = reason.code;
  }
}

async function authorize(given: Partial<Record<string, unknown>>, request: Request): Promise<User> {
  const { email, password } = given;
  if (typeof email !== "string" || typeof password !== "string") {
    throw new Refused(new AppError("credentialsWrong"));
  }
  const client = {
    address: clientAddress(request.headers),
    deviceProof: cookieIn(request, deviceCookieName()),
  };
  try {
    const user = await checkCredentials({ email, password }, client);
    return { ...user, userAgent: request.headers.get("user-agent") } as User;
  } catch (error) {
    throw error instanceof AppError ? new Refused(error) : error;
  }
}

function cookieIn(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get("cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The token of a stored session, kept in the library's payload, so that it is never stored twice. */
const storedToken = (payload: JWT | undefined) =>
  typeof payload?.sessionToken === "string" ? payload.sessionToken : null;

const text = (value: unknown) => (typeof value === "string" ? value : null);

const config = (): NextAuthConfig => ({
  secret: authSecret(),
  trustHost: true,
  basePath: "/api/auth",
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/" },
  session: { strategy: "jwt", maxAge: days(SESSION_DAYS) / 1000 },
  useSecureCookies: sessionCookieOptions().secure,
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
  callbacks: {
    jwt: ({ token, user }) =>
      user ? { ...token, userAgent: Reflect.get(user, "userAgent") } : token,
  },
  jwt: {
    encode: async ({ token }) => {
      const stored = storedToken(token);
      if (stored) return stored;
      if (!token?.sub) throw new Error("a session needs a person");
      return startSession(token.sub, text(token.userAgent));
    },
    decode: async ({ token }) => {
      const user = token ? await findSessionUser(token) : null;
      return token && user
        ? { sub: user.id, name: user.name, email: user.email, sessionToken: token }
        : null;
    },
  },
  events: {
    signOut: async (message) => {
      const token = "token" in message ? storedToken(message.token ?? undefined) : null;
      if (token) await endSession(token);
    },
  },
  logger: {
    error: (error) => {
      const isExpected = error instanceof CredentialsSignin || error.name === "JWTSessionError";
      log[isExpected ? "debug" : "error"]({ err: error }, "sign-in library");
    },
    warn: (code) => log.debug({ code }, "sign-in library"),
    debug: () => undefined,
  },
});

const { handlers, signIn } = NextAuth(config);

/** The library's own addresses under /api/auth. */
export const authHandlers = handlers;

/** Signs this browser in and forgets its session of before; throws `AppError` where that is refused. */
export async function signInWithPassword(input: {
  email: string;
  password: string;
}): Promise<void> {
  const jar = await cookies();
  const before = jar.get(sessionCookieName())?.value;
  try {
    await signIn("credentials", { ...input, redirect: false });
  } catch (error) {
    throw error instanceof Refused ? error.reason : error;
  }
  if (before) await endSession(before);
  jar.set(deviceCookieName(), deviceProof(canonicalEmail(input.email) ?? ""), {
    ...sessionCookieOptions(),
    maxAge: days(365) / 1000,
  });
}
