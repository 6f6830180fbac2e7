import { classNames } from "@/components/ui/class-names";

/** Stands where content of that shape will be; give it a height and a width. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames("block animate-pulse rounded-control bg-surface-sunken", className)}
    />
  );
}
