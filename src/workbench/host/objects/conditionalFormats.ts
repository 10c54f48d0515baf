import { bounding, intersection } from '../../model/area';
import { keep } from '../../model/book';
import type { ColorScale, ScalePoint } from '../../model/book';
import type { Context, Target } from '../context';
import { apiNotFound, invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { range } from './places';

interface FormatTarget {
  context: Context;
  scale: ColorScale;
}

type ListTarget = Target<'ConditionalFormatCollection'>;

/** Those that touch the range. */
const formatsOf = ({ context, sheet, area }: ListTarget): ColorScale[] =>
  context.book.colorScales.filter(
    (scale) => scale.sheet === sheet && scale.areas.some((each) => intersection(each, area)),
  );

const formatObject = (context: Context, scale: ColorScale) => hostObject(formatType, { context, scale });

function remove({ book }: Context, gone: readonly ColorScale[]): void {
  keep(book.colorScales, (scale) => !gone.includes(scale));
  book.changed();
}

function add(target: ListTarget, type: string): HostObject {
  const { context, sheet, area } = target;
  if (type !== 'ColorScale') throw apiNotFound('ConditionalFormatCollection', `add("${type}")`);
  context.beforeWrite(sheet, area);
  const scale: ColorScale = {
    id: context.book.newId(),
    sheet,
    areas: [area],
    criteria: {
      minimum: { type: 'LowestValue', color: '#FFEF9C' },
      maximum: { type: 'HighestValue', color: '#63BE7B' },
    },
  };
  context.book.colorScales.push(scale);
  context.book.changed();
  return formatObject(context, scale);
}

function itemAt(target: ListTarget, key: string | number): HostObject {
  const formats = formatsOf(target);
  const scale = typeof key === 'number' ? formats[key] : formats.find(({ id }) => id === key);
  if (!scale) throw itemNotFound(`the conditional format ${key}`);
  return formatObject(target.context, scale);
}

export const conditionalFormatsType: ObjectType<ListTarget> = {
  name: 'ConditionalFormatCollection',
  items: (target) => formatsOf(target).map((scale) => formatObject(target.context, scale)),
  item: itemAt,
  methods: {
    Add: add,
    GetCount: (target) => formatsOf(target).length,
    GetItemAt: itemAt,
    ClearAll: (target) => remove(target.context, formatsOf(target)),
  },
};

const known = ['Number', 'LowestValue', 'HighestValue'];

/** Only what the grid shows: two colours between numbers or the ends of the figures. */
function checked(point: ScalePoint | undefined): ScalePoint {
  if (!point || !known.includes(point.type) || !/^#[0-9a-f]{6}$/i.test(point.color))
    throw invalidArgument('the workbench knows no such point of a colour scale');
  return point;
}

const colorScaleType: ObjectType<FormatTarget> = {
  name: 'ColorScaleConditionalFormat',
  properties: {
    Criteria: {
      get: ({ scale }) => scale.criteria,
      set: ({ context, scale }, value) => {
        const { minimum, maximum, midpoint } = value as Record<string, ScalePoint | undefined>;
        if (midpoint) throw apiNotFound('ConditionalColorScaleCriteria', 'midpoint');
        scale.criteria = { minimum: checked(minimum), maximum: checked(maximum) };
        context.book.changed();
      },
    },
    ThreeColorScale: { get: () => false },
  },
};

const formatType: ObjectType<FormatTarget> = {
  name: 'ConditionalFormat',
  id: ({ scale }) => scale.id,
  properties: { Id: { get: ({ scale }) => scale.id }, Type: { get: () => 'ColorScale' } },
  objects: {
    ColorScale: (target) => hostObject(colorScaleType, target),
    ColorScaleOrNullObject: (target) => hostObject(colorScaleType, target),
  },
  methods: {
    GetRange: ({ context, scale }) => range(context, scale.sheet, scale.areas.reduce(bounding)),
    Delete: ({ context, scale }) => remove(context, [scale]),
  },
};
