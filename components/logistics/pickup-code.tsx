import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { spacedCode } from "@/lib/logistics/model/pickup-point";
import type { PickupCodeView } from "@/lib/logistics/queries/journey";

/** What the buyer shows at the point: digits for a voice, a square for a scanner, black on white in any theme. */
export function PickupCode({ locale, codes }: { locale: Locale; codes: PickupCodeView[] }) {
  const t = translator(locale, "logistics");
  if (codes.length === 0) return null;
  return (
    <Card title={t("pickup.code")}>
      <p className="text-ink-muted">{t("pickup.codeLead")}</p>
      <ul className="mt-4 grid gap-5 sm:grid-cols-2">
        {codes.map(({ lotId, lot, code, qr }) => (
          <li className="grid justify-items-center gap-2 text-center" key={lotId}>
            {codes.length > 1 ? (
              <p className="font-medium">{t("lot.name", { number: lot })}</p>
            ) : null}
            <p className="text-display tabular-nums">{spacedCode(code)}</p>
            <svg
              aria-label={t("pickup.qr")}
              className="rounded-card h-auto w-full max-w-56"
              role="img"
              shapeRendering="crispEdges"
              viewBox={`0 0 ${qr.size} ${qr.size}`}
            >
              <rect fill="white" height={qr.size} width={qr.size} />
              <path d={qr.path} fill="black" />
            </svg>
          </li>
        ))}
      </ul>
    </Card>
  );
}
