import { afterEnd } from './skips';
import type { TimeToValueRequest, TimeToValueResult } from './messages';
import type { Run } from '../../blueprint/run';
import { isViewTooLarge, type LiveFormula, refused } from '../../blueprint/formula/live';
import { numberLiteral, settingsLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';

/** The functions leave these rows out, too. */
const passed = [afterEnd];

/** The formula that gives a table of times to value. */
export function timeToValueFormula(
  run: Run<TimeToValueRequest>,
  { skipped, views }: TimeToValueResult,
  view: string,
): LiveFormula {
  const { columns, options, beside } = run.request;
  if (!('reached' in columns)) return { refusal: beside ? 'fromTwoTables' : 'fromEvents' };
  // The curve knows no segments, and so no spellings.
  const table = new ReadTable(run, skipped, view === 'segments' ? ['zone', 'spelling'] : ['zone']);
  const waits = [table.dates(columns.start), table.dates(columns.reached, true)];
  const segment = columns.segment === undefined ? null : table.names(columns.segment);
  const observed = [
    options.asOf === null ? null : numberLiteral(options.asOf),
    columns.lost === undefined ? null : table.dates(columns.lost, true),
    settingsLiteral([
      ...(options.weekend === null ? [] : [['weekend', options.weekend] as const]),
      ...table.pairs,
    ]),
  ];
  const calls: Record<string, [id: string, args: (string | null)[]]> = {
    curve: ['TIMETOVALUE.CURVE', [...waits, ...observed]],
    segments: ['TIMETOVALUE.BY', [...waits, segment, ...observed]],
  };
  if (!(view in calls)) return refused('noFunction');
  if (table.refusal !== null) return refused(table.refusal);
  if (table.stops(passed)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  return { formula: table.formula(...calls[view]) };
}
