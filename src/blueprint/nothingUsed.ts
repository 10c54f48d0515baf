import { type CellError, notAvailable } from '../cells';
import type { SkippedRows } from './skipped';

/** What is said of one row, of all. */
const ofAll: Readonly<Record<string, string>> = {
  'is not a date': 'are not dates',
  'could be two dates': 'could be two dates each',
  'is after 2199': 'are after 2199',
  'is not a number': 'are not numbers',
  'is empty': 'are empty',
  'is an error': 'are errors',
};

/** That no row could be used, and the commonest reason; `null` where there was none to use. */
export function nothingUsed(rowsRead: number, skipped: readonly SkippedRows[]): CellError | null {
  if (skipped.length === 0) return null;
  const { reason } = skipped.reduce((most, each) => (each.count > most.count ? each : most));
  return notAvailable(`None of the ${rowsRead} rows could be used: ${saidOfAll(reason)}.`);
}

/** Reasons begin with the name of their column. */
const saidOfAll = (reason: string) => {
  const [, column, why] = /^(time|date|customer|event|value|amount|start) (.*)$/.exec(reason) ?? [];
  return why in ofAll ? `the ${column}s ${ofAll[why]}` : reason;
};
