import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";

export type Tab = { href: string; label: string; count?: number; isCurrent: boolean };

/** Views of one list, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav aria-label={label} className="border-line overflow-x-auto border-b">
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li className="shrink-0" key={tab.href}>
            <Link
              aria-current={tab.isCurrent ? "page" : undefined}
              className={classNames(
                "flex min-h-target items-center gap-2 border-b-2 px-3 font-medium focus-visible:-outline-offset-2",
                tab.isCurrent
                  ? "border-accent text-accent"
                  : "border-transparent text-ink-muted hover:border-line-strong hover:text-ink",
              )}
              href={tab.href}
              look="bare"
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="bg-surface-sunken rounded-full px-2 text-sm tabular-nums">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
