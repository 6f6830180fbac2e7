import NextLink from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

const looks = {
  text: "link-text",
  quiet: "link-quiet",
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
