import type { Context } from '../context';
import { hostObject } from '../members';
import type { ObjectType, Property } from '../members';

/** A part of a chart: its settings are kept under names that begin with `prefix`. */
export interface PartTarget {
  context: Context;
  settings: Record<string, unknown>;
  prefix: string;
}

export const part = (type: ObjectType<PartTarget>, target: Omit<PartTarget, 'prefix'>, prefix: string) =>
  hostObject(type, { ...target, prefix });

function setting(name: string, otherwise: unknown): Property<PartTarget> {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  return {
    get: ({ settings, prefix }) => settings[prefix + key] ?? otherwise,
    set: ({ context, settings, prefix }, value) => {
      settings[prefix + key] = value;
      context.book.changed();
    },
  };
}

/** A kind of part that only remembers what it is told, with the values Excel starts from. */
function remembering(
  name: string,
  defaults: Record<string, unknown>,
  objects: Record<string, ObjectType<PartTarget>> = {},
  methods: ObjectType<PartTarget>['methods'] = {},
): ObjectType<PartTarget> {
  return {
    name,
    properties: Object.fromEntries(
      Object.entries(defaults).map(([key, value]) => [key, setting(key, value)]),
    ),
    objects: Object.fromEntries(
      Object.entries(objects).map(([key, type]) => [
        key,
        (target: PartTarget) =>
          part(type, target, `${target.prefix}${key.charAt(0).toLowerCase()}${key.slice(1)}.`),
      ]),
    ),
    methods,
  };
}

const font = remembering('ChartFont', {
  Bold: false,
  Italic: false,
  Color: '#595959',
  Name: 'Calibri',
  Size: 10,
  Underline: 'None',
});
const line = remembering(
  'ChartLineFormat',
  { Color: '', LineStyle: 'Automatic', Weight: 2.25 },
  {},
  {
    Clear: ({ context, settings, prefix }) => {
      settings[`${prefix}lineStyle`] = 'None';
      context.book.changed();
    },
  },
);
const fill = remembering(
  'ChartFill',
  {},
  {},
  {
    SetSolidColor: ({ context, settings, prefix }, color: string) => {
      settings[`${prefix}color`] = color;
      context.book.changed();
    },
    Clear: ({ context, settings, prefix }) => {
      settings[`${prefix}color`] = 'none';
      context.book.changed();
    },
  },
);
const textFormat = remembering('ChartTitleFormat', {}, { Font: font, Fill: fill });

export const chartTitle = remembering(
  'ChartTitle',
  { Text: '', Visible: true, Overlay: false, Position: 'Top', HorizontalAlignment: 'Center' },
  { Format: textFormat },
);

export const chartLegend = remembering(
  'ChartLegend',
  { Visible: true, Position: 'Right', Overlay: false },
  { Format: textFormat },
);

const axisTitle = remembering(
  'ChartAxisTitle',
  { Text: '', Visible: false },
  { Format: textFormat },
  {
    SetFormula: ({ settings, prefix }, formula: string) => {
      settings[`${prefix}text`] = formula;
    },
  },
);
const gridlines = remembering(
  'ChartGridlines',
  { Visible: true },
  { Format: remembering('ChartGridlinesFormat', {}, { Line: line }) },
);

const chartAxis = remembering(
  'ChartAxis',
  {
    Visible: true,
    Minimum: '',
    Maximum: '',
    MajorUnit: '',
    MinorUnit: '',
    NumberFormat: 'General',
    LinkNumberFormat: true,
    ReversePlotOrder: false,
    ScaleType: 'Linear',
    CategoryType: 'Automatic',
    TickLabelPosition: 'NextToAxis',
    TickLabelSpacing: '',
    TextOrientation: 0,
    Position: 'Automatic',
    BaseTimeUnit: 'Days',
    MajorTickMark: 'Outside',
    MinorTickMark: 'None',
  },
  {
    Title: axisTitle,
    MajorGridlines: gridlines,
    MinorGridlines: gridlines,
    Format: remembering('ChartAxisFormat', {}, { Font: font, Line: line, Fill: fill }),
  },
);

export const chartAxes = remembering(
  'ChartAxes',
  {},
  { ValueAxis: chartAxis, CategoryAxis: chartAxis, SeriesAxis: chartAxis },
  {
    GetItem: (target, type: string) =>
      part(chartAxis, target, `${target.prefix}${type === 'Value' ? 'valueAxis' : 'categoryAxis'}.`),
  },
);

export const chartDataLabels = remembering(
  'ChartDataLabels',
  {
    ShowValue: true,
    ShowCategoryName: false,
    ShowSeriesName: false,
    ShowPercentage: false,
    ShowLegendKey: false,
    NumberFormat: 'General',
    LinkNumberFormat: true,
    Position: 'OutsideEnd',
    Separator: ', ',
  },
  { Format: textFormat },
);

export const chartAreaFormat = remembering(
  'ChartAreaFormat',
  { RoundedCorners: false },
  {
    Fill: fill,
    Font: font,
    Border: line,
  },
);
export const plotArea = remembering(
  'ChartPlotArea',
  {},
  {
    Format: remembering('ChartPlotAreaFormat', {}, { Fill: fill, Border: line }),
  },
);
export const seriesFormat = remembering('ChartSeriesFormat', {}, { Fill: fill, Line: line });
