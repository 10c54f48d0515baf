import { useFormat } from '../context';
import { resultTexts as say } from '../resultTexts';
import { chartShape } from '../rules/chartShape';
import type { AttributionResult } from '../../worker/attributionMessages';
import { palette } from './palette';
import { useThemeName } from './themeName';

const nameHeight = 18;
const barPitch = 13;
const barHeight = 10;
const groupGap = 10;

/** Credit by touchpoint and model as grouped bars; a text says the same to those who cannot see them. */
export function Chart({ result }: { result: AttributionResult }) {
  const format = useFormat();
  const colours = palette[useThemeName()];
  const { series, groups, more } = chartShape(result);
  const groupHeight = nameHeight + series.length * barPitch + groupGap;
  const lines = groups.map(({ name, bars }) =>
    say.chartLine(
      name,
      bars.map(({ value, interval }, index) =>
        interval
          ? say.chartPartBetween(
              series[index],
              format.count(value),
              format.count(interval.lower),
              format.count(interval.upper),
            )
          : say.chartPart(series[index], format.count(value)),
      ),
    ),
  );
  const remarks = [
    ...(result.bootstrap ? [say.whiskers] : []),
    ...(more > 0 ? [say.more(format.count(more))] : []),
    ...(result.models.length > series.length ? [say.firstModels(series.length)] : []),
  ];
  return (
    <>
      <ul className="legend">
        {series.map((model, index) => (
          <li key={model}>
            <span className="swatch" style={{ backgroundColor: colours[index] }} />
            {model}
          </li>
        ))}
      </ul>
      <svg
        className="chart"
        height={groups.length * groupHeight - groupGap}
        role="img"
        aria-label={say.chartAlternative(lines)}
      >
        {groups.map(({ name, bars }, group) => (
          <g key={name} transform={`translate(0 ${group * groupHeight})`}>
            <text className="chart-name" y={12}>
              {name}
            </text>
            {bars.map(({ value, start, length, whisker, end }, index) => (
              <g key={series[index]} transform={`translate(0 ${nameHeight + index * barPitch})`}>
                <rect
                  x={`${start}%`}
                  width={`${Math.max(length, 0.3)}%`}
                  height={barHeight}
                  rx={2}
                  fill={colours[index]}
                />
                {whisker && <Whisker {...whisker} />}
                <text className="chart-value" x={`${end}%`} dx={5} y={barHeight - 1}>
                  {format.count(value)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      {remarks.length > 0 && <span className="hint">{remarks.join(' ')}</span>}
    </>
  );
}

/** A line across the bar's end with a stop at either limit. */
function Whisker({ start, end }: { start: number; end: number }) {
  const middle = barHeight / 2;
  return (
    <g className="whisker">
      <line x1={`${start}%`} x2={`${end}%`} y1={middle} y2={middle} />
      {[start, end].map((stop) => (
        <line key={stop} x1={`${stop}%`} x2={`${stop}%`} y1={middle - 3} y2={middle + 3} />
      ))}
    </g>
  );
}
