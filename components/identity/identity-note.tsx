import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const notes = ["registered", "resetSent", "passwordSet", "confirmed", "signedOut"] as const;

/** What the step before has done; any other value in the address says nothing. */
export function IdentityNote({
  locale,
  note,
}: {
  locale: Locale;
  note: string | string[] | undefined;
}) {
  const known = notes.find((one) => one === note);
  if (!known) return null;
  return (
    <Notice
      className="mb-5"
      role="status"
      tone={known === "registered" || known === "resetSent" ? "info" : "positive"}
    >
      {translator(locale, "identity")(`notes.${known}`)}
    </Notice>
  );
}
