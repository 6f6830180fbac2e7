const QUOTED = /"((?:[^"]|"")*)"|[^"、/,，;；|\n]+|[、/,，;；|\n]/g;
const SEPARATOR = /^[、/,，;；|\n]$/;
const NEEDS_QUOTES = /["、/,，;；|\n]|^\s|\s$/;

/** "粉色、黑色/金色" is three names; quotes keep a separator inside a name. Gaps stay, to count along. */
export function namesOfList(text: string): string[] {
  const names = [""];
  for (const [part, quoted] of text.matchAll(QUOTED)) {
    if (SEPARATOR.test(part)) names.push("");
    else names.push((names.pop() ?? "") + (quoted?.replaceAll('""', '"') ?? part.trim()));
  }
  while (names.at(-1) === "") names.pop();
  return names;
}

/** The other way round. */
export const listOfNames = (names: readonly string[]) =>
  names
    .map((name) => (NEEDS_QUOTES.test(name) ? `"${name.replaceAll('"', '""')}"` : name))
    .join("; ")
    .replace(/[;\s]+$/, "");
