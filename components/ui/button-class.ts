import { classNames } from "@/components/ui/class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-accent-ink hover:bg-accent-hover",
  secondary:
    "border border-line-strong bg-surface-raised text-ink hover:border-accent hover:text-accent",
  quiet: "text-accent hover:bg-accent-soft",
  danger: "bg-critical text-critical-ink hover:bg-critical-hover",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-9 px-3 text-sm",
  medium: "min-h-target px-4 text-base",
  large: "min-h-13 px-6 text-base",
};

/** Looks of a button, for whatever element carries them. */
export const buttonClass = (
  variant: ButtonVariant = "primary",
  size: ButtonSize = "medium",
  extra?: string,
) =>
  classNames(
    "inline-flex items-center justify-center gap-2 rounded-control text-center font-semibold leading-tight no-underline transition-colors duration-150 ease-calm disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    variants[variant],
    sizes[size],
    extra,
  );
