import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type CardProps = {
  title?: ReactNode;
  /** What stands at the end of the title line. */
  aside?: ReactNode;
  footer?: ReactNode;
  children?: ReactNode;
  /** Without inner padding, for tables and lists that reach the edge. */
  flush?: boolean;
  as?: "section" | "article" | "div" | "li";
  id?: string;
  className?: string;
  headingLevel?: 2 | 3;
};

export function Card({
  title,
  aside,
  footer,
  children,
  flush,
  as: Element = "section",
  id,
  className,
  headingLevel = 2,
}: CardProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <Element
      className={classNames("card", flush && "overflow-clip", className)}
      {...(id && { id })}
    >
      {title ? (
        <div className="card-head">
          <Heading className="card-title">{title}</Heading>
          {aside}
        </div>
      ) : null}
      <div className={flush ? classNames(title ? "pt-3" : "") : "p-4 sm:px-5"}>{children}</div>
      {footer ? <div className="border-line border-t px-4 py-3 sm:px-5">{footer}</div> : null}
    </Element>
  );
}
