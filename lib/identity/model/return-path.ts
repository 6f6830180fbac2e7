const OUR_ORIGIN = "http://here.invalid";

/** Where to go on after signing in: a path of this site, or null. Everything a browser might read as another site is refused. */
export function returnPath(raw: unknown): string | null {
  if (typeof raw !== "string" || raw.length > 2_000 || !/^\/(?![/\\])/.test(raw)) return null;
  if (/[\p{Cc}\\]/u.test(raw)) return null;
  const decoded = tryDecode(raw.split(/[?#]/)[0] ?? "");
  if (decoded === null || /^\/[/\\]|[\p{Cc}\\]|\/\//u.test(decoded)) return null;
  const url = URL.canParse(raw, OUR_ORIGIN) ? new URL(raw, OUR_ORIGIN) : null;
  return url?.origin === OUR_ORIGIN ? url.pathname + url.search + url.hash : null;
}

function tryDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
