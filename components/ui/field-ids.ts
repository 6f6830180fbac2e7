/** Ids of a field's hint and error, and what its control is described by. */
export function describedBy(id: string, hasHint: boolean, hasError: boolean) {
  const hint = `${id}-hint`;
  const error = `${id}-error`;
  const described = [hasError ? error : "", hasHint ? hint : ""].filter(Boolean).join(" ");
  return { hint, error, described: described || undefined };
}
