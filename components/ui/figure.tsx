import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type FigureProps = { label: string; value: ReactNode; note?: ReactNode; href?: string };

/** One number that matters, with its name; a link to the list behind it. */
export function Figure({ label, value, note, href }: FigureProps) {
  const content = (
    <>
      <span className="text-ink-muted block text-sm">{label}</span>
      <span className="text-title sm:text-headline mt-0.5 block tabular-nums">{value}</span>
      {note ? <span className="text-ink-muted mt-0.5 block text-sm">{note}</span> : null}
    </>
  );
  const box = "block rounded-card border border-line bg-surface-raised px-4 py-3 shadow-card";
  if (!href) return <div className={box}>{content}</div>;
  return (
    <Link className={`${box} hover:border-accent transition-colors`} href={href} look="bare">
      {content}
    </Link>
  );
}
