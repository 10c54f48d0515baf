import {
  dayColumns,
  type Dialect,
  dialects,
  eventCheckQuery,
  type EventQuery,
  eventsMetQuery,
  funnelColumns,
  funnelQuery,
  type FunnelSettings,
  keyOfName,
  transitionColumns,
  transitionsQuery,
} from '../../src/queries';
import type { Answer, Kind } from './asked';
import type { FileEngine } from './engine';
import { tieNotes } from './notes';
import {
  columnsIn,
  definitionOfParts,
  ifGiven,
  list,
  logTable,
  oneOf,
  type Parts,
  periodOf,
  positive,
  text,
  wholeFrom,
} from './parts';

const reductions = ['funnel', 'transitions'] as const;

/** What is counted of events. */
interface EventReduction {
  headings: readonly string[];
  statement(query: EventQuery, dialect: Dialect): string;
  /** Events that are named, none of which may be missing. */
  names: readonly string[];
  /** Whether the order of events of one moment counts. */
  hasTies: boolean;
}

export const events: Kind = {
  reductions,
  read: (given) => {
    const all = definitionOfParts(given, [
      ...['steps', 'order', 'window', 'startCounted', 'length', 'top'],
      ...['zone', 'inPeriod'],
    ]);
    const period = ifGiven(all.inPeriod, (asked) => periodOf(asked, 'inPeriod'));
    const query: EventQuery = {
      table: logTable(all),
      columns: columnsIn(all.columns, ['customer', 'time', 'event'], ['sequence']),
      ...(period && { period }),
    };
    const isFunnel = oneOf(all.reduction as string, 'reduction', reductions) === 'funnel';
    const reduction = isFunnel ? funnelOf(all) : transitionsOf(all);
    return {
      table: query.table.name,
      statement: (dialect) => reduction.statement(query, dialect),
      answer: (engine) => eventAnswer(reduction, query, engine),
    };
  },
};

function funnelOf(all: Parts): EventReduction {
  const settings: FunnelSettings = {
    steps: list(all.steps, 'steps', (step, where) =>
      Array.isArray(step) ? list(step, where, text) : [text(step, where)],
    ),
    order: oneOf(all.order ?? 'ordered', 'order', ['ordered', 'any']),
    window: ifGiven(all.window, (days) => positive(days, 'window', true)),
    startCounted: oneOf(all.startCounted ?? 'first', 'startCounted', ['first', 'last']),
  };
  return {
    headings: funnelColumns,
    statement: (query, dialect) => funnelQuery(query, dialect, settings),
    names: settings.steps.flat(),
    hasTies: false,
  };
}

function transitionsOf(all: Parts): EventReduction {
  const length = ifGiven(all.length, (given) => wholeFrom(2, given, 'length'));
  const top = ifGiven(all.top, (given) => wholeFrom(1, given, 'top'));
  return {
    headings: length === null ? transitionColumns : ['position_no', ...transitionColumns],
    statement: (query, dialect) => transitionsQuery(query, dialect, { length, top }),
    names: [],
    hasTies: true,
  };
}

async function eventAnswer(
  { headings, statement, names, hasTies }: EventReduction,
  query: EventQuery,
  engine: FileEngine,
): Promise<Answer> {
  await refuseNamesNotMet(names, query, engine);
  const [check] = await engine.rows(eventCheckQuery(query, dialects.duckdb));
  const [rows, used, tied] = check.map(Number);
  const answered = await engine.rows(statement(query, dialects.duckdb));
  return {
    rows: [
      [...headings, ...(query.period === undefined ? [] : dayColumns)],
      ...answered.map((row) => row.map(cellOf)),
    ],
    notes: [
      `${used} of ${rows} rows count; the others name no customer, moment or event.`,
      ...(hasTies ? tieNotes(tied, 'events') : []),
    ],
  };
}

/** Nothing is an empty cell. */
const cellOf = (cell: unknown): string | number =>
  typeof cell === 'string' ? cell : cell === null ? '' : Number(cell);

/** An event that no row bears is a mistyped one. */
async function refuseNamesNotMet(
  names: readonly string[],
  query: EventQuery,
  engine: FileEngine,
): Promise<void> {
  if (names.length === 0) return;
  const rows = await engine.rows(eventsMetQuery(query, dialects.duckdb, names));
  const met = new Set(rows.map(([key]) => key));
  const missing = names.find((name) => !met.has(keyOfName(name, query.table)));
  if (missing !== undefined) throw new Error(`steps: no row has the event "${missing}".`);
}
