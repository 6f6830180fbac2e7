import type { Metadata } from "next";
import { HandOutForm } from "@/components/logistics/hand-out-form";
import { PickupLotFacts } from "@/components/logistics/pickup-lot-facts";
import { PickupLotTable } from "@/components/logistics/pickup-lot-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { PackageCheck } from "@/components/ui/icons";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { normalCode, readPickupSearch } from "@/lib/logistics/model/pickup-point";
import { findPickupLot, listPickupLots, type PickupLotView } from "@/lib/logistics/queries/pickup";
import { now } from "@/lib/platform/clock";
import { isId, type Page, toPageKey } from "@/lib/platform/page";

type Query = { [key in "q" | "lot" | "code" | "after" | "before"]?: string | string[] };
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** A lot and its code come from a scanned QR, whether the camera opened it or the scanner typed it. */
function readQuery(query: Query) {
  const search = readPickupSearch(one(query.q));
  if (search && "lotId" in search) return { lotId: search.lotId, code: search.code, letters: null };
  return {
    lotId: one(query.lot),
    code: normalCode(one(query.code)),
    letters: search?.number ?? null,
  };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "logistics")("desk.title") };
}

export default async function PickupPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/operator/pickup`;
  const { lotId, code, letters } = readQuery(query);
  const back = lotId ? `${here}?lot=${lotId}&code=${code}` : here;
  const actor = await requireKind(locale, back, "operator", "clerk");
  const lot = isId(lotId) ? await findPickupLot(actor, lotId) : null;
  const t = translator(locale, "logistics");
  return (
    <div className="grid gap-5">
      <PageHeader title={t("desk.title")} />
      <form action={here} className="flex flex-wrap items-end gap-3">
        <Field className="min-w-0 flex-1 basis-64" id="q" label={t("desk.search")}>
          <Input autoComplete="off" defaultValue={one(query.q)} id="q" name="q" type="search" />
        </Field>
        <Button type="submit" variant="secondary">
          {translator(locale, "common")("actions.search")}
        </Button>
      </form>
      {lotId ? (
        <ChosenLot code={code} locale={locale} lot={lot} />
      ) : (
        <WaitingLots
          locale={locale}
          page={await listPickupLots(actor, letters, toPageKey(query))}
        />
      )}
    </div>
  );
}

function ChosenLot({
  locale,
  lot,
  code,
}: {
  locale: Locale;
  lot: PickupLotView | null;
  code: string;
}) {
  const t = translator(locale, "logistics");
  return (
    <>
      {lot ? (
        <Card title={lot.orderNumber}>
          <PickupLotFacts locale={locale} lot={lot} now={now()} />
          <div className="mt-4">
            {lot.status === "picked_up" ? (
              <Notice
                role="status"
                title={t("desk.done", { cartons: lot.pickedUpCartons ?? 0, total: lot.cartons })}
                tone="positive"
              />
            ) : (
              <HandOutForm code={code} locale={locale} lot={lot} />
            )}
          </div>
        </Card>
      ) : (
        <Notice
          role="alert"
          title={translator(locale, "errors")("lotNotAtPickup")}
          tone="critical"
        />
      )}
      <Link href={`/${locale}/operator/pickup`}>{t("desk.all")}</Link>
    </>
  );
}

function WaitingLots({ locale, page }: { locale: Locale; page: Page<PickupLotView> }) {
  const t = translator(locale, "logistics");
  const here = `/${locale}/operator/pickup`;
  if (page.rows.length === 0) {
    return <EmptyState icon={<PackageCheck />} title={t("desk.empty")} />;
  }
  return (
    <>
      <PickupLotTable locale={locale} now={now()} rows={page.rows} />
      <Pagination
        locale={locale}
        nextHref={page.older && `${here}?after=${page.older}`}
        previousHref={page.newer && `${here}?before=${page.newer}`}
      />
    </>
  );
}
