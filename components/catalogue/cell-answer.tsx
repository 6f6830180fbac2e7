"use client";

import type { Answer } from "@/components/catalogue/use-cell-saving";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

export type CellWords = {
  readonly help: string;
  readonly failed: string;
  readonly conflict: string;
  readonly yours: string;
  readonly theirs: string;
  readonly close: string;
};

type CellAnswerProps = {
  answer: Answer;
  words: CellWords;
  onTakeMine: (cell: HTMLElement, text: string) => void;
  onClose: () => void;
};

/** Why a cell was not saved; where a colleague was faster, both texts to choose from. */
export function CellAnswer({ answer, words, onTakeMine, onClose }: CellAnswerProps) {
  const close = (
    <Button onClick={onClose} size="small" variant="secondary">
      {answer.kind === "conflict" ? `${words.theirs}: ${answer.theirsShown}` : words.close}
    </Button>
  );
  return (
    <Notice
      action={
        <div className="flex flex-wrap gap-2">
          {answer.kind === "conflict" ? (
            <Button onClick={() => onTakeMine(answer.cell, answer.mine)} size="small">
              {words.yours}: {answer.mine}
            </Button>
          ) : null}
          {close}
        </div>
      }
      className="shadow-pop"
      role="alert"
      title={answer.kind === "conflict" ? words.conflict : answer.reason}
      tone={answer.kind === "conflict" ? "caution" : "critical"}
    />
  );
}
