import type { LinesSpec, SpokenView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { Legend } from './Legend';
import { PlotFrame } from './PlotFrame';
import { palette } from '../views/palette';
import { useThemeName } from './themeName';
import { resultTexts as say } from '../texts/result';
import { cellText, numberText } from '../views/cells';
import { type Line, type LinePlot, lineShape, type Point, type XMark } from '../views/lineShape';

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
        <Plot key={plot.format} plot={plot} xMarks={shape.xMarks} x={x} />
      ))}
      {shape.hasOpenPeriod && <span className="hint">{say.openPeriod}</span>}
      {shape.hasShortHistory && <span className="hint">{say.shortHistory}</span>}
      {shape.isLastOpen && <span className="hint">{say.lastOpen}</span>}
    </>
  );
}

interface PlotProps {
  plot: LinePlot;
  xMarks: XMark[];
  /** What stands below a row of the view. */
  x(row: number): string;
}

function Plot({ plot, xMarks, x }: PlotProps) {
  const format = useFormat();
  const colours = palette[useThemeName()];
  const { lines, ticks } = plot;
  const y = (value: number) => numberText(value, plot.format, format);
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
    <PlotFrame
      legend={
        <Legend
          entries={lines.map((line) => ({ name: line.name, dashed: line.dashed, colour: colourOf(line) }))}
        />
      }
      label={say.linesAlternative(told)}
      format={plot.format}
      {...{ ticks, xMarks, x }}
    >
      {lines.map((line) => (
        <LinePath key={line.name} line={line} colour={colourOf(line)} />
      ))}
    </PlotFrame>
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
      {pieces.map((piece, index) =>
        piece.length > 1 ? (
          <polyline
            key={index}
            className={dashed ? 'plot-line dashed' : 'plot-line'}
            points={points(piece)}
            stroke={colour}
          />
        ) : (
          // A figure between two that are not there.
          piece.map(({ x, y }) => (
            <path key={index} className="plot-dot" d={`M${x} ${y}h0`} stroke={colour} />
          ))
        ),
      )}
      {[shortHistory, onItsWay].map(
        (piece, index) =>
          piece.length > 1 && (
            <polyline key={index} className="plot-line dashed" points={points(piece)} stroke={colour} />
          ),
      )}
    </>
  );
}
