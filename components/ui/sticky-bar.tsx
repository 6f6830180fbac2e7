import type { ReactNode } from "react";

/** Total and the one primary action, kept in the thumb zone on phones; in the flow from 640 px. */
export function StickyBar({ children }: { children: ReactNode }) {
  return (
    <div className="bg-surface-raised shadow-bar sm:rounded-card sm:border-line sm:shadow-card sticky inset-x-0 bottom-16 z-20 -mx-4 flex items-center justify-between gap-4 px-4 py-3 sm:static sm:mx-0 sm:border">
      {children}
    </div>
  );
}
