import { CellChecker } from '../../src/reading/cellChecker';
import { timesDecisions } from '../../src/taskpane/setup/reading/columnDecisions';

/** What the pane asks of a column of dates, with the answers it offers. */
function asked(cells: readonly unknown[]) {
  const checker = new CellChecker(1, {}, []);
  checker.add(
    cells.map((cell) => [cell]),
    2,
  );
  const [{ times }] = checker.finish().columns;
  return timesDecisions(times, {}, 0, false).map(({ question, at, choices }) => ({
    question,
    at,
    choices: choices.map(({ label, reading }) => [label, reading.dayOrder]),
  }));
}

test('of dates that Excel may have turned round nothing but that they are right can be said', () => {
  const early = [45108, 45109, 45110, 45111];
  expect(asked(['27/01/2023', ...early])).toEqual([
    {
      question: expect.stringMatching(/2023-07-01 .* 27\/01\/2023 .*From Text\/CSV/) as string,
      at: { row: 3, column: 0 },
      choices: [['The dates are right', 'dmy']],
    },
  ]);
  expect(asked(['27/01/2023', ...early, 45126])).toEqual([]);
});

test('of a date in either order both are offered', () => {
  expect(asked(['03/04/2026'])).toMatchObject([
    {
      at: { row: 2, column: 0 },
      choices: [
        ['3 Apr 2026', 'dmy'],
        ['4 Mar 2026', 'mdy'],
      ],
    },
  ]);
  expect(asked(['03/04/2026', '27/01/2023'])).toMatchObject([
    {
      choices: [
        ['Day first', 'dmy'],
        ['Month first', 'mdy'],
      ],
    },
  ]);
});
