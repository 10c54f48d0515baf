import type { LiveFormula } from '../../src/blueprint/formula/live';

/** Of a table of the pane, with its headings, what the formula gives of it. */
export function givenOf<Cell>(live: LiveFormula, rows: Cell[][]): Cell[][] {
  const columns = 'gives' in live ? live.gives?.columns : undefined;
  return columns ? rows.map((row) => columns.map(({ of }) => row[of])) : rows;
}
