import fc from 'fast-check';
import { customersOf, eventColumns, eventLogs, type EventRow, rowsOf } from '../support/events';
import { column, tableFrom } from '../support/worksheet';

/** TIMETOVALUE.EVENTS against its definition. */

const events = (rows: readonly EventRow[], ...rest: unknown[]) =>
  tableFrom('TIMETOVALUE.EVENTS', ...eventColumns(rows), ...rest).slice(1);

/** Days by customer, with `null` for not reached. */
const days = (rows: readonly EventRow[], ...rest: unknown[]) =>
  Object.fromEntries(
    events(rows, ...rest).map(([customer, , , waited]) => [customer, waited === '' ? null : waited]),
  );

describe('for any log', () => {
  const values = ['x', 'y'];
  const logs = eventLogs(['start', ...values]);

  /** The rules, from their definitions. */
  function plainDays(rows: EventRow[], rule: string): number | null {
    const start = rows.find(([, , event]) => event === 'start');
    if (!start) return null;
    const later = rows.filter((row) => row[1] >= start[1]);
    const first = values.map((name) => later.find(([, , event]) => event === name)?.[1] ?? Infinity);
    const ordered = later.find(([, day, event]) => event === 'y' && day >= first[0])?.[1] ?? Infinity;
    const reached = { all: Math.max(...first), any: Math.min(...first), ordered }[rule] ?? NaN;
    return reached === Infinity ? null : reached - start[1];
  }

  test('the rules agree with their definitions, and any ≤ all ≤ ordered', () => {
    fc.assert(
      fc.property(logs, (rows) => {
        const [any, all, ordered] = ['any', 'all', 'ordered'].map((rule) => {
          const found = days(rows, 'start', column(values), rule);
          for (const customer of customersOf(rows)) {
            expect(found[customer]).toBe(plainDays(rowsOf(rows, customer), rule));
          }
          return found;
        });
        const orNever = (value: unknown) => (value === null ? Infinity : Number(value));
        for (const customer of customersOf(rows)) {
          expect(orNever(any[customer])).toBeLessThanOrEqual(orNever(all[customer]));
          expect(orNever(all[customer])).toBeLessThanOrEqual(orNever(ordered[customer]));
        }
      }),
    );
  });

  test('the table is a full rectangle with a row for each customer, in whatever order the rows stand', () => {
    fc.assert(
      fc.property(logs, (rows) => {
        const sorted = [...rows].reverse().sort((a, b) => a[1] - b[1]);
        const table = events(rows, 'start', column(values), 'ordered', 5);
        const byName = (some: unknown[][]) => new Map(some.map((row) => [row[0], row]));
        expect(byName(events(sorted, 'start', column(values), 'ordered', 5))).toEqual(byName(table));
        expect(table.map(([name]) => name)).toEqual(customersOf(rows));
        const isNumberOrEmpty = (cell: unknown) => cell === '' || Number.isFinite(cell);
        const odd = table.filter(
          (row) =>
            row.length !== 5 ||
            !row.slice(1).every(isNumberOrEmpty) ||
            !(row[3] === '' || (Number(row[3]) >= 0 && Number(row[3]) <= 5)),
        );
        expect(odd).toEqual([]);
      }),
    );
  });
});
