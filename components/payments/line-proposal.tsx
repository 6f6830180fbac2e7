import type { StatementLineProps } from "@/components/payments/statement-line";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Tone } from "@/components/ui/tone";
import { formatDate, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { bookUnannouncedAction, confirmMatchAction } from "@/lib/payments/actions";
import type { MatchReason, Proposal, Sureness } from "@/lib/payments/model/matching";

const tones: Record<Sureness, Tone> = {
  certain: "positive",
  likely: "accent",
  possible: "caution",
};

function whyText(locale: Locale, reason: MatchReason, { differenceFen }: Proposal): string {
  const t = translator(locale, "payments");
  if (reason !== "otherAmount") return t(`bankStatement.why.${reason}`);
  const isLess = differenceFen < 0n;
  const amount = formatMoney(locale, isLess ? -differenceFen : differenceFen);
  return t(isLess ? "bankStatement.why.less" : "bankStatement.why.more", { amount });
}

/** The announced transfer a line may be, or the part it names, and why. */
export function LineProposal(props: StatementLineProps) {
  const { locale, line, proposal, claims, named } = props;
  const claim = claims.find(({ id }) => id === proposal?.transferId);
  if (proposal && claim) {
    const t = translator(locale, "payments");
    const isPart = proposal.differenceFen < 0n;
    const payer = claim.isThirdParty ? `${claim.payer} (${t("thirdParty")})` : claim.payer;
    const words = { number: claim.orderNumber, buyer: claim.buyerName };
    return (
      <div className="rounded-control bg-surface-sunken grid gap-2 p-3">
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Badge tone={tones[proposal.sureness]}>
            {t(`bankStatement.sure.${proposal.sureness}`)}
          </Badge>
          <strong className="font-semibold tabular-nums">
            {formatMoney(locale, claim.amountFen)}
          </strong>
          <span>{t("bankStatement.matchedWith", { ...words, kind: t(`kind.${claim.kind}`) })}</span>
        </p>
        <p className="text-sm">
          {t("bankStatement.choose")}:{" "}
          {t("bankStatement.announced", { payer, date: formatDate(locale, claim.sentOn) })}
        </p>
        <p className="text-ink-muted text-sm">
          {proposal.reasons.map((reason) => whyText(locale, reason, proposal)).join(" · ")}
        </p>
        <ActionForm
          action={confirmMatchAction}
          hidden={{ lineId: line.id, transferId: claim.id }}
          id={`match-${line.id}`}
          locale={locale}
        >
          <SubmitButton size="small">
            {t(isPart ? "bankStatement.confirmPart" : "bankStatement.confirm", {
              amount: formatMoney(locale, line.amountFen),
            })}
          </SubmitButton>
        </ActionForm>
      </div>
    );
  }
  return named.length > 0 ? (
    <Unannounced {...props} />
  ) : (
    <p className="text-ink-muted">{translator(locale, "payments")("bankStatement.unknown")}</p>
  );
}

function Unannounced({ locale, line, named }: StatementLineProps) {
  const t = translator(locale, "payments");
  const [first] = named;
  return (
    <ActionForm
      action={bookUnannouncedAction}
      className="rounded-control bg-surface-sunken grid gap-2 p-3"
      hidden={{ lineId: line.id }}
      id={`book-${line.id}`}
      locale={locale}
    >
      {named.map(({ instalmentId, kind, orderNumber }) => (
        <p key={instalmentId}>
          <input name="instalmentIds" type="hidden" value={instalmentId} />
          {t("bankStatement.unannounced", { kind: t(`kind.${kind}`), number: orderNumber })}
        </p>
      ))}
      <SubmitButton className="justify-self-start" size="small">
        {t("bankStatement.book", {
          amount: formatMoney(locale, line.amountFen),
          buyer: first?.buyerName ?? "",
        })}
      </SubmitButton>
    </ActionForm>
  );
}
