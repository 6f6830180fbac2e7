import { Disclosure } from "@/components/ui/disclosure";
import type { ProductView } from "@/lib/catalogue/queries/product";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type Papers = ProductView["papers"];

const places = ["any", "EAEU", "KZ", "UZ", "KG", "TJ", "TM", "CN"] as const;
const readersPlaces: Partial<Record<Locale, string[]>> = {
  kk: ["any", "EAEU", "KZ"],
  ky: ["any", "EAEU", "KG"],
  uz: ["any", "UZ"],
  tg: ["any", "TJ"],
  tk: ["any", "TM"],
};

/** The reader's country open, the others folded; a language spoken in many countries shows all. */
export function PapersList({ locale, papers }: { locale: Locale; papers: Papers }) {
  const t = translator(locale, "catalogue");
  const own = readersPlaces[locale];
  const near = own ? papers.filter(({ key }) => own.includes(key)) : papers;
  const far = papers.filter((paper) => !near.includes(paper));
  return (
    <div>
      {near.length > 0 ? (
        <PaperGroups groups={near} locale={locale} />
      ) : (
        <p>{t("product.papersNone")}</p>
      )}
      {far.length > 0 ? (
        <Disclosure className="border-line mt-3 border-t" summary={t("product.otherCountries")}>
          <PaperGroups groups={far} locale={locale} />
        </Disclosure>
      ) : null}
      <p className="text-ink-muted mt-2 text-sm">{t("product.papersNote")}</p>
    </div>
  );
}

function PaperGroups({ locale, groups }: { locale: Locale; groups: Papers }) {
  const t = translator(locale, "catalogue");
  return (
    <dl className="grid gap-3">
      {groups.map(({ key, items }) => {
        const place = places.find((known) => known === key);
        return (
          <div key={key}>
            <dt className="text-ink-muted text-sm">{place ? t(`place.${place}`) : key}</dt>
            {items.map((item) => (
              <dd key={item} lang={locale === "en" ? undefined : "en"}>
                {item}
              </dd>
            ))}
          </div>
        );
      })}
    </dl>
  );
}
