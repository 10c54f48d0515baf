import type { KeyFigure } from '../../blueprint/answer';

/** The few figures that count most. */
export function FigureTiles({ figures }: { figures: KeyFigure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ name, title, number }) => (
        <div key={name}>
          <dt className="hint" title={title}>
            {name}
          </dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  );
}
