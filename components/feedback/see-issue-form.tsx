"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Opening the page is seeing; without JavaScript the button inside says so. */
export function SeeIssueForm({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    place.current?.querySelector("form")?.requestSubmit();
  }, []);
  return <div ref={place}>{children}</div>;
}
