import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "@/lib/identity/model/password";
import { AppError } from "@/lib/platform/errors";

/** argon2id at the strength OWASP asks for: 19 MiB, two passes, about 50 ms. */
const ARGON2ID = 2;
const STRENGTH = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashing fills the machine's four file-system threads; two at a time leave room for everything else. */
const AT_ONCE = 2;
const LONGEST_QUEUE = 100;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else if (waiting.length >= LONGEST_QUEUE) throw new AppError("busy");
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

export const hashPassword = (password: string) =>
  inTurn(() => hash(normalPassword(password), STRENGTH));

/** Stored for people who have not chosen a password yet; no password fits. */
export const NO_PASSWORD = "none";

let decoy: Promise<string> | undefined;

/** False for an unknown person too, after the same work, so that the time of the answer tells nothing. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const isReal = stored?.startsWith("$argon2id$") ?? false;
  const against = isReal && stored ? stored : await decoy;
  const fits = await inTurn(() => verify(against, normalPassword(password)));
  return fits && isReal;
}
