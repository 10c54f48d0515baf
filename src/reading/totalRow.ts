import { isBlank } from '../cells';

const total =
  /^(grand[ -]?totals?|sub-?totals?|totals?|overall|sum|gesamt(summe|ergebnis)?|summe|insgesamt|total g[ée]n[ée]ral|total general|合计|总计|共计|小计)\s*([:：(（–-].*|of \d+ .*)?$/i;

/** Whether a row sums up others: its first filled cell says so, and no cell of these columns is filled, which say when. */
export function isTotalRow(row: readonly unknown[], dated: readonly number[]): boolean {
  const first = row.find((cell) => !isBlank(cell));
  return (
    typeof first === 'string' &&
    first.length < 80 &&
    total.test(first.trim()) &&
    dated.every((column) => isBlank(row[column]) || row[column] === first)
  );
}
