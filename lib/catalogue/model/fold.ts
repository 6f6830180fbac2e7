const from = "ёқғңөүұһіўҳҷӣӯәäöüşžýňçğı";
const to = "екгноуухиухчиуаaouszyncgi";
const apostrophes = /[ʻʼ’‘`´ʹ']/g;

/** One spelling for what people type on different keyboards; `catalogue_fold` in the database does the same. */
export const fold = (text: string) =>
  [...text.normalize("NFKC").toLowerCase().replace(apostrophes, "")]
    .map((letter) => to[from.indexOf(letter)] ?? letter)
    .join("");
