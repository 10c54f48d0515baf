import { useFormat } from '../context';
import { chartShape } from '../rules/chartShape';
import { texts } from '../texts';
import type { AttributionResult } from '../../worker/protocol';
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
    texts.result.chartLine(
      name,
      bars.map(({ value }, index) => texts.result.chartPart(series[index], format.count(value))),
    ),
  );
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
        aria-label={texts.result.chartAlternative(lines)}
      >
        {groups.map(({ name, bars }, group) => (
          <g key={name} transform={`translate(0 ${group * groupHeight})`}>
            <text className="chart-name" y={12}>
              {name}
            </text>
            {bars.map(({ value, start, length }, index) => (
              <g key={series[index]} transform={`translate(0 ${nameHeight + index * barPitch})`}>
                <rect
                  x={`${start}%`}
                  width={`${Math.max(length, 0.3)}%`}
                  height={barHeight}
                  rx={2}
                  fill={colours[index]}
                />
                <text className="chart-value" x={`${start + length}%`} dx={5} y={barHeight - 1}>
                  {format.count(value)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      {(more > 0 || result.models.length > series.length) && (
        <span className="hint">
          {more > 0 && `${texts.result.more(format.count(more))}. `}
          {result.models.length > series.length && texts.result.firstModels(series.length)}
        </span>
      )}
    </>
  );
}
