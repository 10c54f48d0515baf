import type { TimeToValueRequest, TimeToValueResult } from '../../worker/timeToValueMessages';
import type { TableRun } from '../table/run';
import { columnReference } from './columnReference';
import { functionFormula } from './functionFormula';
import { isViewTooLarge, type LiveFormula, refused, stopsAtRows } from './live';
import { numberLiteral, settingsLiteral } from './literals';

/** The functions leave these rows out, too. */
const passed = ['start is after the end of observation'];

/** The formula that gives a table of times to value. */
export function timeToValueFormula(
  { source, request }: TableRun<TimeToValueRequest>,
  { skipped, views }: TimeToValueResult,
  view: string,
): LiveFormula {
  const { columns, options } = request;
  const reference = (column: number | undefined) =>
    column === undefined ? null : columnReference(source, request.hasHeadings, column);
  const waits = [reference(columns.start), reference(columns.reached)];
  const observed = [
    options.asOf === null ? null : numberLiteral(options.asOf),
    reference(columns.lost),
    options.weekend === null ? null : settingsLiteral([['weekend', options.weekend]]),
  ];
  const calls: Record<string, [id: string, args: (string | null)[]]> = {
    curve: ['TIMETOVALUE.CURVE', [...waits, ...observed]],
    segments: ['TIMETOVALUE.BY', [...waits, reference(columns.segment), ...observed]],
  };
  if (!(view in calls)) return refused('noFunction');
  if (stopsAtRows(skipped, passed)) return refused('skipped');
  if (isViewTooLarge(views, view)) return refused('tooLarge');
  return { formula: functionFormula(...calls[view]) };
}
