import { centimetresOf, plain } from "@/lib/batches/model/cells/numbers";
import { lengthUnits, unitIn } from "@/lib/batches/model/header-units";

const NUMBER = /\d+(?:[.,]\d+)?/g;
/** What may stand between three measures: signs of times, letters of the sides, units. */
const BETWEEN = /^[\s*×xх·•:;.,/\-–()a-zа-я长宽高米厘毫公分]*$/iu;

/** "52*38*42", "525×380×420mm", "长52宽38高42": three sides in cm, or null. */
export function sidesOf(text: string, unit?: string): [string, string, string] | null {
  const typed = plain(text).toLowerCase();
  const [length, width, height, ...more] = typed.match(NUMBER) ?? [];
  if (!length || !width || !height || more.length > 0) return null;
  const rest = typed.replace(NUMBER, " ");
  if (!BETWEEN.test(rest) || rest.length > 60) return null;
  const own = unitIn(rest.replace(/[×xх*]/g, " "), lengthUnits) ?? unit;
  return [centimetresOf(length, own), centimetresOf(width, own), centimetresOf(height, own)];
}

const TOLERANCE = 0.06;
const LEAST_DIFFERENCE = 0.003;

const figure = (text: string) =>
  Number(
    plain(text)
      .replace(",", ".")
      .replace(/[^\d.]/g, ""),
  );

/** m³ of a carton where a sheet states another volume than its sides make; null where they agree. */
export function otherVolume(stated: string, sides: readonly string[]): number | null {
  const [volume, made] = [figure(stated), sides.map(figure).reduce((a, b) => a * b, 1) / 1e6];
  if (!(volume > 0) || !(made > 0)) return null;
  const allowed = Math.max(LEAST_DIFFERENCE, made * TOLERANCE);
  return Math.abs(volume - made) > allowed ? Math.round(made * 10_000) / 10_000 : null;
}
