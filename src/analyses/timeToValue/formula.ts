import { afterEnd } from './skips';
import type { TimeToValueRequest, TimeToValueResult } from './messages';
import type { Run } from '../../blueprint/run';
import { columnReference } from '../../blueprint/formula/columnReference';
import { functionFormula } from '../../blueprint/formula/functionFormula';
import { isViewTooLarge, type LiveFormula, refused, stopsAtRows } from '../../blueprint/formula/live';
import { numberLiteral, settingsLiteral } from '../../blueprint/formula/literals';

/** The functions leave these rows out, too. */
const passed = [afterEnd];

/** The formula that gives a table of times to value. */
export function timeToValueFormula(
  { source, request }: Run<TimeToValueRequest>,
  { skipped, views }: TimeToValueResult,
  view: string,
): LiveFormula {
  const { columns, options, beside } = request;
  if (!('reached' in columns)) return { refusal: beside ? 'fromTwoTables' : 'fromEvents' };
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
