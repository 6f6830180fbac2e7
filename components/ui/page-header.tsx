import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  /** One sentence, or facts beside the title such as a status badge. */
  lead?: ReactNode;
  actions?: ReactNode;
  breadcrumbs?: ReactNode;
};

/** The only h1 of a page. */
export function PageHeader({ title, lead, actions, breadcrumbs }: PageHeaderProps) {
  return (
    <div className="mb-5 sm:mb-6">
      {breadcrumbs ? <div className="mb-2">{breadcrumbs}</div> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-headline">{title}</h1>
          {lead ? <div className="text-ink-muted mt-1 max-w-prose">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
