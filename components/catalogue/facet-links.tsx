"use client";

type FacetLink = {
  readonly name: string;
  readonly count: string;
  readonly href: string;
  readonly isChosen: boolean;
};
export type FacetGroup = { readonly title: string; readonly links: readonly FacetLink[] };

/** Drawn from words alone, like the cards beside them. */
export function FacetLinks({ groups }: { groups: readonly FacetGroup[] }) {
  return groups.map(({ title, links }) => (
    <section key={title}>
      <h2 className="text-ink-muted text-sm font-medium">{title}</h2>
      <ul className="flex flex-wrap gap-1.5 pt-1">
        {links.map(({ name, count, href, isChosen }) => (
          <li key={name}>
            <a
              aria-current={isChosen ? "true" : undefined}
              className="chip"
              data-chosen={isChosen || undefined}
              href={href}
              rel="nofollow"
            >
              {name}
              <span className="text-ink-muted tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  ));
}
