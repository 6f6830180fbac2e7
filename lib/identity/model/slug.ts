/** The readable part of a seller's public address; the rest makes it unique. */
export function slugFrom(name: string, unique: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return `${words || "seller"}-${unique}`;
}
