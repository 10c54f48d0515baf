import type { Target } from '../context';
import { hostObject } from '../members';
import type { ObjectType, Property } from '../members';

/** All parts stand for the same: settings of a chart under names that begin alike. */
type PartTarget = Target<'ChartTitle'>;

const inner = (type: ObjectType<PartTarget>, name: string) => (target: PartTarget) =>
  hostObject(type, { ...target, prefix: `${target.prefix}${name}.` });

function keep({ context, settings, prefix }: PartTarget, key: string, value: unknown): void {
  context.beforeChart();
  settings[prefix + key] = value;
  context.book.changed();
}

const kept = (key: string, otherwise: unknown): Property<PartTarget> => ({
  get: ({ settings, prefix }) => settings[prefix + key] ?? otherwise,
  set: (target, value) => keep(target, key, value),
});

/* Only what the picture shows: the rest of a chart's many members is ApiNotFound. */

export const chartTitle: ObjectType<PartTarget> = {
  name: 'ChartTitle',
  properties: { Text: kept('text', ''), Visible: kept('visible', true) },
};

export const chartLegend: ObjectType<PartTarget> = {
  name: 'ChartLegend',
  properties: { Visible: kept('visible', true), Position: kept('position', 'Right') },
};

const axisTitle: ObjectType<PartTarget> = {
  name: 'ChartAxisTitle',
  properties: { Text: kept('text', ''), Visible: kept('visible', true) },
};

const axis: ObjectType<PartTarget> = {
  name: 'ChartAxis',
  properties: {
    Minimum: kept('minimum', ''),
    Maximum: kept('maximum', ''),
    NumberFormat: kept('numberFormat', 'General'),
    ReversePlotOrder: kept('reversePlotOrder', false),
    Position: kept('position', 'Automatic'),
  },
  objects: { Title: inner(axisTitle, 'title') },
};

export const chartAxes: ObjectType<PartTarget> = {
  name: 'ChartAxes',
  objects: {
    ValueAxis: inner(axis, 'valueAxis'),
    CategoryAxis: inner(axis, 'categoryAxis'),
  },
};

const fill: ObjectType<PartTarget> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: (target, color: string) => keep(target, 'color', color),
  },
};

const line: ObjectType<PartTarget> = {
  name: 'ChartLineFormat',
  properties: {
    Color: kept('color', ''),
    LineStyle: kept('lineStyle', 'Continuous'),
    Weight: kept('weight', 2.25),
  },
};

export const seriesFormat: ObjectType<PartTarget> = {
  name: 'ChartSeriesFormat',
  objects: { Fill: inner(fill, 'fill'), Line: inner(line, 'line') },
};
