"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type LiveRefreshProps = {
  /** Server-sent events whose ids grow with each change. */
  href: string;
  /** The newest change this page already shows. */
  seq: number;
};

/** Several changes at once make one reload. Milliseconds. */
const SETTLE = 300;
/** Where streams are cut, the page looks by itself now and then. */
const POLL = 60_000;

/**
 * Draws the page anew when something changed. Only a visible tab listens, so that many open tabs do not
 * use up the browser's connections; a returning tab learns at once whether it missed something.
 */
export function LiveRefresh({ href, seq }: LiveRefreshProps) {
  const router = useRouter();

  useEffect(() => {
    let known = seq;
    let source: EventSource | undefined;
    let settle: ReturnType<typeof setTimeout> | undefined;
    let poll: ReturnType<typeof setInterval> | undefined;

    const changed = (message: MessageEvent) => {
      const newest = Number(message.data);
      if (newest <= known) return;
      known = newest;
      clearTimeout(settle);
      settle = setTimeout(() => router.refresh(), SETTLE);
    };
    const cut = () => {
      if (source?.readyState === EventSource.CLOSED)
        poll ??= setInterval(() => router.refresh(), POLL);
    };
    const stop = () => {
      source?.close();
      source = undefined;
      clearInterval(poll);
      poll = undefined;
    };
    const follow = () => {
      stop();
      if (document.visibilityState !== "visible") return;
      source = new EventSource(href);
      source.addEventListener("change", changed);
      source.addEventListener("error", cut);
    };

    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      clearTimeout(settle);
      stop();
    };
  }, [href, seq, router]);

  return null;
}
