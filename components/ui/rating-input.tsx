import { Star } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type RatingInputProps = {
  locale: Locale;
  name: string;
  legend: string;
  defaultValue?: number | undefined;
  required?: boolean;
  describedBy?: string | undefined;
};

const VALUES = [1, 2, 3, 4, 5] as const;

/** Five radio buttons drawn as stars; works without JavaScript. */
export function RatingInput({
  locale,
  name,
  legend,
  defaultValue,
  required,
  describedBy,
}: RatingInputProps) {
  const t = translator(locale, "common");
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <div className="rating flex">
        {VALUES.map((value) => (
          <label
            className="rounded-control hover:bg-accent-soft relative grid size-11 cursor-pointer place-items-center"
            key={value}
          >
            <input
              className="absolute size-full cursor-pointer opacity-0"
              defaultChecked={value === defaultValue}
              name={name}
              required={required}
              type="radio"
              value={value}
            />
            <Star className="rating-star size-8" />
            <span className="sr-only">{t("rating.choice", { value })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
