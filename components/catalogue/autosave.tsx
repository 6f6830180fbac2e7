"use client";

import { useEffect, useRef, useState } from "react";
import { saveDraftAction } from "@/lib/catalogue/actions";

/** Milliseconds after the last letter. */
const SETTLE = 1_200;

/** Inside a form: keeps what is typed on the server and tells when it did. The form's own sending ends it. */
export function Autosave() {
  const place = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState("");

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isSending = false;
    let isWaiting = false;

    const send = async () => {
      clearTimeout(timer);
      isWaiting = false;
      isSending = true;
      const result = await saveDraftAction(null, new FormData(form)).catch(() => null);
      isSending = false;
      if (result) setSaid(result.message ?? "");
      if (isWaiting) wait();
    };
    const wait = () => {
      isWaiting = true;
      clearTimeout(timer);
      if (!isSending) timer = setTimeout(send, SETTLE);
    };
    const leave = () => {
      if (isWaiting && !isSending) void send();
    };
    const stop = () => {
      clearTimeout(timer);
      isWaiting = false;
    };

    form.addEventListener("input", wait);
    form.addEventListener("submit", stop);
    document.addEventListener("visibilitychange", leave);
    return () => {
      stop();
      form.removeEventListener("input", wait);
      form.removeEventListener("submit", stop);
      document.removeEventListener("visibilitychange", leave);
    };
  }, []);

  return (
    <p aria-live="polite" className="text-ink-muted text-sm" ref={place}>
      {said}
    </p>
  );
}
