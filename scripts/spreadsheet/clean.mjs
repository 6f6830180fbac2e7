/** Characters that are no text in any file: a database refuses some of them. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

export const clean = (text) => text.replace(CONTROLS, "").toWellFormed();
