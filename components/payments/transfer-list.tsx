import { DecideTransferForm } from "@/components/payments/decide-transfer-form";
import { ReverseTransferForm } from "@/components/payments/reverse-transfer-form";
import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Tone } from "@/components/ui/tone";
import { formatDate, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { withdrawTransferAction } from "@/lib/payments/actions";
import type { TransferView } from "@/lib/payments/queries/transfers";

const tones: Record<TransferView["status"], Tone> = {
  claimed: "caution",
  confirmed: "positive",
  partly_confirmed: "caution",
  disputed: "critical",
  withdrawn: "neutral",
};

type Reader = "buyer" | "seller" | "operator";

export function TransferItem({
  locale,
  transfer,
  reader,
}: {
  locale: Locale;
  transfer: TransferView;
  reader: Reader;
}) {
  const t = translator(locale, "payments");
  const payer = transfer.isThirdParty ? `${transfer.payer} (${t("thirdParty")})` : transfer.payer;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="font-semibold tabular-nums">
          {formatMoney(locale, transfer.amountFen)}
          <span className="text-ink-muted font-normal"> · {t(`kind.${transfer.kind}`)}</span>
        </p>
        <TransferState locale={locale} transfer={transfer} />
      </div>
      <p className="text-sm">
        {t("from", { payer, date: formatDate(locale, transfer.sentOn) })}
        <span className="text-ink-muted block tabular-nums">
          {t("reference")}: {transfer.reference}
          {transfer.otherOrders > 0 ? (
            <span className="block">{t("parts.further", { count: transfer.otherOrders })}</span>
          ) : null}
        </span>
      </p>
      {transfer.status === "partly_confirmed" ? (
        <p className="text-sm">
          {t("confirmedOf", {
            confirmed: formatMoney(locale, transfer.confirmedFen),
            amount: formatMoney(locale, transfer.amountFen),
          })}
        </p>
      ) : null}
      {transfer.reason ? <p className="text-sm">“{transfer.reason}”</p> : null}
      {transfer.slip ? (
        <p>
          <a
            className="min-h-target text-accent inline-flex items-center font-medium underline"
            href={`/api/slips/${transfer.id}`}
            rel="noreferrer"
            target="_blank"
          >
            {t("slip")}
          </a>
        </p>
      ) : null}
      {transfer.likeness && transfer.status !== "withdrawn" ? (
        <Notice tone="caution">{t(`alike.${transfer.likeness}`)}</Notice>
      ) : null}
      <TransferStep locale={locale} reader={reader} transfer={transfer} />
    </div>
  );
}

type StepProps = { locale: Locale; transfer: TransferView; reader: Reader };

/** What the reader can do about it: answer, take back, or correct a mistake. */
function TransferStep({ locale, transfer, reader }: StepProps) {
  const isOpen = transfer.status === "claimed";
  if (reader === "seller") {
    if (isOpen) return <DecideTransferForm locale={locale} transferId={transfer.id} />;
    return transfer.reversal ? (
      <ReverseTransferForm locale={locale} reversal={transfer.reversal} transferId={transfer.id} />
    ) : null;
  }
  if (!isOpen || reader !== "buyer") return null;
  return (
    <ActionForm
      action={withdrawTransferAction}
      hidden={{ transferId: transfer.id }}
      id={`withdraw-${transfer.id}`}
      locale={locale}
    >
      <SubmitButton variant="quiet">{translator(locale, "payments")("withdraw")}</SubmitButton>
    </ActionForm>
  );
}

function TransferState({ locale, transfer }: { locale: Locale; transfer: TransferView }) {
  const t = translator(locale, "payments");
  if (transfer.isReversed) return <StatusBadge tone="critical">{t("reverse.state")}</StatusBadge>;
  return <StatusBadge tone={tones[transfer.status]}>{t(`status.${transfer.status}`)}</StatusBadge>;
}

export function TransferList({
  locale,
  transfers,
  reader,
}: {
  locale: Locale;
  transfers: TransferView[];
  reader: Reader;
}) {
  return (
    <ul className="divide-line divide-y">
      {transfers.map((transfer) => (
        <li className="py-3 first:pt-0 last:pb-0" key={transfer.id}>
          <TransferItem locale={locale} reader={reader} transfer={transfer} />
        </li>
      ))}
    </ul>
  );
}
