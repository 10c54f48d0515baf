import type { ReactNode } from 'react';
import { useFormat } from '../tabs/context';
import type { ColumnFormat } from '../../blueprint/views';
import type { XMark } from '../views/lineShape';

interface Props {
  legend: ReactNode;
  /** What is told to those who cannot see the drawing. */
  label: string;
  format: ColumnFormat;
  /** Values marked on the vertical axis, from the bottom. */
  ticks: readonly { value: number; y: number }[];
  xMarks: readonly XMark[];
  /** What stands below a row of the view. */
  x(row: number): string;
  /** The drawing, in percentages of the area from the top left. */
  children: ReactNode;
}

/** Two axes around a drawing that stretches with the pane: the figures stand beside it. */
export function PlotFrame({ legend, label, format: kind, ticks, xMarks, x, children }: Props) {
  const format = useFormat();
  // An axis has little room: thousands are enough there, and shares are percentages.
  const mark = kind === 'share' ? format.percent : format.compact;
  return (
    <div className="plot">
      {legend}
      <div className="plot-area" role="img" aria-label={label}>
        <svg className="plot-lines" viewBox="0 0 100 100" preserveAspectRatio="none">
          {ticks.map((tick) => (
            <line key={tick.value} className="plot-tick" x2={100} y1={tick.y} y2={tick.y} />
          ))}
          {children}
        </svg>
        {ticks
          .filter(({ value }) => value !== 0)
          .map((tick) => (
            <span key={tick.value} className="plot-label" style={{ top: `${tick.y}%` }}>
              {mark(tick.value)}
            </span>
          ))}
      </div>
      <div className="plot-x" aria-hidden="true">
        {xMarks.map(({ row, x: left }, i) => (
          // Those at the ends stay within the drawing.
          <span key={row} style={i > 0 && i < xMarks.length - 1 ? { left: `${left}%` } : undefined}>
            {x(row)}
          </span>
        ))}
      </div>
    </div>
  );
}
