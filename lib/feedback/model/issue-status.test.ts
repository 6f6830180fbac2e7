import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterStep,
  afterVerdicts,
  awaitsAnswer,
  canMoveIssue,
  isActive,
  issueStatuses,
  issueTabs,
  stepKinds,
  tabOf,
  verdicts,
} from "@/lib/feedback/model/issue-status";

const status = fc.constantFrom(...issueStatuses);

describe("the states of an issue", () => {
  test("run along the edges of the trade", () => {
    const edges = issueStatuses.flatMap((from) =>
      issueStatuses.filter((to) => canMoveIssue(from, to)).map((to) => `${from}>${to}`),
    );
    expect(edges).toEqual([
      "open>seen",
      "open>answered",
      "open>fixing",
      "open>version_out",
      "open>rejected",
      "open>duplicate",
      "seen>answered",
      "seen>fixing",
      "seen>version_out",
      "seen>rejected",
      "seen>duplicate",
      "answered>fixing",
      "answered>version_out",
      "answered>rejected",
      "answered>duplicate",
      "fixing>version_out",
      "fixing>rejected",
      "fixing>duplicate",
      "version_out>verified",
      "version_out>not_fixed",
      "version_out>no_repeat",
      "not_fixed>fixing",
      "not_fixed>version_out",
      "not_fixed>rejected",
      "not_fixed>duplicate",
      "rejected>open",
      "no_repeat>verified",
      "no_repeat>not_fixed",
    ]);
  });

  test("a verified or merged issue moves no more", () => {
    fc.assert(
      fc.property(status, (to) => {
        expect(canMoveIssue("verified", to)).toBe(false);
        expect(canMoveIssue("duplicate", to)).toBe(false);
      }),
    );
  });

  test("a step leads only where an edge leads", () => {
    fc.assert(
      fc.property(status, fc.constantFrom(...stepKinds), (from, kind) => {
        const to = afterStep(from, kind);
        expect(to === null || to === from || canMoveIssue(from, to)).toBe(true);
      }),
    );
  });

  test("work begins with containing, naming the cause or fixing, and an answer alone is none", () => {
    for (const kind of ["contain", "cause", "fix"] as const) {
      expect(afterStep("open", kind)).toBe("fixing");
      expect(afterStep("not_fixed", kind)).toBe("fixing");
      expect(afterStep("version_out", kind)).toBeNull();
      expect(afterStep("rejected", kind)).toBeNull();
    }
    expect(afterStep("open", "answer")).toBe("answered");
    expect(afterStep("fixing", "answer")).toBe("fixing");
    expect(afterStep("version_out", "answer")).toBe("version_out");
    expect(afterStep("duplicate", "answer")).toBeNull();
  });

  test("each state stands under one tab, and what awaits an answer under the first", () => {
    expect(Object.values(issueTabs).flat().toSorted()).toEqual([...issueStatuses].toSorted());
    for (const one of issueStatuses) expect(tabOf(one) === "due").toBe(awaitsAnswer(one));
    for (const one of issueTabs.working) expect(isActive(one)).toBe(true);
  });
});

describe("the buyers' word", () => {
  const said = fc.array(fc.constantFrom(...verdicts), { maxLength: 6 });

  test("one no outweighs everything", () => {
    fc.assert(
      fc.property(said, (words) => {
        expect(afterVerdicts("version_out", [...words, "no"])).toBe("not_fixed");
      }),
    );
  });

  test("two companies' yes verify, one's does not, and partly counts for neither", () => {
    fc.assert(
      fc.property(said, (words) => {
        const kind = words.filter((word) => word !== "no");
        const yes = kind.filter((word) => word === "yes").length;
        expect(afterVerdicts("version_out", kind)).toBe(yes >= 2 ? "verified" : "version_out");
      }),
    );
  });
});
