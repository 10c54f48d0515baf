import { quote } from './cell';
import { CellError } from './cellError';
import { sentenceIn, type Sentences } from './saying';

/** A cell that says how its column is meant, as it is quoted. */
interface Quoted {
  row: number;
  cell: string;
}

/** What stands in the way of a whole column, or of several together. */
export type ColumnSaying =
  | { code: 'bothOrders'; values: { column: string; dmy: Quoted; mdy: Quoted } }
  | { code: 'loneOrder'; values: { column: string; proof: Quoted; order: 'dmy' | 'mdy' } }
  | { code: 'turnedDates'; values: { column: string; date: Quoted; text: Quoted; order: 'dmy' | 'mdy' } }
  | { code: 'mixedClocks'; values: { column: string; told: Quoted; bare: Quoted } }
  | { code: 'differentClocks'; values: { told: string; bare: string } }
  | { code: 'noDates'; values: { start: string; reached: string } }
  | { code: 'notWithMark'; values: { column: string; row: number; cell: string; mark: string } }
  | { code: 'bothMarks'; values: { column: string; point: Quoted; comma: Quoted } }
  | { code: 'eitherMark'; values: { column: string; either: Quoted; wayOut: 'byMark' | 'giveMark' } }
  | {
      code: 'numberAmongCommas';
      values: { column: string; number: Quoted; comma: Quoted; wayOut: 'byMark' | 'giveMark' };
    }
  | {
      code: 'severalCurrencies';
      values: { column: string; first: string; told: Quoted; second: string; also: Quoted };
    };

const at = ({ row, cell }: Quoted): string => `row ${row}: ${cell}`;

/** As the functions say it. */
export const columnSentences: Sentences<ColumnSaying> = {
  bothOrders: ({ column, dmy, mdy }) =>
    `${column} holds dates with the day first (${at(dmy)}) and with the month first (${at(mdy)}). Correct one of them, or read each part with TOUCH.DATE.`,
  loneOrder: ({ column, proof, order }) =>
    `${column}, ${at(proof)} alone says which part is the day, and may be a slip. Read the column with TOUCH.DATE and the order "${order}" if that is right.`,
  turnedDates: ({ column, date, text, order }) =>
    `${column}, row ${date.row}: ${date.cell} is a date of Excel, and none of these has a day above 12, while all texts have one (${at(text)}). Excel may have taken days for months. Open the file again with Data > From Text/CSV and the language it was written in. If its dates are right, read the column with TOUCH.DATE and the order "${order}".`,
  mixedClocks: ({ column, told, bare }) =>
    `${column} holds times with an offset from UTC (${at(told)}) and without (${at(bare)}). Give all of them one, or none.`,
  differentClocks: ({ told, bare }) =>
    `${told} tells its offset from UTC, ${bare} does not, so the time between them is not known. Give it to both, or to neither.`,
  noDates: ({ start, reached }) => `The ranges ${start} and ${reached} hold no data.`,
  notWithMark: ({ column, row, cell, mark }) =>
    `${column}, row ${row}: ${cell} is no number with ${mark} as decimal mark.`,
  bothMarks: ({ column, point, comma }) =>
    `${column} holds amounts with a decimal point (${at(point)}) and with a decimal comma (${at(comma)}). Correct one of them, or read each part with its own decimal mark.`,
  eitherMark: ({ column, either, wayOut }) =>
    `${column}, ${at(either)} could be two amounts, and no other row says which. ${
      {
        byMark: 'Read the column with TOUCH.AMOUNT and the decimal mark, "." or ",".',
        giveMark: 'Give the decimal mark: "." or ",".',
      }[wayOut]
    }`,
  numberAmongCommas: ({ column, number, comma, wayOut }) =>
    `${column}, row ${number.row}: ${number.cell} is a number, but ${at(comma)} has a decimal comma. Excel may have taken a point for thousands for a decimal point. Open the file again with Data > From Text/CSV and the language it was written in. If its numbers are right, ${
      {
        byMark: 'read the column with TOUCH.AMOUNT and the decimal mark ",".',
        giveMark: 'give the decimal mark ",".',
      }[wayOut]
    }`,
  severalCurrencies: ({ column, first, told, second, also }) =>
    `${column} holds ${first} (${at(told)}) and ${second} (${at(also)}), which cannot be added. Take one currency at a time.`,
};

export const refusedColumn = (saying: ColumnSaying): CellError =>
  new CellError('#VALUE!', sentenceIn(columnSentences, saying), saying);

export const quoted = ({ row, cell }: { row: number; cell: unknown }): Quoted => ({ row, cell: quote(cell) });
