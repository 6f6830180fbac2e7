export const issueStatuses = [
  "open",
  "seen",
  "answered",
  "fixing",
  "version_out",
  "verified",
  "not_fixed",
  "rejected",
  "duplicate",
  "no_repeat",
] as const;
export type IssueStatus = (typeof issueStatuses)[number];

/**
 * The edges of domain rule §17. A new version may answer an issue at once, and what a buyer says of the
 * goods outweighs the silence by which an issue was closed.
 */
const moves: Record<IssueStatus, readonly IssueStatus[]> = {
  open: ["seen", "answered", "fixing", "version_out", "rejected", "duplicate"],
  seen: ["answered", "fixing", "version_out", "rejected", "duplicate"],
  answered: ["fixing", "version_out", "rejected", "duplicate"],
  fixing: ["version_out", "rejected", "duplicate"],
  version_out: ["verified", "not_fixed", "no_repeat"],
  not_fixed: ["fixing", "version_out", "rejected", "duplicate"],
  no_repeat: ["verified", "not_fixed"],
  rejected: ["open"],
  verified: [],
  duplicate: [],
};

export const canMoveIssue = (from: IssueStatus, to: IssueStatus) => moves[from].includes(to);

export const stepKinds = ["answer", "contain", "cause", "fix"] as const;
export type StepKind = (typeof stepKinds)[number];

/** Where a seller's step leaves an issue; null where none can be taken any more. */
export function afterStep(status: IssueStatus, kind: StepKind): IssueStatus | null {
  if (kind !== "answer") return status === "fixing" ? status : moved(status, "fixing");
  const isAnswered = status === "answered" || status === "fixing" || status === "version_out";
  if (isAnswered || status === "not_fixed") return status;
  return moved(status, "answered");
}

const moved = (from: IssueStatus, to: IssueStatus) => (canMoveIssue(from, to) ? to : null);

/** A step may still be taken, a version may still close it. */
export const isActive = (status: IssueStatus) => canMoveIssue(status, "version_out");

/** The seller's clock runs. */
export const awaitsAnswer = (status: IssueStatus) =>
  status === "open" || status === "seen" || status === "not_fixed";

/** Buyers are asked whether the new version is better. */
export const asksBuyers = (status: IssueStatus) =>
  status === "version_out" || status === "no_repeat";

export const verdicts = ["yes", "partly", "no"] as const;
export type Verdict = (typeof verdicts)[number];

/** A "no" opens the work again, so the seller sees what is still wrong. */
export const needsPhoto = (verdict: Verdict) => verdict === "no";

/** Companies that must say yes. */
const ENOUGH_YES = 2;

/** Where the words of the companies, one each, leave an issue whose new version is out. */
export function afterVerdicts(status: IssueStatus, said: readonly Verdict[]): IssueStatus {
  if (said.includes("no")) return "not_fixed";
  return said.filter((verdict) => verdict === "yes").length >= ENOUGH_YES ? "verified" : status;
}

/** Silence closes an issue only after this many days and this many collected pieces. */
export const SILENCE = { days: 60, pieces: 500 } as const;

/** The tabs of the seller's inbox, each a set of states. */
export const issueTabs = {
  due: ["open", "seen", "not_fixed"],
  working: ["answered", "fixing"],
  out: ["version_out"],
  solved: ["verified", "no_repeat"],
  closed: ["rejected", "duplicate"],
} as const satisfies Record<string, readonly IssueStatus[]>;
export type IssueTab = keyof typeof issueTabs;

export const isIssueTab = (value: unknown): value is IssueTab =>
  typeof value === "string" && Object.hasOwn(issueTabs, value);

export const tabOf = (status: IssueStatus): IssueTab =>
  (Object.keys(issueTabs) as IssueTab[]).find((tab) =>
    (issueTabs[tab] as readonly IssueStatus[]).includes(status),
  ) ?? "closed";
