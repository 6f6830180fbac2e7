import { LogOut } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { signOutAction } from "@/lib/identity/actions";

export function SignOutForm({ locale }: { locale: Locale }) {
  return (
    <form action={signOutAction}>
      <input name="locale" type="hidden" value={locale} />
      <SubmitButton icon={<LogOut className="size-4" />} variant="quiet">
        {translator(locale, "identity")("account.signOut")}
      </SubmitButton>
    </form>
  );
}
