/** Number formats of Excel that show a day or a time, in any language. */
const DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const DAY = 86_400_000;
const EPOCH_1900 = 25_569;
const LATER_1904 = 1_462;
const LAST_DAY = 2_958_465;

/** What is not a code in a number format: quoted text, colours and currencies, escaped characters. */
const LITERAL = /"[^"]*"|\[[^\]]*\]|\\.|_./g;

/** How a number format shows a number: "date", a count of digits to fill with zeros, or plain (null). */
export function styleOf(id, code) {
  if (DATES.some(([from, to]) => id >= from && id <= to)) return "date";
  if (code === undefined) return null;
  const bare = code.replace(LITERAL, "");
  if (/^0{2,30}$/.test(bare)) return bare.length;
  return /[dmyhs年月日]/i.test(bare) && !/general/i.test(bare) ? "date" : null;
}

function dayOf(serial, is1904) {
  const leap = !is1904 && serial < 60 ? 1 : 0;
  const days = serial + (is1904 ? LATER_1904 : 0) + leap - EPOCH_1900;
  const iso = new Date(Math.round((days * DAY) / 1000) * 1000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
}

/** 15.199999999999999 was typed as 15.2. More digits than Excel keeps stay as they are written. */
function plain(raw, value) {
  if (/^-?\d+$/.test(raw)) return raw;
  if (Math.abs(value) >= 1e15) return value.toExponential();
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? value.toFixed(15).replace(/\.?0+$/, "") : text;
}

/** The number of a cell as a person would type it: a plain decimal, or a day in ISO form. */
export function numberText(raw, style, is1904) {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  if (style === "date" && value >= 1 && value <= LAST_DAY) return dayOf(value, is1904);
  const text = plain(raw, value);
  return typeof style === "number" && /^\d+$/.test(text) ? text.padStart(style, "0") : text;
}
