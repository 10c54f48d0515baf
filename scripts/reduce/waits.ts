import { millisecondsPerDay } from '../../src/cells';
import {
  dayColumns,
  dialects,
  waitCheckQuery,
  waitColumns,
  type WaitQuery,
  waitsQuery,
} from '../../src/queries';
import type { Answer, Kind } from './asked';
import type { FileEngine } from './engine';
import { endNote } from './notes';
import { columnsIn, day, definitionOfParts, ifGiven, isoDay, logTable, periodOf } from './parts';

/** Days that customers waited for value. */
export const waits: Kind = {
  reductions: ['waits'],
  read: (given) => {
    const all = definitionOfParts(given, ['zone', 'asOf', 'inPeriod']);
    const period = ifGiven(all.inPeriod, (asked) => periodOf(asked, 'inPeriod'));
    const query: WaitQuery = {
      table: logTable(all),
      columns: columnsIn(all.columns, ['start', 'reached'], ['lost', 'until', 'segment']),
      asOf: ifGiven(all.asOf, (asOf) => day(asOf, 'asOf')),
      ...(period && { period }),
    };
    return {
      table: query.table.name,
      statement: (dialect) => waitsQuery(query, dialect),
      answer: (engine) => waitAnswer(query, engine),
    };
  },
};

async function waitAnswer(query: WaitQuery, engine: FileEngine): Promise<Answer> {
  const [check] = await engine.rows(waitCheckQuery(query, dialects.duckdb));
  const [rows, customers, notStarted, later, early, lastDay] = check.map(Number);
  const answered = await engine.rows(waitsQuery(query, dialects.duckdb));
  return {
    rows: [
      [...waitColumns, ...(query.period === undefined ? [] : dayColumns)],
      ...answered.map(([segment, ...counts]) => [String(segment), ...counts.map(Number)]),
    ],
    notes: [
      `${customers} of ${rows} rows count; ${notStarted} name no start, ${later} start after their end, ${early} have another date before the start.`,
      ...(query.columns.until === undefined && customers > 0
        ? [endNote(isoDay(lastDay * millisecondsPerDay))]
        : []),
    ],
  };
}
