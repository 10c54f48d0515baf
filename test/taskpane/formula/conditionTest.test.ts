import fc from 'fast-check';
import { cleanText, conditionTest, type Carried } from '../../../src/blueprint/formula/conditionTest';
import { conditionsOn } from '../../../src/reading/conditions';
import { cellsFrom } from '../../support/formula';

/** A condition in a formula holds for the cells for which it holds in the pane. */

type Cell = string | number | boolean | null;

const column = 'Data!$A$1:$A$';

function formulaFinds(cells: readonly Cell[], condition: Carried): boolean[] {
  const range = `${column}${cells.length}`;
  const factors = conditionTest(condition, { cells: range, text: 'state_A' });
  const sheet = { Data: cells.map((cell) => [cell]) };
  const kept = factors.map((factor) => `(${factor})`).join('*');
  return cellsFrom(`LET(state_A,${cleanText(range)},1*${kept})`, sheet).map((cell) => {
    expect(typeof cell).toBe('number');
    return cell !== 0;
  });
}

/** The pane sees an empty cell as "". */
function paneFinds(cells: readonly Cell[], condition: Carried): boolean[] {
  const counts = conditionsOn([condition]);
  return cells.map((cell) => counts([cell ?? '']));
}

const words = [
  'paid',
  'Failed',
  'part paid',
  'n/a',
  'é',
  'ß',
  'a*b',
  'a?b',
  'a~b',
  '50 %',
  '5" screen',
  "it's",
  '状态',
];
const numbers = [0, 1, 5, -3, 0.5, -0.25, 404, 46_112, 46_112.75, 46_113, 12_345_678_901, 1e21];

const word = fc.constantFrom(...words, ...words.map((each) => each.toUpperCase()));
const blanks = fc.constantFrom('', ' ', '  ', '\u00a0', '\t', '\r\n', ' \u00a0 ');
const dressed = fc.tuple(blanks, word, blanks).map((parts) => parts.join(''));
const spaced = fc.tuple(word, fc.constantFrom(' ', '  ', '\u00a0'), word).map((parts) => parts.join(''));
const others = fc.oneof(
  dressed,
  spaced,
  blanks,
  fc.constantFrom<Cell>(null, true, false, '#N/A', 'TRUE', 'false', ...numbers),
);
const cell = fc.oneof(others, fc.constantFrom(...numbers.map(String)));
const value = fc.oneof(
  dressed,
  spaced,
  fc.constantFrom('', 'ai', 'D', '*', '?', '~', '"', 'true', ...numbers.map(String)),
);

test.each(['is', 'is not', 'contains', 'empty', 'filled'] as const)('%s', (kind) =>
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 1, maxLength: 12 }),
      fc.array(value, { minLength: 1, maxLength: 3 }),
      (cells, values) => {
        const condition: Carried = { column: 0, test: kind, values };
        expect(formulaFinds(cells, condition)).toEqual(paneFinds(cells, condition));
      },
    ),
    { numRuns: 300 },
  ),
);

test('between', () => {
  const limit = fc.constantFrom('', '0', '5', '0.5', '-3', '2026-03-31', '2026-4-1', '2026-03-31 18:00');
  fc.assert(
    fc.property(fc.array(others, { minLength: 1, maxLength: 12 }), limit, limit, (cells, from, to) => {
      const condition: Carried = { column: 0, test: 'between', values: [from, to] };
      expect(formulaFinds(cells, condition)).toEqual(paneFinds(cells, condition));
    }),
    { numRuns: 300 },
  );
});

test('a formula says what is tested as people would', () => {
  const said = (test: Carried['test'], ...values: string[]) =>
    conditionTest({ column: 0, test, values }, { cells: 'A2:A9', text: 'status_A' });
  expect(said('is', 'paid')).toEqual(['status_A="paid"']);
  expect(said('is', 'paid', 'PAID ', 'shipped')).toEqual(['(status_A="paid")+(status_A="shipped")']);
  expect(said('is not', 'failed', 'refunded')).toEqual(['status_A<>"failed"', 'status_A<>"refunded"']);
  expect(said('is', '0.5')).toEqual(['(status_A="0.5")+(IFERROR(A2:A9=0.5,FALSE))']);
  expect(said('contains', '50 %?')).toEqual(['ISNUMBER(FIND("50 %?",LOWER(status_A)))']);
  expect(said('between', '2026-01-01', '2026-03-31')).toEqual([
    'IFERROR(ISNUMBER(A2:A9)*(A2:A9>=DATE(2026,1,1))*(A2:A9<DATE(2026,3,31)+1),0)',
  ]);
  expect(said('between', '', '10')).toEqual(['IFERROR(ISNUMBER(A2:A9)*(A2:A9<=10),0)']);
  expect(said('empty')).toEqual(['status_A=""']);
  expect(said('filled')).toEqual(['status_A<>""']);
});
