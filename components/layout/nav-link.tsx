"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

type NavLinkProps = {
  href: string;
  children: ReactNode;
  className?: string;
  /** Current on this very page only, not on those below it. */
  isExact?: boolean;
};

/** Knows when it leads to where the reader is. */
export function NavLink({ href, children, className, isExact }: NavLinkProps) {
  const path = usePathname();
  const isCurrent = path === href || (!isExact && path.startsWith(`${href}/`));
  return (
    <Link
      aria-current={isCurrent ? "page" : undefined}
      className={className}
      href={href}
      look="bare"
    >
      {children}
    </Link>
  );
}
