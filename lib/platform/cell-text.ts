/** What makes a spreadsheet program take a text for a formula, full-width forms too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet program takes for a formula. */
export const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** The text that was guarded, as it came back. */
export const unguarded = (text: string) => (GUARDED.test(text) ? text.slice(1) : text);

/** For a cell that is known to hold text: only what would lose its own apostrophe gets another. */
export const guardedText = (text: string) => (GUARDED.test(text) ? `'${text}` : text);
