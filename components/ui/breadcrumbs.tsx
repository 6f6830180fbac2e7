import { ChevronRight } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";

export type Crumb = { label: string; href?: string };

/** The last crumb is the page itself and has no address. */
export function Breadcrumbs({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav aria-label={label} className="text-sm">
      <ol className="text-ink-muted flex flex-wrap items-center gap-x-1">
        {crumbs.map((crumb, index) => (
          <li className="flex min-w-0 items-center gap-1" key={`${crumb.href ?? ""}${crumb.label}`}>
            {index > 0 ? <ChevronRight className="size-4 shrink-0" /> : null}
            {crumb.href ? (
              <Link
                className="text-ink-muted hover:text-accent py-1.5 hover:underline"
                href={crumb.href}
                look="bare"
              >
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="text-ink min-w-0 py-1.5">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
