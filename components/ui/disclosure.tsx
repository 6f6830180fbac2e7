import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { ChevronDown } from "@/components/ui/icons";

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  className?: string;
};

/** Opens in place, without JavaScript. */
export function Disclosure({ summary, children, isOpen, className }: DisclosureProps) {
  return (
    <details className={classNames("group", className)} open={isOpen}>
      <summary className="min-h-target hover:text-accent flex items-center justify-between gap-3 py-2 font-medium">
        <span className="min-w-0">{summary}</span>
        <ChevronDown className="text-ink-muted size-5 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
