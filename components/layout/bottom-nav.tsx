import type { NavItem } from "@/components/layout/nav-item";
import { NavLink } from "@/components/layout/nav-link";
import { Ellipsis } from "@/components/ui/icons";

type BottomNavProps = { label: string; items: NavItem[]; moreLabel: string };

const PLACES = 5;
const itemClass = "thumb-item";

/** Five places in the thumb zone of a phone; what does not fit stands behind the last one. */
export function BottomNav({ label, items, moreLabel }: BottomNavProps) {
  const fits = items.length <= PLACES;
  const shown = fits ? items : items.slice(0, PLACES - 1);
  const rest = fits ? [] : items.slice(PLACES - 1);
  return (
    <nav
      aria-label={label}
      className="border-line bg-surface-raised pb-safe fixed inset-x-0 bottom-0 z-30 border-t lg:hidden"
      data-chrome
    >
      <ul className="mx-auto grid max-w-prose auto-cols-fr grid-flow-col">
        {shown.map((item) => (
          <li className="min-w-0" key={item.href}>
            <NavLink className={itemClass} href={item.href} isExact={item.isExact ?? false}>
              {item.icon}
              <span className="w-full truncate">{item.label}</span>
            </NavLink>
          </li>
        ))}
        {rest.length > 0 ? (
          <li className="min-w-0">
            <details className="relative" data-menu>
              <summary className={itemClass}>
                <Ellipsis className="size-5" />
                <span className="w-full truncate">{moreLabel}</span>
              </summary>
              <ul className="rounded-card border-line bg-surface-raised shadow-pop absolute inset-e-2 bottom-full mb-2 w-56 border p-1">
                {rest.map((item) => (
                  <li key={item.href}>
                    <NavLink className="menu-item gap-3" href={item.href}>
                      {item.icon}
                      {item.label}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
