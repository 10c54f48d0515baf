import { parseAddress } from '../../model/address';
import { pointPrefix } from '../../model/pointLabels';
import type { Target } from '../context';
import { invalidArgument, itemNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType, Property } from '../members';

type ListTarget = Target<'ChartPointsCollection'>;

interface PointTarget extends ListTarget {
  index: number;
}

const kept = (key: string, otherwise: unknown): Property<PointTarget> => ({
  get: ({ settings, index }) => settings[pointPrefix(index) + key] ?? otherwise,
  set: ({ context, settings, index }, value) => {
    context.beforeChart();
    settings[pointPrefix(index) + key] = value;
    context.book.changed();
  },
});

const formula = kept('dataLabel.formula', '');

const dataLabel: ObjectType<PointTarget> = {
  name: 'ChartDataLabel',
  properties: {
    Text: kept('dataLabel.text', ''),
    Formula: {
      get: formula.get,
      set: (target, value) => {
        const cell = /^=/.test(String(value)) ? parseAddress(String(value).slice(1)) : null;
        if (!cell?.sheet) throw invalidArgument('the formula of a label names one cell with its sheet');
        formula.set?.(target, value);
      },
    },
    Position: kept('dataLabel.position', 'Right'),
  },
};

const point: ObjectType<PointTarget> = {
  name: 'ChartPoint',
  properties: { HasDataLabel: kept('hasDataLabel', false) },
  objects: { DataLabel: (target) => hostObject(dataLabel, target) },
};

function at(target: ListTarget, index: number): HostObject {
  if (index < 0 || index >= target.count) throw itemNotFound(`point ${index}`);
  return hostObject(point, { ...target, index });
}

export const pointsCollectionType: ObjectType<ListTarget> = {
  name: 'ChartPointsCollection',
  properties: { Count: { get: ({ count }) => count } },
  methods: { GetCount: ({ count }) => count, GetItemAt: at },
};
