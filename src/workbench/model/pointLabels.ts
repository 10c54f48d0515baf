import type { ChartSeries } from './book';

/** What the label of one point is kept under in the settings of its series. */
export const pointPrefix = (point: number) => `points.${point}.`;

/** The label of a point: a text, or a formula that names the cell which holds it. */
export interface PointLabel {
  point: number;
  text?: string;
  formula?: string;
  /** Else it stands at the right of its point. */
  isLeft?: boolean;
}

/** The points that have labels of their own. */
export function pointLabels(settings: ChartSeries['settings']): PointLabel[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    const [, point] = /^points\.(\d+)\.hasDataLabel$/.exec(key) ?? [];
    if (point === undefined || value !== true) return [];
    const own = (name: string) => settings[`${pointPrefix(Number(point))}dataLabel.${name}`];
    const [text, formula] = [own('text'), own('formula')];
    return [
      {
        point: Number(point),
        ...(typeof text === 'string' && { text }),
        ...(typeof formula === 'string' && { formula }),
        ...(own('position') === 'Left' && { isLeft: true }),
      },
    ];
  });
}

export const hasPointLabels = (settings: ChartSeries['settings']): boolean =>
  pointLabels(settings).length > 0;
