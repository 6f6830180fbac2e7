const MOST_COMPARED = 4;
const SLUG = /^[a-z0-9][a-z0-9-]*$/;

/** `/compare/cup.lamp`: the goods that stand side by side, each once. */
export const parseCompared = (segment: string): string[] =>
  [...new Set(segment.split("."))].filter((slug) => SLUG.test(slug)).slice(0, MOST_COMPARED);

export const comparePath = (slugs: readonly string[]) => `/compare/${slugs.join(".")}`;

/** With one more product; null where it stands there already or none has room. */
export const comparedWith = (slugs: readonly string[], slug: string): string[] | null =>
  slugs.includes(slug) || slugs.length >= MOST_COMPARED ? null : [...slugs, slug];
