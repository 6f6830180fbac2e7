import type { ReactNode } from "react";
import { LocalAmount } from "@/components/ledger/local-amount";
import { AnnounceTransferForm } from "@/components/payments/announce-transfer-form";
import { LotBalances } from "@/components/payments/lot-balances";
import { OwnMoney } from "@/components/payments/own-money";
import { PaymentStateBadge } from "@/components/payments/payment-state-badge";
import { TransferList } from "@/components/payments/transfer-list";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { formatDate, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Rate } from "@/lib/ledger/model/rate";
import type { LotBalance } from "@/lib/logistics/queries/lot-balances";
import { dueFen, openFen, openTotal } from "@/lib/orders/model/plan";
import type { Standing } from "@/lib/orders/model/standing";
import type { InstalmentView, OrderView } from "@/lib/orders/queries/order";
import { formatReference } from "@/lib/payments/model/reference";
import { canPayNow, paymentState } from "@/lib/payments/model/status";
import type { OpenPartView } from "@/lib/payments/queries/open-parts";
import type { BankAccount, PaymentsView } from "@/lib/payments/queries/transfers";

type PaymentBoxProps = {
  locale: Locale;
  reader: "buyer" | "seller" | "operator";
  standing: Standing;
  order: Pick<OrderView, "instalments" | "creditFen" | "buyerName" | "confirmedAt">;
  payments: PaymentsView;
  /** What one transfer of the buyer can be for. */
  openParts: readonly OpenPartView[];
  /** Of an order that is sent in parts. */
  lots: readonly LotBalance[];
  /** Of the buyer's currency, for the buyer. */
  rate: Rate | null;
  /** For the announcement: today, and the key that makes sending twice harmless. */
  today: string;
  idempotencyKey: string;
  /** Payments at the provider. */
  online?: ReactNode;
};

export function PaymentBox(props: PaymentBoxProps) {
  const { locale, reader, standing, order, payments } = props;
  const { instalments, creditFen } = order;
  const { status, step } = standing;
  const t = translator(locale, "payments");
  const hasClaim = payments.transfers.some((transfer) => transfer.status === "claimed");
  const due = instalments.find((part) => openFen(part) > 0n);
  const pays = reader === "buyer" && canPayNow(order) && due !== undefined;
  const isDueNow = step === "buyerPaysDeposit" || step === "buyerPaysBalance";
  return (
    <Card
      aside={<PaymentStateBadge locale={locale} state={paymentState(instalments, hasClaim)} />}
      id="payment"
      title={t("title")}
    >
      <div className="grid gap-4">
        {reader === "buyer" && (status === "placed" || status === "countered") ? (
          <Notice tone="info">{t("notYet")}</Notice>
        ) : null}
        <ul className="divide-line divide-y">
          {instalments.map((instalment) => (
            <Instalment
              instalment={instalment}
              key={instalment.id}
              locale={locale}
              showsReference={pays && instalment.id === due.id}
            />
          ))}
        </ul>
        <LocalAmount
          fen={canPayNow(order) ? openTotal(instalments) : 0n}
          locale={locale}
          rate={props.rate}
        />
        <LotBalances locale={locale} lots={props.lots} />
        <OwnMoney
          creditFen={creditFen}
          due={pays ? due : null}
          idempotencyKey={props.idempotencyKey}
          locale={locale}
          reader={reader}
        />
        {props.online}
        {pays ? <Bank bank={payments.bank} locale={locale} /> : null}
        {payments.transfers.length > 0 ? (
          <div>
            <h3 className="mb-2 font-semibold">{t("transfers")}</h3>
            <TransferList locale={locale} reader={reader} transfers={payments.transfers} />
          </div>
        ) : null}
        {pays ? (
          <Disclosure
            className="border-line border-t pt-1"
            isOpen={isDueNow}
            summary={t("announce.title")}
          >
            <AnnounceTransferForm
              due={due}
              idempotencyKey={props.idempotencyKey}
              // A page that refreshes by itself must not empty what is being typed.
              key={`${due.id}-${payments.transfers.length}`}
              locale={locale}
              parts={props.openParts}
              payer={order.buyerName}
              today={props.today}
            />
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}

type InstalmentProps = { locale: Locale; instalment: InstalmentView; showsReference: boolean };

function Instalment({ locale, instalment, showsReference }: InstalmentProps) {
  const t = translator(locale, "payments");
  const { kind, percent, adjustedFen, confirmedFen, reference, dueOn } = instalment;
  const owed = dueFen(instalment);
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap justify-between gap-x-4">
        <p className="font-medium">
          {t(kind, { percent })}
          <span className="text-ink-muted block text-sm font-normal">
            {dueOn ? t("dueOn", { date: formatDate(locale, new Date(dueOn)) }) : t(`due.${kind}`)}
          </span>
        </p>
        <p className="ms-auto text-end font-semibold tabular-nums">
          {formatMoney(locale, owed)}
          {adjustedFen !== 0n ? (
            <s className="text-ink-muted block text-sm font-normal">
              {formatMoney(locale, instalment.amountFen)}
            </s>
          ) : null}
          {confirmedFen > 0n ? (
            <span className="text-positive block text-sm font-normal">
              {t("confirmedOf", {
                confirmed: formatMoney(locale, confirmedFen),
                amount: formatMoney(locale, owed),
              })}
            </span>
          ) : null}
        </p>
      </div>
      {showsReference ? (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 text-sm">
          <span className="text-ink-muted">{t("reference")}</span>
          <strong className="text-base font-semibold tabular-nums">
            {formatReference(reference)}
          </strong>
          <button
            className="js-only min-h-target text-accent font-medium underline"
            data-copy={reference}
            type="button"
          >
            {t("copied")}
          </button>
          <span className="text-ink-muted w-full">{t("referenceHint")}</span>
        </p>
      ) : null}
    </li>
  );
}

const bankFields = ["accountName", "bank", "account", "swift", "cnaps"] as const;

function Bank({ locale, bank }: { locale: Locale; bank: BankAccount | null }) {
  const t = translator(locale, "payments");
  const facts = bankFields.flatMap((field) => {
    const value = bank?.[field];
    return value ? [{ term: t(`bank.${field}`), value }] : [];
  });
  return (
    <div>
      <h3 className="mb-1 font-semibold">{t("bank.title")}</h3>
      {facts.length > 0 ? (
        <DefinitionList facts={facts} />
      ) : (
        <p className="text-ink-muted">{t("bank.missing")}</p>
      )}
    </div>
  );
}
