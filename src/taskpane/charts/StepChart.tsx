import { useMemo } from 'react';
import type { LinesSpec, SpokenView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { Legend } from './Legend';
import { dashes, palette } from '../views/palette';
import { useThemeName } from './themeName';
import { analysisTexts } from '../../blueprint/texts';
import { resultTexts as say } from '../texts/result';
import type { Point } from '../views/lineShape';
import { type StepLine, stepShape } from '../views/stepShape';
import { TimeAxis } from './TimeAxis';

interface Props {
  view: SpokenView;
  spec: LinesSpec;
}

/** Curves of shares that rise in steps, each told from the others by its dashes too; below, how many are at risk. */
export function StepChart({ view, spec }: Props) {
  const shape = useMemo(() => stepShape(view, spec), [view, spec]);
  const format = useFormat();
  const colours = palette[useThemeName()];
  const { lines, xTicks, yTicks, end, longest } = shape;
  const heading = view.columns[spec.x].heading;
  const isAlone = lines.length === 1;
  const look = ({ place }: StepLine) => ({
    colour: colours[place % colours.length],
    dash: isAlone ? undefined : dashes[place % dashes.length],
  });
  const told = lines.map(({ name, told }) =>
    say.steps(
      name,
      told.map(({ at, value }) => say.stepPoint(format.share(value), format.number(at), heading)),
    ),
  );
  const remarks = [
    ...(lines.some(({ band }) => band.length > 0) ? [say.band] : []),
    ...(spec.atRisk === undefined ? [] : [spec.falls ? say.atRiskKept : say.atRiskLong]),
    ...(end < longest ? [say.axisEnds(format.number(end), format.rough(longest), heading)] : []),
  ];
  return (
    <div className="plot">
      {!isAlone && <Legend entries={lines.map((line) => ({ name: line.name, ...look(line) }))} />}
      <div className="plot-area" role="img" aria-label={say.linesAlternative(told)}>
        <svg className="plot-lines" viewBox="0 0 100 100" preserveAspectRatio="none">
          {yTicks.map(({ value, y }) => (
            <line key={value} className="plot-tick" x2={100} y1={y} y2={y} />
          ))}
          {lines.map((line) => (
            <Steps key={line.place} line={line} {...look(line)} />
          ))}
        </svg>
        {yTicks.map(({ value, y }) => (
          <span key={value} className="plot-label" style={{ top: `${y}%` }}>
            {format.share(value)}
          </span>
        ))}
      </div>
      <TimeAxis ticks={xTicks} unit={heading} />
      {remarks.length > 0 && <span className="hint">{analysisTexts.sentences(remarks)}</span>}
    </div>
  );
}

function Steps({ line, colour, dash }: { line: StepLine; colour: string; dash: string | undefined }) {
  const points = (path: Point[]) => path.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return (
    <>
      {line.band.length > 0 && <polygon className="plot-band" points={points(line.band)} fill={colour} />}
      <polyline className="plot-line" points={points(line.points)} stroke={colour} strokeDasharray={dash} />
    </>
  );
}
