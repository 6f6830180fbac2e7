"use client";

import { useEffect, useState } from "react";

/** What `/api/products` answers. */
type Shown = { slug: string; name: string; price: string; picture: string | null };

type RecentProductsProps = {
  locale: string;
  /** The product being looked at, which joins the list. */
  seen?: string;
  /** Goods that are not shown again. */
  without: readonly string[];
  /** What stands before a slug in a link: "/ru/products/" or, to compare, "/ru/compare/cup.". */
  address: string;
  title: string;
  forget: string;
};

const KEY = "recent";
const MOST_KEPT = 12;
const MOST_SHOWN = 4;

/** The browser keeps the list, and nobody else. */
function keep(seen: string | undefined): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    const known = Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
    const slugs = [...new Set(seen ? [seen, ...known] : known)].slice(0, MOST_KEPT);
    if (seen) localStorage.setItem(KEY, JSON.stringify(slugs));
    return slugs;
  } catch {
    return [];
  }
}

/** Goods looked at before, as this browser remembers them. */
export function RecentProducts(props: RecentProductsProps) {
  const { locale, seen, without, address, title, forget } = props;
  const [products, setProducts] = useState<Shown[]>([]);
  const left = without.join(".");

  useEffect(() => {
    const hidden = left.split(".");
    const slugs = keep(seen).filter((slug) => !hidden.includes(slug));
    if (slugs.length === 0) return;
    const abort = new AbortController();
    const asked = new URLSearchParams({ locale, slugs: slugs.slice(0, MOST_SHOWN).join(".") });
    fetch(`/api/products?${asked}`, { signal: abort.signal })
      .then((response) => (response.ok ? response.json() : { products: [] }))
      .then((answer) => setProducts(answer.products))
      .catch(() => undefined);
    return () => abort.abort();
  }, [locale, seen, left]);

  if (products.length === 0) return null;
  return (
    <section aria-label={title} className="mt-8">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-title font-semibold">{title}</h2>
        <button
          className="link-text min-h-target text-sm"
          onClick={() => {
            localStorage.removeItem(KEY);
            setProducts([]);
          }}
          type="button"
        >
          {forget}
        </button>
      </div>
      <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-4 sm:gap-4">
        {products.map(({ slug, name, price, picture }) => (
          <li className="product-card" key={slug}>
            <span className="product-picture">
              {picture ? (
                <img alt="" height={320} loading="lazy" src={picture} width={320} />
              ) : null}
            </span>
            <div className="product-card-words">
              <h3 className="product-card-name">
                <a className="link-quiet" href={`${address}${slug}`}>
                  {name}
                </a>
              </h3>
              <p className="money mt-auto font-semibold">{price}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
