import fc from 'fast-check';
import { CellError } from '../../../src/cells';
import type { QueryPeriod } from '../../../src/queries';

const day = 86_400_000;

/** A period that days from one on may lie in, so many of them. */
export const periodsFrom = (first: number, days: number): fc.Arbitrary<QueryPeriod> => {
  const limit = fc.option(
    fc.nat(days).map((each) => new Date(first + each * day).toISOString().slice(0, 10)),
  );
  return fc.oneof(
    fc.constantFrom<QueryPeriod>('month', 'month', 'quarter', 'year'),
    fc.record({ from: limit, to: limit }),
  );
};

/** What is found; `null`: the data hold none of the days that are asked for. */
export function ifInData<Found>(find: () => Found): Found | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof CellError) return null;
    throw error;
  }
}

type Row = Record<string, unknown>;

/** Rows without the columns that tell the days counted, which have to be the same in each of them. */
export function daysApart<Name extends string>(
  rows: readonly Row[],
  ...others: readonly Name[]
): { rows: Row[]; told: Record<'first_day' | 'last_day' | Name, number> | null } {
  const columns = ['first_day', 'last_day', ...others];
  const told = new Set(rows.map((row) => JSON.stringify(columns.map((name) => [name, Number(row[name])]))));
  if (told.size > 1) throw new Error('Rows tell different days.');
  const [first] = told;
  return {
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name))),
    ),
    told:
      first === undefined
        ? null
        : (Object.fromEntries(JSON.parse(first) as [string, number][]) as Record<
            'first_day' | 'last_day' | Name,
            number
          >),
  };
}
