import fc from 'fast-check';
import type { WaitsRequest } from '../../../src/analyses/timeToValue/messages';
import { TimeToValueSession } from '../../../src/analyses/timeToValue/session';
import type { ResultView, SpokenView } from '../../../src/blueprint/views';
import { countBehind } from '../../../src/blueprint/found';
import { behind, listed, openFigures } from '../../support/figures';
import { saidBy } from '../../support/saidBy';
import { inWords } from '../../support/inWords';

const request: WaitsRequest = {
  kind: 'time to value',
  columns: { start: 0, reached: 1, segment: 2, lost: 3 },
  options: { asOf: null, weekend: null },
  hasHeadings: true,
  firstSheetRow: 4,
};

type Row = readonly [start: number | '', reached: number | '', segment?: string, lost?: number | ''];

const begin = 46000;

function analysed(rows: readonly Row[], changes: Partial<WaitsRequest> = {}) {
  const session = new TimeToValueSession({ ...request, ...changes });
  const moment = (day: number | '') => (day === '' ? '' : begin + day);
  session.add([['start', 'reached', 'segment', 'lost']]);
  session.add(
    rows.map(([start, reached, segment = '', lost = '']) => [
      moment(start),
      moment(reached),
      segment,
      moment(lost),
    ]),
  );
  return { session, result: session.finish(() => undefined) };
}

const figure = (view: string, row: string, column: string) => ({ view, row, column });

const table = (view: ResultView): (number | string)[][] => turned(inWords(view));

const turned = ({ columns }: SpokenView): (number | string)[][] => [
  columns.map(({ heading }) => heading),
  ...Array.from(columns[0].cells, (_, row) => columns.map(({ cells }) => cells[row])),
];

/** Observed until day 20. Row 7 cannot be used. */
const rows: Row[] = [
  [0, 5, 'Pro'],
  [2, '', 'Pro'],
  ['', 3, 'Pro'],
  [4, '', 'Pro'],
  [1, '', 'Free', 9],
  [10, 20, 'Free'],
];

describe('behind', () => {
  const { session } = analysed(rows);
  const shown = (view: string, row: string, column: string) =>
    table(behind(session, figure(view, row, column)));

  test('those of a segment who wait stand their rows, the longest wait first', () => {
    expect(shown('segments', 'Pro', 'waiting')).toEqual([
      ['Sheet row', 'Days', 'Start'],
      [6, 18, begin + 2],
      [8, 16, begin + 4],
    ]);
  });

  test('those who reached value stands when they did', () => {
    expect(shown('segments', 'All', 'reached')).toEqual([
      ['Sheet row', 'Days', 'Start', 'Segment', 'Reached on'],
      [10, 10, begin + 10, 'Free', begin + 20],
      [5, 5, begin, 'Pro', begin + 5],
    ]);
  });

  test('those who left stands when they did', () => {
    expect(shown('segments', 'Free', 'lost')).toEqual([
      ['Sheet row', 'Days', 'Start', 'Left on'],
      [9, 8, begin + 1, begin + 9],
    ]);
  });

  test('a time of the curve stand those who reached value then, and those at risk', () => {
    expect(shown('curve', '10', 'reached')).toEqual([
      ['Sheet row', 'Days', 'Start', 'Reached on'],
      [10, 10, begin + 10, begin + 20],
    ]);
    expect(shown('curve', '10', 'at risk')).toEqual([
      ['Sheet row', 'Days', 'Start', 'Outcome'],
      [6, 18, begin + 2, 'Waiting'],
      [8, 16, begin + 4, 'Waiting'],
      [10, 10, begin + 10, 'Reached'],
    ]);
  });

  test('what the result does not have stands nothing', () => {
    for (const [view, row, column] of [
      ['segments', 'Basic', 'waiting'],
      ['segments', 'Pro', 'constructor'],
      ['curve', '7', 'reached'],
      ['curve', '10', 'waiting'],
      ['curves', '10', 'waiting'],
    ]) {
      expect(saidBy(() => shown(view, row, column))).toBe(`The result has no row "${row}".`);
    }
  });
});

test('a segment that is called All is not taken for all of them', () => {
  const { session, result } = analysed([...rows, [3, '', 'All']]);
  const segments = result.views.find(({ id }) => id === 'segments');
  expect(segments?.keys).toEqual(['Pro', 'Free', 'All', '(All)']);
  expect(countBehind(behind(session, figure('segments', 'All', 'waiting')))).toBe(1);
  expect(countBehind(behind(session, figure('segments', '(All)', 'waiting')))).toBe(3);
});

test('who left is opened only where there is a column of it', () => {
  const { result } = analysed(rows, { columns: { start: 0, reached: 1, segment: 2 } });
  expect(result.views.find(({ id }) => id === 'segments')?.opens?.map(({ id }) => id)).toEqual([
    'waiting',
    'reached',
  ]);
});

const day = fc.option(fc.nat(40), { nil: '' as const });
const anyRow: fc.Arbitrary<Row> = fc.tuple(
  day,
  day,
  fc.constantFrom('Pro', 'Free', 'All', '(blank)', ''),
  day,
);

test('for any sign-ups as many rows stand behind a figure as it counts, each once', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 30 }),
      fc.constantFrom(null, '0000011', '1000001'),
      (more, weekend) => {
        const { session, result } = analysed([[0, 40, 'Pro'], ...more], {
          options: { asOf: null, weekend },
        });
        for (const each of openFigures(result.views)) {
          const view = behind(session, each);
          expect(countBehind(view)).toBe(each.cell);
          expect(new Set(listed(view, 'Sheet row')).size).toBe(countBehind(view));
          const days = listed(view, inWords(view).columns[1].heading).map(Number);
          expect(days).toEqual(days.slice().sort((a, b) => b - a));
        }
      },
    ),
  );
});
