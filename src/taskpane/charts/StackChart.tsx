import type { SpokenView, StacksSpec } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { resultTexts as say } from '../texts/result';
import { cellText, numberText } from '../views/cells';
import { stackPalette } from '../views/palette';
import { type Block, type Stack, stackShape } from '../views/stackShape';
import { Legend } from './Legend';
import { PlotFrame } from './PlotFrame';
import { useThemeName } from './themeName';

/** Columns over time whose parts add up; paler where the last one is not over, and where what led to the first ones may lie before the data. */
export function StackChart({ view, spec }: { view: SpokenView; spec: StacksSpec }) {
  const format = useFormat();
  const colours = stackPalette[useThemeName()];
  const shape = stackShape(view, spec);
  const { stacks, ticks, xMarks, areApart } = shape;
  const x = (row: number) => cellText(view.columns[spec.x], row, format);
  const y = (value: number) => numberText(value, shape.format, format);
  const nameOf = ({ name, count }: Stack) => name ?? say.others(format.count(count));
  const told = stacks.map((stack) =>
    say.line(
      nameOf(stack),
      stack.ends.map(({ row, value }) => say.linePart(y(value), x(row))),
    ),
  );
  const looks = stacks.map(({ as }, i) => ({
    look: as === 'named' ? `bar-${i}` : `stack-${as}`,
    colour: as === 'named' ? colours[i] : undefined,
  }));
  return (
    <>
      <PlotFrame
        legend={<Legend entries={stacks.map((stack, i) => ({ name: nameOf(stack), ...looks[i] }))} />}
        label={say.stacksAlternative(told)}
        format={shape.format}
        {...{ ticks, xMarks, x }}
      >
        {stacks.map(({ blocks, short, open }, i) => (
          <g key={i} className={areApart ? 'stack apart' : 'stack'}>
            <path className={looks[i].look} d={blocks.map(outline).join('')} fill={looks[i].colour} />
            {[short, open ? [open] : []].map(
              (pale, index) =>
                pale.length > 0 && (
                  <g key={index} className="open">
                    <path className={looks[i].look} d={pale.map(outline).join('')} fill={looks[i].colour} />
                  </g>
                ),
            )}
          </g>
        ))}
      </PlotFrame>
      {shape.hasShortHistory && <span className="hint">{say.paleHistory}</span>}
      {shape.isLastOpen && <span className="hint">{say.lastOpen}</span>}
    </>
  );
}

const outline = ({ x, y, width, height }: Block): string => `M${x} ${y}h${width}v${height}h${-width}z`;
