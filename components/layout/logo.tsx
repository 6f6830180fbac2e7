/** The K of a container door and the road that leads from it to a pick-up point. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" className="text-accent size-8 shrink-0" viewBox="0 0 32 32">
        <rect fill="currentColor" height="32" rx="8" width="32" />
        <g
          className="stroke-accent-ink"
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth="3.2"
        >
          <path d="M9.5 8v16" />
          <path d="M21.5 8.5 14 16l5.2 5.4" />
        </g>
        <circle className="fill-accent-ink" cx="22.4" cy="24" r="2" />
      </svg>
      <span className="text-lg font-bold tracking-tight">Karavan</span>
    </span>
  );
}
