const from = "ёэйықғңөүұһіўҳҷӣӯәäöüşžýňçğı";
const to = "ееиикгноуухиухчиуаaouszyncgi";
const silent = /[ьъʻʼ’‘`´ʹ']/g;

/** One spelling for what people type on different keyboards; `catalogue_fold` in the database does the same. */
export const fold = (text: string) =>
  [...text.normalize("NFKC").toLowerCase().replace(silent, "")]
    .map((letter) => to[from.indexOf(letter)] ?? letter)
    .join("");
