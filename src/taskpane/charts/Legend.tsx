interface Entry {
  name: string;
  /** `undefined`: as its look says. */
  colour: string | undefined;
  /** Its class; absent: that of its place. */
  look?: string;
  /** Of a line: expected rather than observed. */
  dashed?: boolean;
  /** Of a line: dashes of its own; `undefined` for one that is drawn through. */
  dash?: string | undefined;
}

/** Which colour, or which line, stands for what. */
export function Legend({ entries }: { entries: Entry[] }) {
  return (
    <ul className="legend">
      {entries.map((entry, place) => (
        <li key={entry.name}>
          {'dashed' in entry || 'dash' in entry ? <Stroke {...entry} /> : <Swatch {...entry} place={place} />}
          {entry.name}
        </li>
      ))}
    </ul>
  );
}

const Swatch = ({ colour, place, look = `bar-${place}` }: Entry & { place: number }) => (
  <svg className="swatch" aria-hidden="true">
    <rect className={look} width="100%" height="100%" rx={2} fill={colour} />
  </svg>
);

const Stroke = ({ colour, dashed, dash }: Entry) => (
  <svg className="stroke-sample" aria-hidden="true">
    <line
      x2="100%"
      y1="50%"
      y2="50%"
      className={dashed ? 'dashed' : undefined}
      strokeDasharray={dash}
      stroke={colour}
    />
  </svg>
);
