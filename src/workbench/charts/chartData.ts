import type { Chart } from '../model/book';
import { seriesValues } from '../model/chartData';
import type { Scalar, Sheets } from '../model/sheets';
import { displayText } from '../model/text';

const palette = ['#156082', '#E97132', '#196B24', '#0F9ED5', '#A02B93', '#4EA72E', '#7F7F7F', '#C00000'];

export interface DrawnSeries {
  name: string;
  color: string;
  kind: Kind;
  values: (number | null)[];
  /** Positions across for scatter charts. */
  x: (number | null)[];
  labels: boolean;
}

export type Kind = 'bar' | 'column' | 'line' | 'area' | 'scatter' | 'pie';

export interface DrawnChart {
  series: DrawnSeries[];
  categories: string[];
  kind: Kind;
  stacked: 'no' | 'yes' | 'full';
}

export function kindOf(type: string): Kind {
  if (/^Bar/.test(type)) return 'bar';
  if (/^Line/.test(type)) return 'line';
  if (/^Area/.test(type)) return 'area';
  if (/^(XYScatter|Bubble)/.test(type)) return 'scatter';
  if (/^(Pie|Doughnut)/.test(type)) return 'pie';
  return 'column';
}

const number = (value: Scalar) => (typeof value === 'number' ? value : null);

/** Reads the cells behind a chart. */
export function chartData(chart: Chart, sheets: Sheets): DrawnChart {
  const kind = kindOf(chart.type);
  const drawn = chart.series.map((series, index): DrawnSeries => {
    const own = series.settings;
    const color = own['format.fill.color'] ?? own['format.line.color'];
    return {
      name: series.name,
      color: typeof color === 'string' && color.startsWith('#') ? color : palette[index % palette.length],
      kind: typeof own.chartType === 'string' ? kindOf(own.chartType) : kind,
      values: seriesValues(sheets, series.values).map(number),
      x: seriesValues(sheets, series.categories).map(number),
      labels: own.hasDataLabels === true,
    };
  });
  const first = chart.series.find((series) => series.categories);
  const texts = first?.categories
    ? seriesValues(sheets, first.categories).map((value, index) => {
        const { sheet, area } = first.categories ?? { sheet: '', area: { row: 0, column: 0, columns: 1 } };
        const row = area.row + Math.floor(index / area.columns);
        return displayText(value, sheets.format(sheet, row, area.column + (index % area.columns)));
      })
    : [];
  const length = Math.max(0, ...drawn.map(({ values }) => values.length));
  const stacked = /Stacked100/.test(chart.type) ? 'full' : /Stacked/.test(chart.type) ? 'yes' : 'no';
  return {
    series: drawn,
    categories: Array.from({ length }, (_, i) => texts[i] ?? String(i + 1)),
    kind,
    stacked,
  };
}
