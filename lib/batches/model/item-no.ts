/** As the catalogue keeps item numbers, so that `cb 1007` and `CB-1007` are one. */
export const itemNoOf = (text: string) =>
  text.normalize("NFKC").trim().toUpperCase().replace(/\s+/g, "-");
