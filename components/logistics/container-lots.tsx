import { AssignLotForm, UnassignLotForm } from "@/components/logistics/assign-lot-form";
import { LotFacts } from "@/components/logistics/lot-facts";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { ContainerView, YardLot } from "@/lib/logistics/queries/containers";

/** What is in a container; while it is open, it can be taken out again. */
export function ContainerLots({ locale, container }: { locale: Locale; container: ContainerView }) {
  const t = translator(locale, "logistics");
  return (
    <Card title={t("board.inside")}>
      {container.lots.length === 0 ? (
        <p className="text-ink-muted">{t("board.insideEmpty")}</p>
      ) : null}
      <ul className="divide-line divide-y">
        {container.lots.map((lot) => (
          <li className="flex flex-wrap items-start justify-between gap-3 py-3" key={lot.id}>
            <LotFacts locale={locale} lot={lot} />
            {container.status === "open" ? (
              <UnassignLotForm locale={locale} lot={lot} />
            ) : (
              <span className="text-ink-muted text-sm">{t(`lot.status.${lot.status}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

type AssignableLotsProps = { locale: Locale; containerId: string; lots: YardLot[] };

/** What could be loaded: the yard's cartons for the countries of the route. */
export function AssignableLots({ locale, containerId, lots }: AssignableLotsProps) {
  const t = translator(locale, "logistics");
  return (
    <Card title={t("board.waiting")}>
      {lots.length === 0 ? <p className="text-ink-muted">{t("board.waitingEmpty")}</p> : null}
      <ul className="divide-line divide-y">
        {lots.map((lot) => (
          <li className="py-3" key={lot.id}>
            <AssignLotForm containerId={containerId} locale={locale} lot={lot} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
