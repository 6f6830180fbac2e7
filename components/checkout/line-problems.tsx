import { AcceptChangesForm } from "@/components/checkout/accept-changes-form";
import type { LineView } from "@/components/checkout/line-view";
import { TriangleAlert } from "@/components/ui/icons";
import { isAcceptable, type LineProblem } from "@/lib/checkout/model/cart";
import { formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** What is wrong with a line or was changed by its seller, and the way out. */
export function LineProblems({ locale, line }: { locale: Locale; line: LineView }) {
  const { problems } = line;
  if (problems.length === 0) return null;
  const t = translator(locale, "checkout");
  return (
    <div className="border-caution bg-caution-soft rounded-control border-s-4 px-3 py-2">
      <ul className="grid gap-1">
        {problems.map((problem) => (
          <li className="flex gap-2" key={problem.kind}>
            <TriangleAlert className="text-caution mt-1 size-4 shrink-0" />
            <span>{problemText(locale, line, problem)}</span>
          </li>
        ))}
      </ul>
      {problems.every(isAcceptable) ? (
        <AcceptChangesForm className="mt-2" lines={[line]} locale={locale}>
          {t("accept")}
        </AcceptChangesForm>
      ) : null}
    </div>
  );
}

function problemText(locale: Locale, { item }: LineView, problem: LineProblem): string {
  const t = translator(locale, "checkout");
  switch (problem.kind) {
    case "withdrawn":
      return t("problem.withdrawn");
    case "shortOfMoq":
      return t("problem.shortOfMoq", { short: problem.short });
    case "beyondStock":
      return t("problem.beyondStock", { available: problem.available });
    case "priceChanged":
      return t("problem.priceChanged", {
        was: formatUnitPrice(locale, problem.was),
        now: formatUnitPrice(locale, problem.now),
      });
    case "moqChanged":
      return t("problem.moqChanged", { was: problem.was, now: problem.now });
    case "multipleChanged":
      return t("problem.multipleChanged", { was: problem.was, now: problem.now });
    case "belowMoq":
      return t("problem.belowMoq", { moq: item.goods.moq });
    case "belowMinPerVariant":
      return t("problem.belowMinPerVariant", { least: problem.above });
    case "aboveMax":
      return t("problem.aboveMax", { max: problem.max });
    default:
      return t("problem.wrongMultiple", { multiple: item.goods.multiple });
  }
}
