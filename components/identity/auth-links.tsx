import { Link } from "@/components/ui/link";

/** The ways on from a page of this kind: a question and its answer. */
export function AuthLinks({
  links,
}: {
  links: { question: string; label: string; href: string }[];
}) {
  return (
    <ul className="border-line mt-6 grid gap-1 border-t pt-4">
      {links.map(({ question, label, href }) => (
        <li className="min-h-target flex flex-wrap items-center gap-x-2" key={href}>
          <span className="text-ink-muted">{question}</span>
          <Link className="min-h-target inline-flex items-center" href={href} look="text">
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
