import { analysisTexts } from '../../blueprint/texts';
import { resultTexts as say } from '../texts/result';
import { type BarData, barShape } from '../views/barShape';
import { shortName } from '../views/shortName';
import { MoreOrFewer } from './MoreOrFewer';
import { Legend } from './Legend';
import { palette } from '../views/palette';
import { useThemeName } from './themeName';
import { useFormat } from '../tabs/context';

/** What the narrowest pane has room for. */
const longestName = 42;
const nameHeight = 18;
const barPitch = 13;
const barHeight = 10;
const groupGap = 10;

interface Props {
  data: BarData;
  /** How a figure is written. */
  text(value: number): string;
  isWhole: boolean;
  onWhole(isWhole: boolean): void;
  /** What is to be known beside. */
  remarks?: string[];
  /** That there is no room for more than so many series. */
  firstSeries?: ((count: number) => string) | undefined;
}

/** Grouped bars, with whiskers where there are intervals; a text says the same to those who cannot see them. */
export function BarChart({
  data,
  text,
  isWhole,
  onWhole,
  remarks = [],
  firstSeries = say.firstSeries,
}: Props) {
  const format = useFormat();
  const colours = palette[useThemeName()];
  const { more, most, isAll } = data;
  const { series, groups, moreSeries } = barShape(data);
  const groupHeight = nameHeight + series.length * barPitch + groupGap;
  const lines = groups.map(({ name, bars }) =>
    say.chartLine(
      name,
      bars.map(({ value, interval }, index) =>
        interval
          ? say.chartPartBetween(series[index], text(value), text(interval.lower), text(interval.upper))
          : say.chartPart(series[index], text(value)),
      ),
    ),
  );
  const all = [
    ...remarks,
    ...(groups.some(({ bars }) => bars.some(({ isCut }) => isCut)) ? [say.othersCut] : []),
    ...(more > 0 ? [say.more(format.count(more))] : []),
    ...(moreSeries > 0 ? [firstSeries(series.length)] : []),
  ];
  return (
    <>
      <Legend entries={series.map((name, index) => ({ name, colour: colours[index] }))} />
      <svg
        className="chart"
        height={groups.length * groupHeight - groupGap}
        role="img"
        aria-label={say.chartAlternative(lines)}
      >
        {groups.map(({ name, isOthers, bars }, group) => (
          <g key={group} transform={`translate(0 ${group * groupHeight})`}>
            <text className="chart-name" y={12}>
              {shortName(name, longestName)}
              <title>{name}</title>
            </text>
            {bars.map(({ value, start, length, whisker, end, isCut }, index) => (
              <g key={series[index]} transform={`translate(0 ${nameHeight + index * barPitch})`}>
                <rect
                  className={`bar-${index}${isOthers ? ' others' : ''}`}
                  x={`${start}%`}
                  width={`${Math.max(length, 0.3)}%`}
                  height={barHeight}
                  rx={2}
                  fill={colours[index]}
                />
                {whisker && <Whisker {...whisker} />}
                {isCut && <Cut at={start + length * 0.85} />}
                <text className="chart-value" x={`${end}%`} dx={5} y={barHeight - 1}>
                  {text(value)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      {all.length > 0 && <span className="hint">{analysisTexts.sentences(all)}</span>}
      {most !== null && <MoreOrFewer count={most} isAll={isAll} isWhole={isWhole} onChange={onWhole} />}
    </>
  );
}

/** A gap in a bar that is drawn shorter than it is. */
const Cut = ({ at }: { at: number }) => (
  <svg className="cut-mark" x={`${at}%`}>
    <line x1={4} x2={0} y1={-2} y2={barHeight + 2} />
  </svg>
);

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
