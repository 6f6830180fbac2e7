"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";

type ErrorPanelProps = { error: unknown; retry: () => void };

const digestOf = (error: unknown) =>
  error instanceof Error && "digest" in error ? String(error.digest) : "";

/** The layout leaves the words in the page; they may be drawn in the same moment as this. */
export function ErrorPanel({ error, retry }: ErrorPanelProps) {
  const [words, setWords] = useState<DOMStringMap>({});
  const [home, setHome] = useState("/");
  useEffect(() => {
    setWords({ ...document.getElementById("error-words")?.dataset });
    setHome(`/${location.pathname.split("/")[1] ?? ""}`);
  }, []);
  const digest = digestOf(error);
  return (
    <div className="mx-auto max-w-prose px-4 py-12" role="alert">
      <h1 className="text-headline">{words.title ?? "Karavan"}</h1>
      <p className="text-ink-muted mt-2">{words.text}</p>
      {digest ? (
        <p className="mt-2 text-lg font-semibold tabular-nums select-all">{digest}</p>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={retry}>{words.retry ?? "↻"}</Button>
        <a className={buttonClass("secondary")} href={home}>
          {words.home ?? "Karavan"}
        </a>
      </div>
    </div>
  );
}
