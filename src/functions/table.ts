import { refuseLarge } from './answerSize';
import type { OutputCell } from './output';

/** What a column holds. Shares are fractions of 1, dates Excel serial numbers. */
export type ColumnFormat = 'text' | 'count' | 'number' | 'money' | 'share' | 'days' | 'date';

/** One column of a result: functions spill it, the pane draws it. */
export interface TableColumn {
  heading: string;
  format: ColumnFormat;
  /** Numbers (NaN: an empty cell) or, in a column that is not all numbers, single cells. */
  cells: Float64Array | OutputCell[];
  /** The heading is a name from the data, not a word of ours. */
  isNamedByData?: true;
  /** Texts in the cells are words of ours, not names from the data. */
  holdsOwnWords?: true;
}

/** The columns as rows of cells below their headings. */
export function tableOf(columns: readonly TableColumn[]): OutputCell[][] {
  refuseLarge(columns[0].cells.length, columns.length);
  const rows = Array.from(columns[0].cells, (_, row) =>
    columns.map(({ cells }) => {
      const cell = cells[row];
      return typeof cell === 'number' && Number.isNaN(cell) ? '' : cell;
    }),
  );
  return [columns.map(({ heading }) => heading), ...rows];
}
