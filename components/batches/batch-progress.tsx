"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Step = {
  status: string;
  done: number;
  total: number;
  rowsPerSecond: number;
  secondsLeft: number | null;
};

type BatchProgressProps = {
  href: string;
  start: Step;
  /** The reader's language tag, and its words with {…} for the figures. */
  texts: { tag: string; label: string; rows: string; rate: string; left: string };
};

/** Milliseconds between looks. */
const EACH = 1_000;

const fill = (text: string, figures: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_all, name: string) => figures[name] ?? "");

/** How far the worker is; where its step ends, the page is drawn anew. */
export function BatchProgress({ href, start, texts }: BatchProgressProps) {
  const router = useRouter();
  const [step, setStep] = useState(start);

  useEffect(() => {
    const look = setInterval(async () => {
      const answer = await fetch(href).catch(() => null);
      if (!answer?.ok) return;
      const next: Step = await answer.json();
      setStep(next);
      if (next.status !== start.status) router.refresh();
    }, EACH);
    return () => clearInterval(look);
  }, [href, start.status, router]);

  const figure = (value: number) => value.toLocaleString(texts.tag);
  const { done, total, rowsPerSecond, secondsLeft } = step;
  return (
    <div className="grid gap-2">
      <progress
        aria-label={texts.label}
        className="progress"
        max={Math.max(1, total)}
        {...(total > 0 && { value: done })}
      />
      <p aria-live="off" className="text-ink-muted flex flex-wrap gap-x-4 text-sm tabular-nums">
        <span>{fill(texts.rows, { done: figure(done), total: figure(total) })}</span>
        {done > 0 ? <span>{fill(texts.rate, { rate: figure(rowsPerSecond) })}</span> : null}
        {secondsLeft === null ? null : (
          <span>{fill(texts.left, { seconds: figure(secondsLeft) })}</span>
        )}
      </p>
    </div>
  );
}
