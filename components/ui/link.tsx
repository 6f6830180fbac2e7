import NextLink from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

const looks = {
  text: "font-medium text-accent underline decoration-1 underline-offset-3 hover:text-accent-hover hover:decoration-2",
  quiet: "text-ink no-underline hover:text-accent hover:underline",
  bare: "",
};

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & {
  href: string;
  look?: keyof typeof looks;
};

/** Never prefetches: pages cost bytes that a buyer pays for. */
export function Link({ look = "text", className, ...rest }: LinkProps) {
  return <NextLink {...rest} className={classNames(looks[look], className)} prefetch={false} />;
}
