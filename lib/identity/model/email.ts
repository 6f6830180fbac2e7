const LONGEST = 254;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one spelling under which an address is stored, compared, throttled and written to, or null.
 * Look-alikes are folded first (NFKC) and only then is exactly one ASCII `@` accepted, so that no
 * letter can turn into a second `@` after the check (CVE-2026-73420).
 */
export function canonicalEmail(raw: string): string | null {
  if (raw.length > LONGEST * 2 || INVISIBLE.test(raw)) return null;
  const folded = raw.trim().normalize("NFKC").toLowerCase();
  const [local = "", domain = "", ...more] = folded.split("@");
  const labels = domain.split(".");
  const isAddress =
    more.length === 0 &&
    folded.length <= LONGEST &&
    local.length <= 64 &&
    LOCAL.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /^(?:[a-z]{2,}|xn--.+)$/.test(labels.at(-1) ?? "");
  return isAddress ? folded : null;
}
