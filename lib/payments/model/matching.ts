import type { Fen } from "@/lib/money/model";
import { isReference, normalizeReference } from "@/lib/payments/model/reference";

export type OpenLine = {
  readonly id: string;
  readonly bookedOn: Date;
  readonly amountFen: Fen;
  readonly payer: string;
  readonly note: string;
};

export type OpenClaim = {
  readonly id: string;
  readonly amountFen: Fen;
  readonly sentOn: Date;
  /** Who may stand on the bank's list: the payer as announced, the buyer's company. */
  readonly payers: readonly string[];
  /** Of every part the transfer is for. */
  readonly references: readonly string[];
};

export type Sureness = "certain" | "likely" | "possible";

/** Each is a sentence of the page. */
export type MatchReason =
  | "reference"
  | "sameAmount"
  | "otherAmount"
  | "payer"
  | "nearDay"
  | "onlyOne"
  | "severalAlike";

export type Proposal = {
  readonly lineId: string;
  readonly transferId: string;
  readonly sureness: Sureness;
  readonly reasons: readonly MatchReason[];
  /** What the bank booked less what was announced. */
  readonly differenceFen: Fen;
};

const LENGTH = "KV7F3K92QX147".length;
const DAY = 86_400_000;
/** Between the day a buyer names and the day a bank books. */
const NEAR = 7;

/** The valid references in what a payer wrote, however it was spaced. */
export function referencesIn({ note, payer }: Pick<OpenLine, "note" | "payer">): string[] {
  const found = [note, payer]
    .map(normalizeReference)
    .flatMap((text) =>
      [...text.matchAll(/KV/g)].map(({ index }) => text.slice(index, index + LENGTH)),
    );
  return [...new Set(found.filter(isReference))];
}

/** Forms of companies, which one bank writes and another does not. */
const FORMS =
  /\b(LLP|LLC|LTD|LIMITED|CO|INC|JSC|PLC|CORP|COMPANY|ТОО|ООО|АО|ИП|ОСОО|ЖШС|MCHJ|XK|OOO|TOO|IP)\b|有限责任公司|股份有限公司|有限公司|公司/gu;

const plainName = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(?<=^| )(ТОО|ООО|АО|ИП|ОСОО|ЖШС)(?= |$)/gu, " ")
    .replace(FORMS, " ")
    .replace(/ /g, "");

const SHORTEST_NAME = 4;
const SHORTEST_HAN = 2;
const isName = (text: string) =>
  text.length >= (/\p{Script=Han}/u.test(text) ? SHORTEST_HAN : SHORTEST_NAME);

/** The same payer, written longer or shorter. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  return isName(a) && isName(b) && (a.includes(b) || b.includes(a));
}

type Pair = {
  readonly line: OpenLine;
  readonly claim: OpenClaim;
  readonly days: number;
  readonly differenceFen: Fen;
};

const pairOf = (line: OpenLine, claim: OpenClaim): Pair => ({
  line,
  claim,
  days: Math.abs(line.bookedOn.getTime() - claim.sentOn.getTime()) / DAY,
  differenceFen: line.amountFen - claim.amountFen,
});

const size = (fen: Fen) => (fen < 0n ? -fen : fen);
const byId = (a: string, b: string) => Number(a > b) - Number(a < b);

/** The nearest amount, then the nearest day; at last by id, so that the answer is always the same. */
const nearest = (a: Pair, b: Pair) =>
  Number(size(a.differenceFen) > size(b.differenceFen)) -
    Number(size(a.differenceFen) < size(b.differenceFen)) ||
  a.days - b.days ||
  byId(a.line.id, b.line.id) ||
  byId(a.claim.id, b.claim.id);

function indexed<Key>(claims: readonly OpenClaim[], keysOf: (claim: OpenClaim) => readonly Key[]) {
  const index = new Map<Key, OpenClaim[]>();
  for (const claim of claims)
    for (const key of new Set(keysOf(claim))) index.set(key, [...(index.get(key) ?? []), claim]);
  return (keys: readonly Key[]) => [...new Set(keys.flatMap((key) => index.get(key) ?? []))];
}

const isOnly = (pairs: readonly Pair[]) => {
  const [lines, claims] = [new Map<string, number>(), new Map<string, number>()];
  const more = (counts: Map<string, number>, id: string) =>
    counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { line, claim } of pairs) {
    more(lines, line.id);
    more(claims, claim.id);
  }
  return ({ line, claim }: Pair) => lines.get(line.id) === 1 && claims.get(claim.id) === 1;
};

const isPayer = ({ line, claim }: Pair) =>
  claim.payers.some((payer) => isAlike(payer, line.payer) || isAlike(payer, line.note));

/** Takes pairs in order while neither side is taken. */
function taker() {
  const [lines, claims] = [new Set<string>(), new Set<string>()];
  const isFree = ({ line, claim }: Pair) => !lines.has(line.id) && !claims.has(claim.id);
  return {
    isFree,
    take(pairs: readonly Pair[], say: (pair: Pair) => Pick<Proposal, "sureness" | "reasons">) {
      return pairs.toSorted(nearest).flatMap((pair): Proposal[] => {
        if (!isFree(pair)) return [];
        lines.add(pair.line.id);
        claims.add(pair.claim.id);
        const { line, claim, differenceFen } = pair;
        return [{ lineId: line.id, transferId: claim.id, differenceFen, ...say(pair) }];
      });
    },
  };
}

/**
 * Which line of the bank is which announced transfer, at most one each. Certain is only a reference with
 * its very amount that neither a second line nor a second claim shares.
 */
export function propose(lines: readonly OpenLine[], claims: readonly OpenClaim[]): Proposal[] {
  const named = indexed(claims, ({ references }) => references);
  const ofAmount = indexed(claims, ({ amountFen }) => [amountFen]);
  const byReference = lines.flatMap((line) =>
    named(referencesIn(line)).map((claim) => pairOf(line, claim)),
  );
  const exact = byReference.filter(({ differenceFen }) => differenceFen === 0n);
  const isOnlyExact = isOnly(exact);
  const { take, isFree } = taker();
  const certain = take(exact.filter(isOnlyExact), () => ({
    sureness: "certain",
    reasons: ["reference", "sameAmount"],
  }));
  const tied = take(exact, () => ({
    sureness: "likely",
    reasons: ["reference", "sameAmount", "severalAlike"],
  }));
  const otherwise = take(byReference, () => ({
    sureness: "likely",
    reasons: ["reference", "otherAmount"],
  }));
  const byAmount = lines
    .flatMap((line) => ofAmount([line.amountFen]).map((claim) => pairOf(line, claim)))
    .filter(isFree);
  const payers = byAmount.filter((pair) => pair.days <= NEAR && isPayer(pair));
  const isOnlyPayer = isOnly(payers);
  const alike = take(payers, (pair) => ({
    sureness: "likely",
    reasons: [
      "sameAmount",
      "payer",
      "nearDay",
      ...(isOnlyPayer(pair) ? [] : ["severalAlike" as const]),
    ],
  }));
  const left = byAmount.filter(isFree);
  const alone = take(left.filter(isOnly(left)), () => ({
    sureness: "possible",
    reasons: ["sameAmount", "onlyOne"],
  }));
  return [...certain, ...tied, ...otherwise, ...alike, ...alone];
}
