/** Where in a list a page begins: after or before the row with this id. Lists run from the newest to the oldest. */
export type PageKey = { readonly after?: string | undefined; readonly before?: string | undefined };

export type Page<T> = {
  readonly rows: T[];
  readonly newer: string | null;
  readonly older: string | null;
};

export const PAGE_SIZE = 20;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isId = (value: unknown): value is string =>
  typeof value === "string" && UUID.test(value);
const toId = (value: unknown) => (isId(value) ? value : undefined);

/** From an address; anything that is not a key is the first page. */
export const toPageKey = (query: { after?: unknown; before?: unknown }): PageKey => {
  const after = toId(query.after);
  return after ? { after } : { before: toId(query.before) };
};

/** One of both at most: whoever asks for both goes on. */
export const pageBounds = ({ after, before }: PageKey): PageKey => (after ? { after } : { before });

/** The database's part: one row more than a page tells whether there are further ones. */
export const pageWhere = (key: PageKey) => {
  const { after, before } = pageBounds(key);
  if (after) return { id: { lt: after } };
  return before ? { id: { gt: before } } : {};
};

export const pageOrder = ({ after, before }: PageKey) =>
  ({ id: before && !after ? "asc" : "desc" }) as const;

export function toPage<T extends { id: string }>(found: readonly T[], key: PageKey): Page<T> {
  const isBackward = key.before !== undefined && key.after === undefined;
  const hasMore = found.length > PAGE_SIZE;
  const kept = found.slice(0, PAGE_SIZE);
  const rows = isBackward ? kept.reverse() : kept;
  const hasNewer = isBackward ? hasMore : key.after !== undefined;
  const hasOlder = isBackward || hasMore;
  return {
    rows,
    newer: hasNewer ? (rows[0]?.id ?? null) : null,
    older: hasOlder ? (rows.at(-1)?.id ?? null) : null,
  };
}
