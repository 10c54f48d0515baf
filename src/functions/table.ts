import { speltOut } from '../cells';
import { refuseLarge } from './answerSize';
import type { OutputCell } from './output';
import { inEnglish, type OwnWord, type Word } from './words';

/** What a column holds. Shares are fractions of 1, dates Excel serial numbers. */
export type ColumnFormat = 'text' | 'count' | 'number' | 'money' | 'share' | 'days' | 'date';

/** One column of a result: functions spill it, the pane draws it. A text is from the data, a word of ours a code. */
export interface TableColumn {
  heading: string | Word;
  format: ColumnFormat;
  /** Numbers (NaN: an empty cell) or, in a column that is not all numbers, single cells. */
  cells: Float64Array | (OutputCell | OwnWord)[];
}

/** The columns as rows of cells below their headings. */
export function tableOf(columns: readonly TableColumn[]): OutputCell[][] {
  refuseLarge(columns[0].cells.length, columns.length);
  const spelt = columns.map(({ cells }) =>
    cells instanceof Float64Array ? cells : speltOut<OutputCell>(cells, inEnglish),
  );
  const rows = Array.from(columns[0].cells, (_, row) =>
    spelt.map((cells) => {
      const cell = cells[row];
      return typeof cell === 'number' && Number.isNaN(cell) ? '' : cell;
    }),
  );
  return [columns.map(({ heading }) => inEnglish(heading)), ...rows];
}
