import { classNames } from "@/components/ui/class-names";
import { X } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";

type ChipLinkProps = {
  href: string;
  children: string;
  isCurrent?: boolean;
  /** The link takes the choice away: "Remove: Khorgos". */
  removesLabel?: string;
};

/** A choice of a filter as a link. */
export function ChipLink({ href, children, isCurrent, removesLabel }: ChipLinkProps) {
  return (
    <Link
      aria-current={isCurrent ? "true" : undefined}
      aria-label={removesLabel}
      className={classNames(
        "inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3 text-sm transition-colors",
        isCurrent || removesLabel
          ? "border-accent bg-accent-soft font-medium text-accent"
          : "border-line-strong bg-surface-raised text-ink hover:border-accent hover:text-accent",
      )}
      href={href}
      look="bare"
      rel={removesLabel ? "nofollow" : undefined}
    >
      {children}
      {removesLabel ? <X aria-hidden className="size-4" /> : null}
    </Link>
  );
}
