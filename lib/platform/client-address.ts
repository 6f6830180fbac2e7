import { env } from "@/lib/platform/env";

/**
 * Who is asking, for counting attempts only. The server writes the socket's address into
 * `x-forwarded-for` and drops what the client claims there; behind TRUST_PROXY proxies the address
 * that the outermost of them saw stands that many places from the right.
 */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const seen = hops.at(-Math.max(1, env().TRUST_PROXY)) ?? hops[0];
  return network(seen || "unknown");
}

/** A household of IPv6 has 2^64 addresses; it counts as one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const head = (plain.split("::")[0] ?? "").split(":").filter(Boolean);
  return `${head.slice(0, 4).join(":")}::/64`;
}
