import type { CellReference, Chart, ChartSeries } from '../model/book';
import { parseAddress } from '../model/address';
import { seriesValues } from '../model/chartData';
import { type PointLabel, pointLabels } from '../model/pointLabels';
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
  /** What stands beside single points. */
  names: Map<number, PointName>;
  line: Stroke;
  mark: Mark | null;
  /** Space between groups of bars as a percentage of a bar's width. */
  gap: number;
}

interface PointName {
  text: string;
  isLeft: boolean;
}

interface Stroke {
  /** In pixels; 0 where no line is drawn. */
  width: number;
  /** For `stroke-dasharray`. */
  dashes: string;
}

interface Mark {
  style: string;
  /** In pixels. */
  size: number;
  color: string;
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

const pixels = 4 / 3;

/** Excel's dashes as multiples of the line's width. */
const dashes: Record<string, number[]> = {
  Dash: [4, 3],
  Dot: [1, 1],
  RoundDot: [1, 2],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [8, 3, 1, 3, 1, 3],
};

function strokeOf(own: ChartSeries['settings'], type: string): Stroke {
  const style = String(own['format.line.lineStyle'] ?? 'Continuous');
  const width = Number(own['format.line.weight'] ?? 1.6) * pixels;
  const isDrawn = style !== 'None' && type !== 'XYScatter';
  return {
    width: isDrawn ? width : 0,
    dashes: (dashes[style] ?? []).map((part) => part * width).join(' ') || 'none',
  };
}

/** Marks of points: those of the kind of chart, unless the series has a style of its own. */
function markOf(own: ChartSeries['settings'], type: string, color: string): Mark | null {
  const style = String(own.markerStyle ?? 'Automatic');
  const usual = /Markers/.test(type) ? !/NoMarkers/.test(type) : type.startsWith('XYScatter');
  if (style === 'None' || (style === 'Automatic' && !usual)) return null;
  const size = Number(own.markerSize ?? 5) * pixels;
  return { style, size, color: String(own.markerForegroundColor ?? '') || color };
}

const number = (value: Scalar) => (typeof value === 'number' ? value : null);

/** Reads the cells behind a chart. */
export function chartData(chart: Chart, sheets: Sheets): DrawnChart {
  const kind = kindOf(chart.type);
  const drawn = chart.series.map((series, index): DrawnSeries => {
    const own = series.settings;
    const chosen = own['format.fill.color'] ?? own['format.line.color'];
    const color =
      typeof chosen === 'string' && chosen.startsWith('#') ? chosen : palette[index % palette.length];
    const type = String(own.chartType ?? chart.type);
    return {
      name: series.name,
      color,
      kind: kindOf(type),
      line: strokeOf(own, type),
      mark: markOf(own, type, color),
      gap: Number(own.gapWidth ?? 150),
      values: seriesValues(sheets, series.values).map(number),
      x: seriesValues(sheets, series.categories).map(number),
      labels: own.hasDataLabels === true,
      names: new Map(
        pointLabels(own).map((each) => [
          each.point,
          { text: labelText(sheets, each), isLeft: each.isLeft === true },
        ]),
      ),
    };
  });
  const first = chart.series.find((series) => series.categories);
  const texts = first?.categories ? labelsOf(sheets, first.categories) : [];
  const length = Math.max(0, ...drawn.map(({ values }) => values.length));
  const stacked = /Stacked100/.test(chart.type) ? 'full' : /Stacked/.test(chart.type) ? 'yes' : 'no';
  return {
    series: drawn,
    categories: Array.from({ length }, (_, i) => texts[i] ?? String(i + 1)),
    kind,
    stacked,
  };
}

function labelText(sheets: Sheets, { text = '', formula }: PointLabel): string {
  const cell = formula === undefined ? null : parseAddress(formula.slice(1));
  const sheet = sheets.list().find(({ name }) => name === cell?.sheet);
  if (!cell || !sheet) return text;
  const { row, column } = cell.area;
  return displayText(sheets.value(sheet.id, row, column), sheets.format(sheet.id, row, column));
}

/** The text of each row or, where the cells lie in one row, of each cell. Several columns are levels of one label. */
function labelsOf(sheets: Sheets, reference: CellReference): string[] {
  const { sheet, area } = reference;
  const levels = area.rows > 1 ? area.columns : 1;
  const texts = seriesValues(sheets, reference).map((value, index) => {
    const row = area.row + Math.floor(index / area.columns);
    return displayText(value, sheets.format(sheet, row, area.column + (index % area.columns)));
  });
  return Array.from({ length: texts.length / levels }, (_, at) =>
    texts.slice(at * levels, (at + 1) * levels).join(' · '),
  );
}
