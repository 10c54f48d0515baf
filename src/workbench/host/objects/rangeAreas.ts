import { addressName } from '../../model/address';
import { cellCount, isEntireColumn, isEntireRow } from '../../model/area';
import type { Target } from '../context';
import { hostObject } from '../members';
import type { ObjectType } from '../members';
import { range } from './places';
import { sheetName } from './sheetNames';

type AreasTarget = Target<'RangeAreas'>;

const address = (target: AreasTarget) =>
  target.areas.map((area) => addressName(sheetName(target), area)).join(',');

export const rangeAreasType: ObjectType<AreasTarget> = {
  name: 'RangeAreas',
  byReference: true,
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((count, area) => count + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(isEntireColumn) },
    IsEntireRow: { get: ({ areas }) => areas.every(isEntireRow) },
  },
  objects: {
    Areas: (target) => hostObject(rangeCollectionType, target),
    Worksheet: ({ context, sheet }) => context.make('Worksheet', { sheet }),
  },
};

const rangeCollectionType: ObjectType<AreasTarget> = {
  name: 'RangeCollection',
  properties: { Count: { get: ({ areas }) => areas.length } },
  items: ({ context, sheet, areas }) => areas.map((area) => range(context, sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ context, sheet, areas }, index: number) => range(context, sheet, areas[index]),
  },
};
