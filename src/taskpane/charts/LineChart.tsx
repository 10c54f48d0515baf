import type { LinesSpec, SpokenView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { Legend } from './Legend';
import { palette } from '../views/palette';
import { useThemeName } from './themeName';
import { resultTexts as say } from '../texts/result';
import { cellText, numberText } from '../views/cells';
import { type Line, type LinePlot, lineShape, type Point } from '../views/lineShape';

interface Props {
  view: SpokenView;
  spec: LinesSpec;
}

/** Lines over time, what is expected dashed; each unit has its own plot. */
export function LineChart({ view, spec }: Props) {
  const shape = lineShape(view, spec);
  const format = useFormat();
  const x = (row: number) => cellText(view.columns[spec.x], row, format);
  return (
    <>
      {shape.plots.map((plot) => (
        <Plot key={plot.format} plot={plot} xRows={shape.xRows} x={x} />
      ))}
      {shape.hasOpenPeriod && <span className="hint">{say.openPeriod}</span>}
      {shape.hasShortHistory && <span className="hint">{say.shortHistory}</span>}
      {shape.isLastOpen && <span className="hint">{say.lastOpen}</span>}
    </>
  );
}

interface PlotProps {
  plot: LinePlot;
  xRows: number[];
  /** What stands below a row of the view. */
  x(row: number): string;
}

function Plot({ plot, xRows, x }: PlotProps) {
  const format = useFormat();
  const colours = palette[useThemeName()];
  const { lines, ticks } = plot;
  const y = (value: number) => numberText(value, plot.format, format);
  // An axis has little room: thousands are enough there, and shares are percentages.
  const mark = plot.format === 'share' ? format.percent : format.compact;
  const colourOf = ({ isLevel, colour }: Line) => (isLevel ? 'currentColor' : colours[colour]);
  const told = lines.map(({ name, ends }) =>
    ends.length > 0
      ? say.line(
          name,
          ends.map((end) => say.linePart(y(end.value), x(end.row))),
        )
      : say.lineEmpty(name),
  );
  return (
    <div className="plot">
      <Legend
        entries={lines.map((line) => ({ name: line.name, dashed: line.dashed, colour: colourOf(line) }))}
      />
      <div className="plot-area" role="img" aria-label={say.linesAlternative(told)}>
        <svg className="plot-lines" viewBox="0 0 100 100" preserveAspectRatio="none">
          {ticks.map((tick) => (
            <line key={tick.value} className="plot-tick" x2={100} y1={tick.y} y2={tick.y} />
          ))}
          {lines.map((line) => (
            <LinePath key={line.name} line={line} colour={colourOf(line)} />
          ))}
        </svg>
        {ticks.slice(1).map((tick) => (
          <span key={tick.value} className="plot-label" style={{ top: `${tick.y}%` }}>
            {mark(tick.value)}
          </span>
        ))}
      </div>
      <div className="plot-x" aria-hidden="true">
        {xRows.map((row) => (
          <span key={row}>{x(row)}</span>
        ))}
      </div>
    </div>
  );
}

function LinePath({
  line: { pieces, shortHistory, onItsWay, band, dashed },
  colour,
}: {
  line: Line;
  colour: string;
}) {
  const points = (piece: Point[]) => piece.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <>
      {band.length > 0 && <polygon className="plot-band" points={points(band)} fill={colour} />}
      {pieces.map((piece, index) => (
        <polyline
          key={index}
          className={dashed ? 'plot-line dashed' : 'plot-line'}
          points={points(piece)}
          stroke={colour}
        />
      ))}
      {[shortHistory, onItsWay].map(
        (piece, index) =>
          piece.length > 1 && (
            <polyline key={index} className="plot-line dashed" points={points(piece)} stroke={colour} />
          ),
      )}
    </>
  );
}
