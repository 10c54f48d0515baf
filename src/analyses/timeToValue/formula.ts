import { readingInputs } from '../../blueprint/formula/inputs';
import { endOfDayIn, timeToValueInputs } from './inputs';
import { isOfCounts } from './isOfCounts';
import { afterEnd } from './skips';
import type { CountsRequest, TimeToValueRequest, TimeToValueResult } from './messages';
import type { Run } from '../../blueprint/run';
import { isViewTooLarge, type LiveFormula, refused } from '../../blueprint/formula/live';
import { numberLiteral, settingsLiteral, textLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';

/** Arguments that come from cells. */
type Given = Readonly<Partial<Record<string, string>>>;

/** The functions leave these rows out, too. */
const passed = [afterEnd];

/** The formula that gives a table of times to value. */
export function timeToValueFormula(
  run: Run<TimeToValueRequest>,
  result: TimeToValueResult,
  view: string,
): LiveFormula {
  const { request } = run;
  if (isOfCounts(request)) return countsFormula({ ...run, request }, result, view);
  const { skipped, views } = result;
  const { columns, options, beside } = request;
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
  const period = ({ period: cell = textLiteral(options.trend ?? 'month') }: Given) => cell;
  const calls = (given: Given): Record<string, [id: string, args: (string | null)[]]> => ({
    curve: ['TIMETOVALUE.CURVE', [...waits, ...observed(given)]],
    segments: ['TIMETOVALUE.BY', [...waits, segment, ...observed(given)]],
    trend: ['TIMETOVALUE.TREND', [...waits, period(given), null, ...observed(given)]],
  });
  if (!(view in calls({}))) return refused('noFunction');
  // The functions take all starts, and the trend is of all.
  if (options.period !== undefined && view !== 'trend') return { refusal: 'ofPeriod' };
  if (table.refusal !== null) return refused(table.refusal);
  if (table.stops(passed)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  const asked = (given: Given) => table.formula(...calls(given)[view]);
  return { formula: asked({}), inputs: { ...timeToValueInputs(options, table.pairs, view), formula: asked } };
}

/** The same of waits that are counted. */
function countsFormula(
  run: Run<CountsRequest>,
  { skipped, views, summary }: TimeToValueResult,
  view: string,
): LiveFormula {
  const { days, reachedCount, waitingCount, lostCount, segment } = run.request.columns;
  const isOfSegments = view === 'segments';
  if (!isOfSegments && view !== 'curve') return refused('noFunction');
  const table = new ReadTable(run, skipped, isOfSegments ? ['spelling'] : []);
  if (table.refusal !== null) return refused(table.refusal);
  if (summary.areTexts) return { refusal: 'textCounts' };
  if (table.stops()) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  const counts = [days, reachedCount, waitingCount].map((column) => table.amounts(column));
  const lost = lostCount === undefined ? null : table.amounts(lostCount);
  const names = segment === undefined || !isOfSegments ? null : table.names(segment);
  const asked = ({ settings }: Given) =>
    table.formula('TIMETOVALUE.COUNTS', [
      ...counts,
      names,
      isOfSegments ? null : textLiteral('curve'),
      lost,
      settings ?? settingsLiteral(table.pairs),
    ]);
  const rows = readingInputs(table.pairs);
  return { formula: asked({}), ...(rows.length > 0 && { inputs: { rows, room: 0, formula: asked } }) };
}
