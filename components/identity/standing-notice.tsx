import { standingTones } from "@/components/identity/standing-badge";
import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import {
  type CompanyKind,
  type CompanyStatus,
  missingForOrders,
} from "@/lib/identity/model/standing";

type StandingNoticeProps = {
  locale: Locale;
  company: {
    kind: CompanyKind;
    status: CompanyStatus;
    statusReason: string | null;
    name: string;
    phone: string | null;
    isEmailConfirmed: boolean;
  };
};

/** Where the company stands, what that means and what would change it. */
export function StandingNotice({ locale, company }: StandingNoticeProps) {
  const t = translator(locale, "identity");
  const { kind, status, statusReason } = company;
  const missing =
    kind === "buyer" && status === "pending"
      ? missingForOrders(company, company.isEmailConfirmed)
      : [];
  return (
    <Notice className="mb-5" title={t(`standings.${status}`)} tone={standingTones[status]}>
      <p>{t(`standingText.${textOf(kind, status)}`)}</p>
      {missing.length > 0 ? (
        <ul className="mt-1 list-disc ps-5">
          {missing.map((fact) => (
            <li key={fact}>{t(`missing.${fact}`)}</li>
          ))}
        </ul>
      ) : null}
      {statusReason && (status === "rejected" || status === "suspended") ? (
        <p className="mt-1 font-medium">
          {t("company.reason")}: <bdi>{statusReason}</bdi>
        </p>
      ) : null}
    </Notice>
  );
}

function textOf(kind: CompanyKind, status: CompanyStatus) {
  if (status === "rejected" || status === "suspended") return status;
  const side = kind === "buyer" ? "Buyer" : "Seller";
  return `${status}${side}` as const;
}
