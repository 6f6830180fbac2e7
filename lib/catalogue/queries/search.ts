import "server-only";
import { cache } from "react";
import { fold } from "@/lib/catalogue/model/fold";
import {
  grams,
  otherScript,
  type SearchTerm,
  searchTerms,
  segments,
  spellingsOf,
} from "@/lib/catalogue/model/search-terms";
import { synonymsOf } from "@/lib/catalogue/model/synonyms";
import {
  allButOneOf,
  allOf,
  anyOf,
  beginningWith,
  type Expression,
  lexeme,
} from "@/lib/catalogue/queries/search-expression";
import {
  type Asked,
  listHanMeanings,
  listSimilarWords,
  listSpelledWords,
  type Meaning,
  type Spelled,
} from "@/lib/catalogue/queries/search-words";

/** A term as listings hold it: as it was typed, in other words for the same, or by its category or seller too. */
type Sought = {
  readonly shown: string;
  readonly typed: readonly Expression[];
  readonly named: readonly Expression[];
  readonly anywhere: readonly Expression[];
  /** Part of all listings that hold it, about. */
  readonly share: number;
};

/** `share`: part of all listings that hold the words, about. */
type Rank = { readonly expression: Expression; readonly share: number };

/** How words are looked for, the closest first; each rank holds the ones before it. */
export type SearchPlan = {
  readonly ranks: readonly Rank[];
  /** For when that finds nothing: parts of what was typed. */
  readonly looser: readonly Expression[];
  /** What is searched for instead of what was typed; null where that is the same. */
  readonly shown: string | null;
};

const SHORT = 4;
const CODE_SHARE = 0.0001;
const steps = ["own", "synonyms", "otherScript", "otherKeyboard"] as const;
type Step = (typeof steps)[number];
type Found = Record<Step, Meaning[]> & { isSilent: boolean };

const isOwn = ({ token }: Meaning) => !/^[cs]:/.test(token);
const tokens = (meanings: readonly Meaning[]) => [
  ...new Set(meanings.map(({ token }) => lexeme(token))),
];
const shareOf = (meanings: readonly Meaning[]) =>
  Math.min(
    1,
    meanings.reduce((sum, { share }) => sum + share, 0),
  );

/** A pair holds its characters, so these are looked for only where a run is a single one. */
const tellingGrams = (run: string) =>
  grams(run).filter((gram) => run.length === 1 || gram.length > 1);

/** Chinese is all of its pairs. */
const hanExpression = (run: string) => allOf(tellingGrams(run).map(lexeme));

const askedFor = (terms: readonly SearchTerm[]): Asked[] =>
  terms.flatMap((term, at) => {
    if (term.kind !== "word") return [];
    const spellings = spellingsOf(term.text);
    return steps.flatMap((name, step) =>
      spellings[name]
        .filter((spelling) => !isHan(spelling))
        .map((spelling) => ({ at, step, spelling })),
    );
  });

const isHan = (text: string) => /[\u3400-\u4dbf\u4e00-\u9fff]/.test(text);

function foundFor(at: number, spelled: readonly Spelled[]): Found {
  const own = spelled.filter((row) => row.at === at);
  const of = (step: Step) =>
    own.filter((row) => steps[row.step] === step).flatMap(({ meanings }) => meanings);
  const saysNothing = (step: Step) => own.some((row) => steps[row.step] === step && row.isSilent);
  const found = {
    own: of("own"),
    synonyms: of("synonyms"),
    otherScript: of("otherScript"),
    otherKeyboard: of("otherKeyboard"),
  };
  const isSilent = saysNothing("own") || (found.own.length === 0 && saysNothing("otherScript"));
  return { ...found, isSilent };
}

/** Other spellings of a short word are other words: pen, пена. */
function wordSought(text: string, found: Found): Sought | null {
  const takesOther = text.length >= SHORT || found.own.length === 0;
  const typed = [...found.own, ...(takesOther ? found.otherScript : [])];
  const same = typed.length + found.synonyms.length > 0 ? typed : found.otherKeyboard;
  const all = [...same, ...found.synonyms];
  const chinese = spellingsOf(text).synonyms.filter(isHan).map(hanExpression);
  if (all.length === 0) return null;
  return {
    shown: text,
    typed: tokens(same.filter(isOwn)),
    named: [...tokens(all.filter(isOwn)), ...chinese],
    anywhere: [...tokens(all), ...chinese],
    share: shareOf(all),
  };
}

async function hanSought(run: string): Promise<Sought> {
  const meanings = await listHanMeanings(run, tellingGrams(run));
  const [known, above] = [meanings.filter(isOwn), meanings.filter((one) => !isOwn(one))];
  const own = [hanExpression(run)];
  const named = [...own, ...synonymsOf(run).filter(isHan).map(hanExpression)];
  const rarest = Math.min(1, ...known.map(({ share }) => share));
  return {
    shown: run,
    typed: own,
    named,
    anywhere: [...named, ...tokens(above)],
    share: Math.min(1, (known.length > 0 ? rarest : 0) + shareOf(above)),
  };
}

/** The beginning of a long number counts; every other part counts whole. */
function codeSought({ text, parts }: Extract<SearchTerm, { kind: "code" }>): Sought {
  const own = [
    allOf(parts.map((part) => (/^\d{3,}$/.test(part) ? beginningWith(part) : lexeme(part)))),
  ];
  return { shown: text, typed: own, named: own, anywhere: own, share: CODE_SHARE };
}

const literal = (text: string): Sought => {
  const own = [lexeme(fold(text))];
  return { shown: text, typed: own, named: own, anywhere: own, share: 1 };
};

/** Words that are not known become known ones spelled like them. */
async function mend(terms: readonly SearchTerm[], places: readonly number[]) {
  const asked = places.flatMap((at) => {
    const text = terms[at]?.text ?? "";
    const other = otherScript(text);
    return [text, ...(other ? [other] : [])].map((word) => ({ at, word: fold(word) }));
  });
  const similar = await listSimilarWords(asked);
  return new Map(
    places.flatMap((at): [number, Sought][] => {
      const meanings = similar.filter((row) => row.at === at);
      const [first] = meanings;
      if (!first) return [];
      const named = tokens(meanings.filter(isOwn));
      return [
        [
          at,
          {
            shown: first.shown,
            typed: named,
            named,
            anywhere: tokens(meanings),
            share: shareOf(meanings),
          },
        ],
      ];
    }),
  );
}

function ranksOf(sought: readonly Sought[]): Rank[] {
  const share = sought.reduce((product, one) => product * one.share, 1);
  const expressions = (["typed", "named", "anywhere"] as const).flatMap((rank) =>
    sought.every((one) => one[rank].length > 0)
      ? [allOf(sought.map((one) => anyOf(one[rank])))]
      : [],
  );
  return [...new Set(expressions)].map((expression) => ({ expression, share }));
}

/** Chinese in its words, then all words but any one of them. */
function looserThan(sought: readonly Sought[]): Expression[] {
  const parts = sought.flatMap(({ shown, anywhere }) =>
    isHan(shown) ? segments(shown).map(hanExpression) : [anyOf(anywhere)],
  );
  if (parts.length < 2) return [];
  const inWords = parts.length > sought.length ? [allOf(parts)] : [];
  return [...inWords, allButOneOf(parts)];
}

const toPlan = (sought: readonly Sought[], shown: string | null): SearchPlan => ({
  ranks: ranksOf(sought),
  looser: looserThan(sought),
  shown,
});

/** How the words of a query are looked for; null when it holds none that any listing could hold. */
export const planSearch = cache(async (text: string): Promise<SearchPlan | null> => {
  const terms = searchTerms(text);
  if (terms.length === 0) return null;
  const spelled = await listSpelledWords(askedFor(terms));
  const found = terms.map((_term, at) => foundFor(at, spelled));
  const direct = await Promise.all(
    terms.map((term, at) => {
      if (term.kind === "han") return hanSought(term.text);
      if (term.kind === "code") return codeSought(term);
      const own = found[at];
      return own ? wordSought(term.text, own) : null;
    }),
  );
  const isSilent = (at: number) =>
    terms[at]?.kind === "word" && (found[at]?.isSilent === true || terms[at].text.length === 1);
  const telling = terms.flatMap((_term, at) => (isSilent(at) ? [] : [at]));
  if (telling.length === 0)
    return toPlan(
      terms.map(({ text: word }) => literal(word)),
      null,
    );
  const mended = await mend(
    terms,
    telling.filter((at) => direct[at] === null),
  );
  const sought = telling.flatMap((at) => direct[at] ?? mended.get(at) ?? []);
  const isAsTyped = mended.size === 0 && sought.length === telling.length;
  return sought.length === 0
    ? null
    : toPlan(sought, isAsTyped ? null : sought.map(({ shown }) => shown).join(" "));
});
