const stops = [30, 210, 400, 560, 740, 930];
const way = "M30 74 C110 74 120 40 210 40 S320 86 400 86 480 52 560 52 650 84 740 84 850 44 930 44";
const heights = [74, 40, 86, 52, 84, 44];

/** The way as a line of six stops over low hills; it says nothing that the text does not. */
export function RouteDrawing() {
  return (
    <svg
      aria-hidden="true"
      className="text-accent block h-24 w-full sm:h-auto"
      fill="none"
      preserveAspectRatio="xMidYMid slice"
      viewBox="0 0 960 130"
    >
      <path
        className="fill-surface-sunken"
        d="M0 130V104C120 70 190 112 300 96s150-50 250-22 170 30 250 4 110-10 160-4v56Z"
      />
      <path
        className="stroke-line-strong"
        d={way}
        strokeDasharray="1 9"
        strokeLinecap="round"
        strokeWidth="3"
      />
      <path
        d={way}
        pathLength="100"
        stroke="currentColor"
        strokeDasharray="58 100"
        strokeLinecap="round"
        strokeWidth="3.5"
      />
      {stops.map((x, index) => (
        <circle
          className={
            index <= 3 ? "fill-accent stroke-accent" : "fill-surface-raised stroke-line-strong"
          }
          cx={x}
          cy={heights[index]}
          key={x}
          r={index === 3 ? 9 : 6}
          strokeWidth="3"
        />
      ))}
      <circle className="fill-surface-raised" cx={560} cy={52} r={3.5} />
    </svg>
  );
}
