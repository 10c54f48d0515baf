import type { ValueFilter } from '../../model/book';
import type { Target } from '../context';
import { apiNotFound } from '../errors';
import type { ObjectType } from '../members';
import { live } from './tableAreas';

/** Takes the criteria of all columns off. */
export function clearFilters(target: Target<'Table'>): void {
  target.context.beforeFilter();
  live(target).filters.clear();
}

export const tableFilterType: ObjectType<Target<'AutoFilter'>> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { get: () => true },
    IsDataFiltered: { get: (target) => live(target).filters.size > 0 },
  },
  methods: { ClearCriteria: clearFilters },
};

/** A sheet has no filter outside of its tables. */
export const sheetFilterType: ObjectType<Target<'SheetFilter'>> = {
  name: 'AutoFilter',
  properties: { Enabled: { get: () => false }, IsDataFiltered: { get: () => false } },
};

type ColumnTarget = Target<'Filter'>;

function apply(target: ColumnTarget, criteria: ValueFilter): void {
  if (criteria.filterOn !== 'Values') throw apiNotFound('Filter', `apply(${criteria.filterOn})`);
  target.context.beforeFilter();
  live(target).filters.set(target.index, { filterOn: 'Values', values: criteria.values.map(String) });
}

export const columnFilterType: ObjectType<ColumnTarget> = {
  name: 'Filter',
  properties: { Criteria: { get: (target) => live(target).filters.get(target.index) ?? null } },
  methods: {
    Apply: apply,
    ApplyValuesFilter: (target, values: string[]) => apply(target, { filterOn: 'Values', values }),
    Clear: (target) => {
      target.context.beforeFilter();
      live(target).filters.delete(target.index);
    },
  },
};
