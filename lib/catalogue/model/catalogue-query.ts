/** What a catalogue address may ask for, and how many characters of it count. */
const LONGEST = {
  after: 200,
  band: 20,
  category: 60,
  lead: 6,
  material: 100,
  max: 20,
  min: 20,
  moq: 12,
  papers: 40,
  q: 100,
  quantity: 12,
  rating: 3,
  seller: 60,
  sort: 20,
  stock: 3,
} as const;

export type CatalogueKey = keyof typeof LONGEST;
/** Canonical: only known keys, in alphabetical order, trimmed, none empty. Meaning is the reader's business. */
export type CatalogueQuery = Readonly<Partial<Record<CatalogueKey, string>>>;

const KEYS = Object.keys(LONGEST) as CatalogueKey[];
const clean = (key: CatalogueKey, value: string) =>
  [...value.toWellFormed().normalize("NFC").replace(/\s+/gu, " ").trim()]
    .slice(0, LONGEST[key])
    .join("")
    .trim();

/** The same question always gets the same form, so equal pages share one cache entry. */
export function canonicalQuery(search: URLSearchParams): CatalogueQuery {
  const entries = KEYS.map((key) => [key, clean(key, search.get(key) ?? "")] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ""));
}

/** `/catalogue/category=toys&q=lamp`: the one address of a filtered catalogue, cached as it stands. */
export function toPath(query: CatalogueQuery): string {
  const segment = toSegment(query);
  return segment === "" ? "/catalogue" : `/catalogue/${segment}`;
}

/** What would end a value, a segment or a path stands as ~ and two digits, since servers decode %26 too early. */
const escapeValue = (value: string) =>
  value.replace(/[%&=/\\?#+~]/g, (sign) => `~${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
const unescapeValue = (value: string) =>
  value.replace(/~([0-9a-f]{2})/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

const toSegment = (query: CatalogueQuery) =>
  KEYS.flatMap((key) => {
    const value = query[key];
    return value === undefined ? [] : [`${key}=${encodeURIComponent(escapeValue(value))}`];
  }).join("&");

/** The query in a segment, however far it is decoded already, or null for one that `toPath` does not write. */
export function parseSegment(segment: string): CatalogueQuery | null {
  const plain = decode(segment);
  if (!plain) return null;
  const search = new URLSearchParams();
  for (const part of plain.split("&")) {
    const [key = "", value = ""] = part.split("=");
    search.append(key, unescapeValue(value));
  }
  const query = canonicalQuery(search);
  return decode(toSegment(query)) === plain ? query : null;
}

/** Plain text holds no percent sign, so what holds one is encoded still. */
function decode(text: string): string | null {
  try {
    return text.includes("%") ? decode(decodeURIComponent(text)) : text;
  } catch {
    return null;
  }
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
