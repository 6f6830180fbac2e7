import { SunMoon } from "@/components/ui/icons";

/** `shell.js` answers it; without JavaScript the system's choice stands and it is not shown. */
export function ThemeToggle({ label }: { label: string }) {
  return (
    <button
      aria-label={label}
      className="js-only bar-item"
      data-theme-toggle
      title={label}
      type="button"
    >
      <SunMoon className="size-5" />
    </button>
  );
}
