/** What a catalogue address may ask for, and how many characters of it count. */
const LONGEST = {
  after: 200,
  category: 60,
  lead: 6,
  max: 20,
  min: 20,
  moq: 12,
  q: 100,
  seller: 60,
  sort: 20,
  stock: 3,
} as const;

export type CatalogueKey = keyof typeof LONGEST;
/** Canonical: only known keys, in alphabetical order, trimmed, none empty. Meaning is the reader's business. */
export type CatalogueQuery = Readonly<Partial<Record<CatalogueKey, string>>>;

const KEYS = Object.keys(LONGEST) as CatalogueKey[];
/** The path segment of the unfiltered catalogue. */
const ALL = "all";

const clean = (key: CatalogueKey, value: string) =>
  [...value.normalize("NFC").replace(/\s+/gu, " ").trim()].slice(0, LONGEST[key]).join("").trim();

/** The same question always gets the same form, so equal pages share one cache entry. */
export function canonicalQuery(search: URLSearchParams): CatalogueQuery {
  const entries = KEYS.map((key) => [key, clean(key, search.get(key) ?? "")] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

/** `?category=toys&q=lamp`, or nothing for the whole catalogue: the address people see and share. */
export function toSearch(query: CatalogueQuery): string {
  const search = new URLSearchParams(query).toString();
  return search === "" ? "" : `?${search}`;
}

/** One path segment that no server, proxy or file system reads anything into. */
export function toSegment(query: CatalogueQuery): string {
  const search = new URLSearchParams(query).toString();
  return search === "" ? ALL : Buffer.from(search, "utf8").toString("base64url");
}

/** The query in a segment, or null for one that `toSegment` did not write. */
export function parseSegment(segment: string): CatalogueQuery | null {
  if (segment === ALL) return {};
  const query = canonicalQuery(
    new URLSearchParams(Buffer.from(segment, "base64url").toString("utf8")),
  );
  return toSegment(query) === segment ? query : null;
}

/** The query with some parts changed or, as undefined, dropped; a changed filter starts at page one. */
export function changeQuery(
  query: CatalogueQuery,
  changes: Partial<Record<CatalogueKey, string | undefined>>,
): CatalogueQuery {
  const merged = { ...query, after: undefined, ...changes };
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(merged)) if (value) search.set(key, value);
  return canonicalQuery(search);
}
