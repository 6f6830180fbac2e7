import "server-only";
import { addVersion } from "@/lib/catalogue/commands/publish-version";
import { changeIssue, lockIssue } from "@/lib/feedback/commands/issue-rows";
import type { FeedbackEvent } from "@/lib/feedback/events";
import { canMoveIssue } from "@/lib/feedback/model/issue-status";
import { canWorkOnIssues } from "@/lib/feedback/policy";
import type { PublishVersionInput } from "@/lib/feedback/schema";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/**
 * The product's next version, with what improved in it; the chosen issues wait for the buyers' word from
 * here on. Errors: `notFound`, `forbidden`, `conflict` (it was published already), `issueMoved`.
 */
export async function publishVersion(actor: Actor, input: PublishVersionInput) {
  if (actor.kind !== "seller" || !canWorkOnIssues(actor)) throw new AppError("forbidden");
  return transaction(async (tx) => {
    const { productId, productVersion, notes } = input;
    const { slug, number } = await addVersion(tx, actor, { productId, productVersion, notes });
    for (const issueId of input.issueIds.toSorted()) {
      await close(tx, actor, { issueId, number, input });
    }
    return { slug, number };
  });
}

type Closing = { issueId: string; number: number; input: PublishVersionInput };

async function close(
  tx: Tx,
  actor: Extract<Actor, { kind: "seller" }>,
  { issueId, number, input }: Closing,
) {
  const issue = await lockIssue(tx, actor, issueId);
  if (issue.productId !== input.productId) throw new AppError("notFound");
  if (!canMoveIssue(issue.status, "version_out")) throw new AppError("issueMoved");
  const at = now();
  await changeIssue(tx, issue, {
    status: "version_out",
    fixedInVersion: number,
    seenAt: issue.seenAt ?? at,
    answeredAt: issue.answeredAt ?? at,
  });
  const note = input.notes.zh ?? "";
  const step = { issueId, kind: "version" as const, note, locale: "zh", byId: actor.userId, at };
  await tx.issueStep.create({ data: step });
  const data = { version: number };
  await record(tx, actor, {
    type: "issue.versionOut",
    subjectId: issueId,
    data,
  } satisfies FeedbackEvent);
}
