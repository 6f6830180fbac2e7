import { formatChange, formatDate, formatDateTime, formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen } from "@/lib/money/model";
import { nextStep, type Progress, whoActs } from "@/lib/orders/model/next-step";

type Side = "buyer" | "seller" | "operator";

/** Who is written to when something happens to an order. What a side did itself it need not be told. */
const told = {
  "order.placed": ["buyer", "seller"],
  "order.reminded": ["seller"],
  "order.confirmed": ["buyer"],
  "order.declined": ["buyer"],
  "order.expired": ["buyer", "seller"],
  "order.cancelled": ["buyer", "seller"],
  "order.versionTaken": ["seller"],
  "order.adjusted": ["buyer", "seller"],
  "order.adjustmentProposed": ["buyer"],
  "order.adjustmentDeclined": ["seller"],
  "order.cancellationRequested": ["seller"],
  "order.cancellationEscalated": ["buyer", "operator"],
  "order.cancellationDeclined": ["buyer"],
  "order.cancellationLapsed": ["buyer"],
  "order.productionStarted": ["buyer"],
  "order.partReady": ["buyer"],
  "order.ready": ["buyer"],
  "order.closed": ["seller"],
  "payment.announced": ["seller"],
  "payment.withdrawn": ["seller"],
  "payment.confirmed": ["buyer"],
  "payment.partlyConfirmed": ["buyer"],
  "payment.disputed": ["buyer"],
  "payment.reversed": ["buyer"],
  "payment.creditUnspent": ["buyer"],
  "payment.refunded": ["buyer"],
  "payment.credited": ["buyer"],
  "payment.reminded": ["seller"],
  "payment.escalated": ["operator"],
  "payment.onlinePaid": ["buyer", "seller"],
  "payment.onlineQuarantined": ["operator"],
  "payment.onlineRefunded": ["buyer", "seller"],
  "payment.onlineRefundFailed": ["seller", "operator"],
  "payment.disputeOpened": ["seller", "operator"],
  "payment.disputeClosed": ["seller", "operator"],
} as const satisfies Record<string, readonly Side[]>;

export type MailedType = keyof typeof told;

export const mailedTypes = Object.keys(told) as MailedType[];

export const isMailed = (type: string): type is MailedType => Object.hasOwn(told, type);

/** Of a cancelled order only the end is told, not what it did to the price. */
export const isToldOtherwise = (type: MailedType, { kind }: { readonly kind?: unknown }) =>
  type === "order.adjusted" && (kind === "cancellation" || kind === "cancellation_fee");

export const sidesTold = (type: MailedType): readonly Side[] => told[type];

export type MailFacts = Progress & {
  readonly number: string;
  readonly buyerName: string;
  readonly sellerName: string;
  readonly totalFen: Fen;
  readonly respondBy: Date;
  readonly readyOn: Date | null;
  readonly type: MailedType;
  /** In the words of the one who wrote it. */
  readonly note: string | null;
  /** What the event is about, where it is about money. */
  readonly amountFen: Fen | null;
};

export type Reader = {
  readonly side: Side;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly baseUrl: string;
};

const path = (side: Side) => (side === "seller" ? "seller/orders" : "orders");

/** A change of price has a sign. */
const amountText = (locale: Locale, { type, amountFen }: MailFacts) => {
  const format = type.startsWith("order.adjust") ? formatChange : formatMoney;
  return format(locale, amountFen ?? 0n);
};

/** Plain text: it arrives everywhere, costs nothing to load and can carry no script. */
export function orderMail(facts: MailFacts, reader: Reader): { subject: string; text: string } {
  const { locale, timeZone } = reader;
  const t = translator(locale, "mail");
  const o = translator(locale, "orders");
  const what = t(`order.what.${facts.type.replace(".", "_") as MailKey}`);
  const step = nextStep(facts);
  const actor = whoActs(step);
  const date = step === "sellerAnswers" ? formatDateTime(locale, facts.respondBy, timeZone) : null;
  const ready =
    facts.readyOn && step.startsWith("seller") ? formatDate(locale, facts.readyOn) : null;
  const until = date ?? (step === "sellerStarts" || step === "sellerMakes" ? ready : null);
  const lines = [
    `${what}.`,
    facts.amountFen === null ? null : `${o("amount")}: ${amountText(locale, facts)}`,
    facts.note ? `“${facts.note}”` : null,
    "",
    `${o("seller")}: ${facts.sellerName}`,
    `${o("buyer")}: ${facts.buyerName}`,
    `${o("total")}: ${formatMoney(locale, facts.totalFen)}`,
    "",
    `${o("nextTitle")}: ${o(`next.${step}`)}`,
    actor === "nobody" || until === null ? null : o("until", { date: until }),
    "",
    `${t("order.open")}: ${reader.baseUrl}/${locale}/${path(reader.side)}/${facts.number}`,
    "",
    t("order.footer"),
  ];
  return {
    subject: t("order.subject", { number: facts.number, what }),
    text: lines.filter((line) => line !== null).join("\n"),
  };
}

type KeyOf<T> = T extends `${infer A}.${infer B}` ? `${A}_${B}` : never;
type MailKey = KeyOf<MailedType>;
