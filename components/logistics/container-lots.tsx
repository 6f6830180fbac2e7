import { AssignLotForm, UnassignLotForm } from "@/components/logistics/assign-lot-form";
import { LotFacts } from "@/components/logistics/lot-facts";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { ContainerView, YardLot } from "@/lib/logistics/queries/containers";

type ContainerLotsProps = { locale: Locale; container: ContainerView; waiting: YardLot[] };

/** What is in a container and, while it is open, what could be. */
export function ContainerLots({ locale, container, waiting }: ContainerLotsProps) {
  const t = translator(locale, "logistics");
  const isOpen = container.status === "open";
  return (
    <>
      <Card title={t("board.inside")}>
        {container.lots.length === 0 ? (
          <p className="text-ink-muted">{t("board.insideEmpty")}</p>
        ) : null}
        <ul className="divide-line divide-y">
          {container.lots.map((lot) => (
            <li className="flex flex-wrap items-start justify-between gap-3 py-3" key={lot.id}>
              <LotFacts locale={locale} lot={lot} />
              {isOpen ? (
                <UnassignLotForm locale={locale} lot={lot} />
              ) : (
                <span className="text-ink-muted text-sm">{t(`lot.status.${lot.status}`)}</span>
              )}
            </li>
          ))}
        </ul>
      </Card>
      {isOpen ? (
        <Card title={t("board.waiting")}>
          {waiting.length === 0 ? (
            <p className="text-ink-muted">{t("board.waitingEmpty")}</p>
          ) : null}
          <ul className="divide-line divide-y">
            {waiting.map((lot) => (
              <li className="py-3" key={lot.id}>
                <AssignLotForm containerId={container.id} locale={locale} lot={lot} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}
