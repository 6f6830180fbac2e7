import { plain } from "@/lib/batches/model/cells/numbers";

const DAYS = /^\D*?(\d{1,3})\s*\p{L}*\.?\s*(?:[-–—~至到]\s*(\d{1,3}))?\s*(\D*)$/u;
const WEEK = /周|星期|week|недел|апта|hafta|жума|hepde/;
const MONTH = /月|month|мес/;

/** "12-18天", "15 days", "2-3 недели": the least and the most days; null where no days stand. */
export function leadOf(text: string): { min: string; max: string } | null {
  const typed = plain(text).toLowerCase();
  const [, first, last = first] = DAYS.exec(typed) ?? [];
  if (!first || !last) return null;
  const each = WEEK.test(typed) ? 7 : MONTH.test(typed) ? 30 : 1;
  return { min: String(Number(first) * each), max: String(Number(last) * each) };
}
