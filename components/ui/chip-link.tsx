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
      className="chip"
      data-chosen={isCurrent || removesLabel ? true : undefined}
      href={href}
      look="bare"
      rel={removesLabel ? "nofollow" : undefined}
    >
      {children}
      {removesLabel ? <X className="size-4" /> : null}
    </Link>
  );
}
