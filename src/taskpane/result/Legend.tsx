interface Entry {
  name: string;
  colour: string;
  /** Expected rather than observed. */
  dashed?: boolean;
}

/** Which colour, or which line, stands for what. */
export function Legend({ entries }: { entries: Entry[] }) {
  return (
    <ul className="legend">
      {entries.map(({ name, colour, dashed }) => (
        <li key={name}>
          {dashed === undefined ? (
            <span className="swatch" style={{ backgroundColor: colour }} />
          ) : (
            <svg className="stroke-sample" aria-hidden="true">
              <line x2="100%" y1="50%" y2="50%" className={dashed ? 'dashed' : undefined} stroke={colour} />
            </svg>
          )}
          {name}
        </li>
      ))}
    </ul>
  );
}
