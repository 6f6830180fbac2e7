import type { ReactNode } from "react";
import { LineProposal } from "@/components/payments/line-proposal";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import { confirmMatchAction, skipLineAction } from "@/lib/payments/actions";
import type { Proposal } from "@/lib/payments/model/matching";
import type { LineView } from "@/lib/payments/queries/bank-statements";
import type { ClaimView, NamedPart } from "@/lib/payments/queries/matches";

export type StatementLineProps = {
  locale: Locale;
  line: LineView;
  proposal: Proposal | undefined;
  claims: readonly ClaimView[];
  named: readonly NamedPart[];
};

/** What came in on the left, what it may be on the right. */
export function StatementLine(props: StatementLineProps) {
  const { locale, line } = props;
  const t = translator(locale, "payments");
  return (
    <li className="grid gap-x-6 gap-y-3 p-4 sm:px-5 lg:grid-cols-2">
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <strong className="text-base font-semibold tabular-nums">
            {formatMoney(locale, line.amountFen)}
          </strong>
          <span className="text-ink-muted text-sm">
            {formatDate(locale, line.bookedOn)} · {t("bankStatement.row", { row: line.position })}
          </span>
        </p>
        <p className="break-words">
          {line.payer ? <bdi>{line.payer}</bdi> : t("bankStatement.payerUnknown")}
        </p>
        <p className="text-ink-muted text-sm break-words">
          <bdi>{line.note}</bdi>
        </p>
      </div>
      <div className="grid min-w-0 content-start gap-2">
        <Answer {...props} />
      </div>
    </li>
  );
}

function Answer(props: StatementLineProps): ReactNode {
  const { locale, line } = props;
  const t = translator(locale, "payments");
  if (line.matched) {
    const { orderNumber, buyerName, kind } = line.matched;
    const words = { number: orderNumber, buyer: buyerName, kind: t(`kind.${kind}`) };
    return <p>{t("bankStatement.matchedWith", words)}</p>;
  }
  if (line.isSkipped) return <Skip locale={locale} lineId={line.id} step="keep" />;
  return (
    <>
      <LineProposal {...props} />
      <div className="flex flex-wrap items-start gap-x-4">
        {props.claims.length > 0 ? <Another {...props} /> : null}
        <Skip lineId={line.id} locale={locale} step="skip" />
      </div>
    </>
  );
}

const MOST_CHOICES = 40;
const size = (fen: Fen) => (fen < 0n ? -fen : fen);

/** The claims nearest to an amount first. */
const nearest = (claims: readonly ClaimView[], fen: Fen) =>
  claims
    .toSorted((a, b) => Number(size(a.amountFen - fen) - size(b.amountFen - fen)))
    .slice(0, MOST_CHOICES);

function Another({ locale, line, claims }: StatementLineProps) {
  const t = translator(locale, "payments");
  return (
    <Disclosure className="min-w-0 flex-1" summary={t("bankStatement.another")}>
      <ActionForm
        action={confirmMatchAction}
        className="grid gap-3"
        hidden={{ lineId: line.id }}
        id={`another-${line.id}`}
        locale={locale}
      >
        <FormField
          as="select"
          label={t("bankStatement.choose")}
          name="transferId"
          options={nearest(claims, line.amountFen).map(
            ({ id, amountFen, orderNumber, buyerName }) => ({
              value: id,
              label: `${formatMoney(locale, amountFen)} · ${orderNumber} · ${buyerName}`,
            }),
          )}
          placeholder={t("bankStatement.none")}
        />
        <SubmitButton className="justify-self-start" size="small" variant="secondary">
          {t("bankStatement.confirm", { amount: formatMoney(locale, line.amountFen) })}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

type SkipProps = { locale: Locale; lineId: string; step: "skip" | "keep" };

function Skip({ locale, lineId, step }: SkipProps) {
  return (
    <ActionForm
      action={skipLineAction}
      hidden={{ lineId, step }}
      id={`${step}-${lineId}`}
      locale={locale}
    >
      <SubmitButton variant="quiet">
        {translator(locale, "payments")(`bankStatement.${step}`)}
      </SubmitButton>
    </ActionForm>
  );
}
