import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthLinks } from "@/components/identity/auth-links";
import { IdentityNote } from "@/components/identity/identity-note";
import { SignInForm } from "@/components/identity/sign-in-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { homePath } from "@/lib/identity/model/home-path";
import { returnPath } from "@/lib/identity/model/return-path";
import { findActor } from "@/lib/identity/session";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string | string[]; note?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("signIn.title") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const [{ locale }, { next, note }, actor] = await Promise.all([
    params,
    searchParams,
    findActor(),
  ]);
  const path = returnPath(next);
  if (actor) redirect(path ?? homePath(locale, actor.kind));
  const t = translator(locale, "identity");
  const query = path ? `?next=${encodeURIComponent(path)}` : "";
  return (
    <>
      <PageHeader title={t("signIn.title")} />
      <IdentityNote locale={locale} note={note} />
      <Card>
        <SignInForm locale={locale} next={path} />
        <AuthLinks
          links={[
            {
              question: t("signIn.isNew"),
              label: t("signIn.register"),
              href: `/${locale}/register${query}`,
            },
            {
              question: t("register.isSeller"),
              label: t("register.asSeller"),
              href: `/${locale}/register/seller`,
            },
          ]}
        />
      </Card>
    </>
  );
}
