import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** An error page can read nothing from the server any more; it finds its words here. */
export function ErrorWords({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <div
      data-home={t("home")}
      data-retry={t("error.retry")}
      data-text={t("error.text")}
      data-title={t("error.title")}
      hidden
      id="error-words"
    />
  );
}
