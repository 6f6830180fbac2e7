"use client";

import { X } from "@/components/ui/icons";

/** Empties its step's fields, which is what removes a step; by hand it is done without JavaScript. */
function empty(button: HTMLButtonElement) {
  for (const input of button.closest("[data-tier]")?.querySelectorAll("input") ?? []) {
    input.value = "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

export function TierRemove({ label }: { label: string }) {
  return (
    <button
      aria-label={label}
      className="rounded-control text-ink-muted hover:text-critical mt-7 grid size-11 shrink-0 place-items-center noscript:hidden"
      onClick={(event) => empty(event.currentTarget)}
      title={label}
      type="button"
    >
      <X className="size-4" />
    </button>
  );
}
