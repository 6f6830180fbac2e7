import { Said } from "@/components/feedback/said";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { SellerReport } from "@/lib/feedback/queries/reports";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type SellerReportsProps = { locale: Locale; timeZone: string; reports: readonly SellerReport[] };

/** Every report under an issue, in the buyers' own words. */
export function SellerReports({ locale, timeZone, reports }: SellerReportsProps) {
  const t = translator(locale, "feedback");
  const common = translator(locale, "common");
  return (
    <Card title={t("issue.reports")}>
      <ul className="divide-line divide-y">
        {reports.map((report) => (
          <li className="py-4 first:pt-0 last:pb-0" key={report.id}>
            <p className="font-medium">{report.buyerName}</p>
            <p className="text-ink-muted mb-2 text-sm">
              <Link href={`/${locale}/seller/orders/${report.orderNumber}`}>
                {t("mine.order", { number: report.orderNumber })}
              </Link>
              {` · ${common("units.pieces", { count: report.pickedPieces })} · ${formatDate(locale, report.createdAt, timeZone)}`}
            </p>
            <Said locale={locale} report={report} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
