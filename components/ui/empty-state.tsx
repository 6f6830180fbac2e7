import type { ReactNode } from "react";

type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  icon?: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
};

export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="rounded-card border-line-strong border border-dashed px-5 py-10 text-center">
      {icon ? (
        <div className="bg-accent-soft text-accent mx-auto mb-3 grid size-12 place-items-center rounded-full">
          {icon}
        </div>
      ) : null}
      <p className="text-title">{title}</p>
      {children ? <div className="text-ink-muted mx-auto mt-1 max-w-prose">{children}</div> : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  );
}
