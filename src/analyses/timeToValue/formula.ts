import { endOfDayIn, timeToValueInputs } from './inputs';
import { afterEnd } from './skips';
import type { TimeToValueRequest, TimeToValueResult } from './messages';
import type { Run } from '../../blueprint/run';
import { isViewTooLarge, type LiveFormula, refused } from '../../blueprint/formula/live';
import { numberLiteral, settingsLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';

/** Arguments that come from cells. */
type Given = Readonly<Partial<Record<string, string>>>;

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
  const literals = settingsLiteral([
    ...(options.weekend === null ? [] : [['weekend', options.weekend] as const]),
    ...table.pairs,
  ]);
  const observed = ({ asOf, settings }: Given) => [
    asOf === undefined ? (options.asOf === null ? null : numberLiteral(options.asOf)) : endOfDayIn(asOf),
    columns.lost === undefined ? null : table.dates(columns.lost, true),
    settings ?? literals,
  ];
  const calls = (given: Given): Record<string, [id: string, args: (string | null)[]]> => ({
    curve: ['TIMETOVALUE.CURVE', [...waits, ...observed(given)]],
    segments: ['TIMETOVALUE.BY', [...waits, segment, ...observed(given)]],
  });
  if (!(view in calls({}))) return refused('noFunction');
  if (table.refusal !== null) return refused(table.refusal);
  if (table.stops(passed)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  const asked = (given: Given) => table.formula(...calls(given)[view]);
  return { formula: asked({}), inputs: { ...timeToValueInputs(options, table.pairs), formula: asked } };
}
