import type { Chart } from '../../model/book';
import { keep } from '../../model/book';
import { seriesFrom } from '../../model/chartData';
import { pixelsOf, pointsPerPixel } from '../../model/geometry';
import type { Context, Target } from '../context';
import { invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType, Property } from '../members';
import { cellsOf, referenceOf } from './places';

interface ChartTarget {
  context: Context;
  chart: Chart;
}

type ListTarget = Target<'ChartCollection'>;

const chartObject = (context: Context, chart: Chart) => hostObject(chartType, { context, chart });

function live({ context, chart }: ChartTarget): Chart {
  if (!context.book.charts.includes(chart)) throw itemNotFound('the chart');
  return chart;
}

function changing(target: ChartTarget): Chart {
  target.context.beforeChart();
  return live(target);
}

const kept = <K extends keyof Chart>(key: K): Property<ChartTarget> => ({
  get: (target) => live(target)[key],
  set: (target, value) => {
    changing(target)[key] = value as Chart[K];
    target.context.book.changed();
  },
});

function place(target: ChartTarget, start: HostObject | string, end?: HostObject | string): void {
  const { context } = target;
  const chart = changing(target);
  const cells = (reference: HostObject | string) => {
    const found = typeof reference === 'string' ? referenceOf(context, reference) : cellsOf(reference);
    if (!found) throw invalidArgument('the position is no range');
    return found.area;
  };
  const first = pixelsOf(context.sheets, chart.sheet, cells(start));
  Object.assign(chart, { left: first.left * pointsPerPixel, top: first.top * pointsPerPixel });
  if (end) {
    const last = pixelsOf(context.sheets, chart.sheet, cells(end));
    chart.width = (last.left + last.width - first.left) * pointsPerPixel;
    chart.height = (last.top + last.height - first.top) * pointsPerPixel;
  }
  context.book.changed();
}

const part =
  (kind: 'ChartTitle' | 'ChartLegend' | 'ChartAxes', prefix: string) =>
  ({ context, chart }: ChartTarget) =>
    context.make(kind, { settings: chart.settings, prefix });

const chartType: ObjectType<ChartTarget> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  properties: {
    Id: { get: (target) => live(target).id },
    Name: kept('name'),
    ChartType: {
      get: (target) => live(target).type,
      set: (target, value) => {
        const chart = changing(target);
        chart.type = String(value);
        for (const { settings } of chart.series) delete settings.chartType;
        target.context.book.changed();
      },
    },
    Left: kept('left'),
    Top: kept('top'),
    Width: kept('width'),
    Height: kept('height'),
  },
  objects: {
    Title: part('ChartTitle', 'title.'),
    Legend: part('ChartLegend', 'legend.'),
    Axes: part('ChartAxes', 'axes.'),
    Series: ({ context, chart }) => context.make('ChartSeriesCollection', { chart }),
    Worksheet: (target) => target.context.make('Worksheet', { sheet: live(target).sheet }),
  },
  methods: {
    SetPosition: place,
    SetData: (target, source: HostObject, by?: string) => {
      changing(target).series = seriesFrom(
        target.context.sheets,
        cellsOf(source),
        by ?? 'Auto',
        target.chart.type,
      );
      target.context.book.changed();
    },
    Delete: (target) => {
      const chart = live(target);
      keep(target.context.book.charts, (other) => other !== chart);
      target.context.book.changed();
    },
  },
};

function add({ context, sheet }: ListTarget, type: string, source: HostObject, by?: string): HostObject {
  context.beforeWrite(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  context.beforeChart();
  const chart: Chart = {
    id: context.book.newId(),
    name: context.book.freshName('Chart ', context.book.charts),
    sheet,
    type,
    left: 60,
    top: 60,
    width: 360,
    height: 216,
    series: seriesFrom(context.sheets, cellsOf(source), by ?? 'Auto', type),
    settings: {},
  };
  if (chart.series.length === 1) chart.settings['title.text'] = chart.series[0].name;
  else chart.settings['title.text'] = 'Chart Title';
  context.book.charts.push(chart);
  context.book.changed();
  return chartObject(context, chart);
}

const charts = ({ context, sheet }: ListTarget) =>
  context.book.charts.filter((chart) => chart.sheet === sheet);

function find(target: ListTarget, key: string | number): HostObject | null {
  const wanted = String(key).toLowerCase();
  const chart = charts(target).find(
    ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return chart ? chartObject(target.context, chart) : null;
}

function get(target: ListTarget, key: string | number): HostObject {
  const chart = find(target, key);
  if (!chart) throw itemNotFound(`the chart "${key}"`);
  return chart;
}

export const chartCollectionType: ObjectType<ListTarget> = {
  name: 'ChartCollection',
  properties: { Count: { get: (target) => charts(target).length } },
  items: (target) => charts(target).map((chart) => chartObject(target.context, chart)),
  item: get,
  methods: {
    Add: add,
    GetCount: (target) => charts(target).length,
    GetItemAt: (target, index: number) => chartObject(target.context, charts(target)[index]),
    GetItem: get,
    GetItemOrNullObject: find,
  },
};
