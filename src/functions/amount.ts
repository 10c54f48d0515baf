import { AmountColumn, mayBeAmount } from '../cells';
import { charactersAtLeast } from './amountCharacters';
import { choice, type Choices, optional, range } from './arguments';
import { readRange } from './cleaning';
import { declareFunction } from './declaration';
import { throughout } from './spillFormats';

interface DecimalMarks extends Choices {
  entries: readonly { name: string; description: string; mark: '.' | ',' | null }[];
}

const marks: DecimalMarks = {
  id: 'DECIMAL_MARKS',
  what: 'decimal mark',
  entries: [
    { name: 'As proved', mark: null, description: 'The mark that the amounts of the range prove.' },
    { name: '.', mark: '.', description: 'A point, as in 1,234.50.' },
    { name: ',', mark: ',', description: 'A comma, as in 1.234,50.' },
  ],
};

export const amount = declareFunction({
  id: 'AMOUNT',
  description: 'Numbers from texts such as $1,234.50, 1.234,50 €, (12.00), 12- or 15 %.',
  arguments: [
    range('text', 'A cell or range of texts.'),
    optional(choice('decimal', 'Decimal mark; omitted: as proved.', marks), marks.entries[0]),
  ],
  result: 'matrix',
  formats: throughout('money'),
  details: [
    'Answers the number in each cell. An empty cell stays empty, as do NULL, N/A, - and the like; a heading on top stays as it is. TRUE, Yes and Y are 1, FALSE, No and N are 0. A currency may stand before or behind, brackets or a minus at either end make the amount negative, and % is a hundredth.',
    'Whether a point or a comma is the decimal mark, the amounts of the range prove together: 1.234,50 proves the comma for 1.234 too. Where they prove both, or nothing, as 1.234 alone, the function refuses and names the rows: give decimal.',
    'Two currencies in one range are refused: their amounts must never be added.',
  ],
  examples: [
    { formula: '=TOUCH.AMOUNT(D2:D500)', result: 'the numbers of a column of texts' },
    { formula: '=TOUCH.AMOUNT("1.234 €", ",")', result: '1234' },
  ],
  source: 'The usual ways to write amounts.',
  compute: (text, decimal) =>
    readRange(text, new AmountColumn('text', decimal.mark), mayBeAmount, charactersAtLeast, (column) =>
      column.finish().map((number) => number ?? ''),
    ),
});
