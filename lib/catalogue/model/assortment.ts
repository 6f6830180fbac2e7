/** So many pieces of a colour in one carton. */
export type AssortmentPart = { readonly colour: string; readonly pieces: number };

const PART = /^(.+?)\s*[×xх*]\s*(\d{1,6})$/iu;

/** "Red × 24 + Blue × 24" as its parts; null for an assortment in plain words. */
export function parseAssortment(text: string): AssortmentPart[] | null {
  const parts = text.split("+").map((part) => PART.exec(part.normalize("NFKC").trim()));
  const read = parts.flatMap((part) =>
    part ? [{ colour: (part[1] ?? "").trim(), pieces: Number(part[2]) }] : [],
  );
  return read.length === parts.length && read.every(({ pieces }) => pieces > 0) ? read : null;
}

export const assortmentText = (parts: readonly AssortmentPart[]) =>
  parts.map(({ colour, pieces }) => `${colour} × ${pieces}`).join(" + ");

export const piecesOf = (parts: readonly AssortmentPart[]) =>
  parts.reduce((sum, { pieces }) => sum + pieces, 0);

/** Whether the colours of an assortment fill the carton; one in plain words says nothing of it. */
export function fillsCarton(text: string | null, piecesPerCarton: number): boolean {
  const parts = text === null ? null : parseAssortment(text);
  return parts === null || piecesOf(parts) === piecesPerCarton;
}
