/** The first thing a keyboard meets. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      className="focus:rounded-control focus:bg-accent focus:text-accent-ink sr-only focus:not-sr-only focus:fixed focus:inset-s-3 focus:top-3 focus:z-50 focus:px-4 focus:py-3"
      href="#main"
    >
      {label}
    </a>
  );
}
