import type { ChartSeries } from '../../model/book';
import { keep } from '../../model/book';
import { hasPointLabels } from '../../model/pointLabels';
import type { Target } from '../context';
import { itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType, Property } from '../members';
import { cellsOf } from './places';

type ListTarget = Target<'ChartSeriesCollection'>;

interface SeriesTarget extends ListTarget {
  series: ChartSeries;
}

const seriesObject = (target: ListTarget, series: ChartSeries) =>
  hostObject(seriesType, { ...target, series });

function change(target: SeriesTarget, edit: (series: ChartSeries) => void): void {
  target.context.beforeChart();
  edit(target.series);
  target.context.book.changed();
}

const kept = (name: string, otherwise: unknown): Property<SeriesTarget> => ({
  get: ({ series }) => series.settings[name] ?? otherwise,
  set: (target, value) =>
    change(target, (series) => {
      series.settings[name] = value;
    }),
});

const seriesType: ObjectType<SeriesTarget> = {
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ series }) => series.name,
      set: (target, value) =>
        change(target, (series) => {
          series.name = String(value);
        }),
    },
    ChartType: {
      get: ({ series, chart }) => series.settings.chartType ?? chart.type,
      set: kept('chartType', null).set,
    },
    HasDataLabels: {
      get: ({ series: { settings } }) => settings.hasDataLabels === true || hasPointLabels(settings),
      set: kept('hasDataLabels', false).set,
    },
    GapWidth: kept('gapWidth', 150),
    MarkerStyle: kept('markerStyle', 'Automatic'),
    MarkerSize: kept('markerSize', 5),
    MarkerForegroundColor: kept('markerForegroundColor', ''),
    MarkerBackgroundColor: kept('markerBackgroundColor', ''),
    PlotOrder: { get: ({ chart, series }) => chart.series.indexOf(series) },
  },
  objects: {
    Format: ({ context, series }) =>
      context.make('ChartSeriesFormat', { settings: series.settings, prefix: 'format.' }),
    Points: ({ context, series }) =>
      context.make('ChartPointsCollection', {
        settings: series.settings,
        count: series.values ? series.values.area.rows * series.values.area.columns : 0,
      }),
  },
  methods: {
    SetValues: (target, range: HostObject) =>
      change(target, (series) => {
        series.values = cellsOf(range);
      }),
    SetXAxisValues: (target, range: HostObject) =>
      change(target, (series) => {
        series.categories = cellsOf(range);
      }),
    Delete: ({ context, chart, series }) => {
      context.beforeChart();
      keep(chart.series, (other) => other !== series);
      context.book.changed();
    },
  },
};

function at(target: ListTarget, index: number): HostObject {
  const series = target.chart.series[index];
  if (!series) throw itemNotFound(`series ${index}`);
  return seriesObject(target, series);
}

export const seriesCollectionType: ObjectType<ListTarget> = {
  name: 'ChartSeriesCollection',
  properties: { Count: { get: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((series) => seriesObject(target, series)),
  item: (target, index) => at(target, Number(index)),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: at,
    Add: (target, name?: string, index?: number) => {
      target.context.beforeChart();
      const series: ChartSeries = {
        name: name ?? `Series${target.chart.series.length + 1}`,
        values: null,
        categories: null,
        settings: {},
      };
      target.chart.series.splice(index ?? target.chart.series.length, 0, series);
      target.context.book.changed();
      return seriesObject(target, series);
    },
  },
};
