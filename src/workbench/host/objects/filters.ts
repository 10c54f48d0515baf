import type { ValueFilter } from '../../model/book';
import { apiNotFound } from '../errors';
import { hostObject } from '../members';
import type { HostObject, ObjectType } from '../members';
import { live } from './table';
import type { TableTarget } from './table';

export const tableFilter = (target: TableTarget): HostObject => hostObject(tableFilterType, target);

const clear = (target: TableTarget) => live(target).filters.clear();

const tableFilterType: ObjectType<TableTarget> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { get: () => true },
    IsDataFiltered: { get: (target) => live(target).filters.size > 0 },
  },
  methods: { ClearCriteria: clear },
};

/** A sheet has no filter outside of its tables. */
export const sheetFilter = (): HostObject => hostObject(sheetFilterType, null);

const sheetFilterType: ObjectType<null> = {
  name: 'AutoFilter',
  properties: { Enabled: { get: () => false }, IsDataFiltered: { get: () => false } },
};

interface ColumnTarget extends TableTarget {
  index: number;
}

export const columnFilter = (target: ColumnTarget): HostObject => hostObject(columnFilterType, target);

function apply(target: ColumnTarget, criteria: ValueFilter): void {
  if (criteria.filterOn !== 'Values') throw apiNotFound('Filter', `apply(${criteria.filterOn})`);
  live(target).filters.set(target.index, { filterOn: 'Values', values: criteria.values.map(String) });
}

const columnFilterType: ObjectType<ColumnTarget> = {
  name: 'Filter',
  properties: { Criteria: { get: (target) => live(target).filters.get(target.index) ?? null } },
  methods: {
    Apply: apply,
    ApplyValuesFilter: (target, values: string[]) => apply(target, { filterOn: 'Values', values }),
    Clear: (target) => void live(target).filters.delete(target.index),
  },
};
