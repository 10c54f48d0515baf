import { analysisTexts } from '../../blueprint/texts';
import type { BubbleChart as Spec, SpokenView } from '../../blueprint/views';
import { useFormat } from '../tabs/context';
import { resultTexts } from '../texts/result';
import { type Bubble, bubbleShape, height } from '../views/bubbleShape';
import { briefHeading, numberText } from '../views/cells';
import { palette } from '../views/palette';
import { useThemeName } from './themeName';

const say = resultTexts.bubbles;

/** How much of the colour the faintest and the strongest circle have. */
const [faintest, strongest] = [0.25, 0.95];

interface Props {
  view: SpokenView;
  spec: Spec;
}

/** Circles over two scales, as large as they stand for many and the darker the smaller a third figure; a text tells each of them. */
export function BubbleChart({ view, spec }: Props) {
  const format = useFormat();
  const [colour] = palette[useThemeName()];
  const { bubbles, xTicks, yTicks, lines, more, undrawn } = bubbleShape(view, spec);
  const { columns } = view;
  const heading = (column: number) => briefHeading(columns[column]);
  const told = bubbles.map(({ name, x, y, size, shade }) => {
    const part = (column: number, value: number) =>
      say.part(heading(column), numberText(value, columns[column].format, format));
    return resultTexts.line(name, [
      part(spec.x, x),
      part(spec.y, y),
      part(spec.size, size),
      ...(spec.shade === undefined || shade === null ? [] : [part(spec.shade, shade)]),
    ]);
  });
  const remarks = [
    say.size(heading(spec.size)),
    ...(spec.shade === undefined ? [] : [say.shade(heading(spec.shade))]),
    ...(more > 0 ? [say.more(format.count(more))] : []),
    ...(undrawn.length > 0 ? [say.undrawn(format.list(undrawn))] : []),
  ];
  return (
    <div className="plot">
      <span className="bubble-axis" aria-hidden="true">
        {heading(spec.y)}
      </span>
      <div className="plot-area bubble-area" role="img" aria-label={say.alternative(told)}>
        <svg className="plot-lines">
          {yTicks.map(({ value, top }) => (
            <line key={value} className="plot-tick" x2="100%" y1={top} y2={top} />
          ))}
          {lines.map(({ ratio, left, top, name }) => (
            <g key={ratio}>
              <line className="bubble-line" x1={0} y1={height} x2={`${left}%`} y2={top} />
              <text
                className="bubble-name faint"
                x={`${name.left}%`}
                y={name.top}
                dx={-4}
                dy={-4}
                textAnchor="end"
              >
                {say.ratio(format.number(ratio))}
              </text>
            </g>
          ))}
          {bubbles.map((bubble, place) => (
            <circle
              key={bubble.row}
              className="bubble"
              cx={`${bubble.left}%`}
              cy={bubble.top}
              r={bubble.radius}
              fill={colour}
              fillOpacity={opacityOf(bubble, spec)}
              stroke={colour}
            >
              <title>{told[place]}</title>
            </circle>
          ))}
          {bubbles.map(({ row, name, left, top, label: { text, dx, dy, anchor } }) => (
            <text
              key={row}
              className="bubble-name"
              x={`${left}%`}
              y={top}
              dx={dx}
              dy={dy + 4}
              textAnchor={anchor}
            >
              {text}
              <title>{name}</title>
            </text>
          ))}
        </svg>
        {yTicks.slice(1).map(({ value, top }) => (
          <span key={value} className="plot-label" style={{ top }}>
            {format.compact(value)}
          </span>
        ))}
      </div>
      <div className="axis" aria-hidden="true">
        <div className="axis-row">
          {xTicks.map(({ value, left }) => (
            <span key={value} style={{ left: `${left}%` }}>
              {format.compact(value)}
            </span>
          ))}
        </div>
        <span className="bubble-axis end">{heading(spec.x)}</span>
      </div>
      <span className="hint">{analysisTexts.sentences(remarks)}</span>
    </div>
  );
}

/** A circle without the third figure is hollow. */
function opacityOf({ dark }: Bubble, { shade }: Spec): number {
  if (shade === undefined) return (faintest + strongest) / 2;
  return dark === null ? 0 : faintest + dark * (strongest - faintest);
}
