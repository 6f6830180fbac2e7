import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PasswordForm } from "@/components/identity/password-form";
import { ProfileForm } from "@/components/identity/profile-form";
import { SessionList } from "@/components/identity/session-list";
import { SignOutForm } from "@/components/identity/sign-out-form";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requestConfirmationAction } from "@/lib/identity/actions";
import { isPerson } from "@/lib/identity/policy";
import { findAccount } from "@/lib/identity/queries/account";
import { currentSessionHash, requireActor } from "@/lib/identity/session";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("account.title") };
}

export default async function AccountPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireActor(locale, `/${locale}/account`);
  const account = await findAccount(actor, await currentSessionHash());
  if (!account || !isPerson(actor)) notFound();
  const t = translator(locale, "identity");
  return (
    <>
      <PageHeader
        actions={
          <>
            {actor.kind === "buyer" ? (
              <ButtonLink href={`/${locale}/company`} variant="secondary">
                {t("account.toCompany")}
              </ButtonLink>
            ) : null}
            <SignOutForm locale={locale} />
          </>
        }
        lead={account.email}
        title={t("account.title")}
      />
      {account.isEmailConfirmed ? null : (
        <Notice className="mb-5" title={t("account.emailUnconfirmed")} tone="caution">
          <p>{t("account.unconfirmedLead", { email: account.email })}</p>
          <ActionForm
            action={requestConfirmationAction}
            className="mt-2"
            id="confirm"
            locale={locale}
          >
            <SubmitButton size="small" variant="secondary">
              {t("account.resend")}
            </SubmitButton>
          </ActionForm>
        </Notice>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t("account.profile")}>
          <ProfileForm
            language={account.locale}
            locale={locale}
            name={account.name}
            timeZone={account.timeZone}
          />
        </Card>
        <div className="grid gap-5">
          <Card title={t("password")}>
            <PasswordForm email={account.email} locale={locale} />
          </Card>
          <Card title={t("account.sessions")}>
            <SessionList locale={locale} sessions={account.sessions} timeZone={actor.timeZone} />
          </Card>
        </div>
      </div>
    </>
  );
}
