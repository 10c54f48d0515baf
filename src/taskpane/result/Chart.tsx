import { makeStyles, tokens } from '@fluentui/react-components';
import { useFormat } from '../context';
import { useSmallStyles } from '../parts/smallStyles';
import { chartShape } from '../rules/chartShape';
import { texts } from '../texts';
import type { AttributionResult } from '../../worker/protocol';
import { palette } from './palette';
import { useThemeName } from './themeName';

const useStyles = makeStyles({
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', fontSize: tokens.fontSizeBase200, margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'flex', alignItems: 'center', gap: '4px' },
  swatch: { width: '10px', height: '10px', borderRadius: '2px', forcedColorAdjust: 'none' },
  svg: { display: 'block', width: '100%', overflow: 'visible', fontFamily: tokens.fontFamilyBase },
  name: { fontSize: tokens.fontSizeBase200, fill: tokens.colorNeutralForeground1 },
  value: { fontSize: tokens.fontSizeBase100, fill: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

const nameHeight = 18;
const barPitch = 13;
const barHeight = 10;
const groupGap = 10;

/** Credit by touchpoint and model as grouped bars; a text says the same to those who cannot see them. */
export function Chart({ result }: { result: AttributionResult }) {
  const styles = useStyles();
  const small = useSmallStyles();
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
      <ul className={styles.legend}>
        {series.map((model, index) => (
          <li key={model} className={styles.entry}>
            <span className={styles.swatch} style={{ backgroundColor: colours[index] }} />
            {model}
          </li>
        ))}
      </ul>
      <svg
        className={styles.svg}
        height={groups.length * groupHeight - groupGap}
        role="img"
        aria-label={texts.result.chartAlternative(lines)}
      >
        {groups.map(({ name, bars }, group) => (
          <g key={name} transform={`translate(0 ${group * groupHeight})`}>
            <text className={styles.name} y={12}>
              {name}
            </text>
            {bars.map(({ value, start, length }, index) => (
              <g key={series[index]} transform={`translate(0 ${nameHeight + index * barPitch})`}>
                <rect x={`${start}%`} width={`${Math.max(length, 0.3)}%`} height={barHeight} rx={2} fill={colours[index]} />
                <text className={styles.value} x={`${start + length}%`} dx={5} y={barHeight - 1}>
                  {format.count(value)}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
      {(more > 0 || result.models.length > series.length) && (
        <span className={small.hint}>
          {more > 0 && `${texts.result.more(format.count(more))}. `}
          {result.models.length > series.length && texts.result.firstModels(series.length)}
        </span>
      )}
    </>
  );
}
