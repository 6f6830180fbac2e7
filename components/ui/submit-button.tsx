"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonSize, type ButtonVariant, buttonClass } from "@/components/ui/button-class";

type SubmitButtonProps = {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Sent with the form: one form, several answers. */
  name?: string;
  value?: string;
  className?: string;
  form?: string;
};

/** While the form is on its way it says so and cannot be pressed again. */
export function SubmitButton({
  children,
  variant,
  size,
  icon,
  className,
  ...rest
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      {...rest}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      className={buttonClass(variant, size, className)}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      type="submit"
    >
      {pending ? (
        <span
          aria-hidden
          className="size-4 shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent"
        />
      ) : (
        icon
      )}
      {children}
    </button>
  );
}
