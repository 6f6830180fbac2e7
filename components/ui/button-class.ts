import { classNames } from "@/components/ui/class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";

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
) => classNames("button", `button-${variant}`, sizes[size], extra);
