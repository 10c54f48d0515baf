import { createFormat } from '../../src/language/format';
import { sameAmountsDecision } from '../../src/taskpane/setup/reading/columnDecisions';
import { sameAmountsIn } from '../../src/taskpane/setup/reading/inUse';
import type { Looked } from '../../src/taskpane/flow/looked';
import { WorkerFailure } from '../../src/worker/failure';

/** What set-up asks of amounts that are the same on all rows of an order. */

const values = { table: 'main', column: 'value', orders: 45, first: 2, next: 3 };
const format = createFormat('en-US');
const asked = (reading = {}, found: typeof values | null = values) =>
  sameAmountsDecision(found, reading, 4, 0, format);

test('the question stands at the amount of the table it is about', () => {
  const refused = { saying: { code: 'sameAmounts', values } } as unknown as WorkerFailure;
  const looked = { refused, request: {} } as unknown as Looked;
  expect(sameAmountsIn(looked, 'main')).toEqual(values);
  expect(sameAmountsIn(looked, 'orders')).toBeNull();
  expect(sameAmountsIn(null, 'main')).toBeNull();
});

test('both answers are kept as the reading of the table', () => {
  expect(asked()).toMatchObject({ isOpen: true, at: { row: 3, column: 4 } });
  expect(asked({ decimal: ',' })?.choices.map(({ label, reading }) => [label, reading])).toEqual([
    ['The order, counted once', { decimal: ',', amount: { of: 4, oncePer: 0 } }],
    ['Each row', { decimal: ',', rowsAddUp: true }],
  ]);
});

test('what is taken off the amount stays when the order is chosen', () => {
  const [once] = asked({ amount: { of: 4, less: [5] } })?.choices ?? [];
  expect(once.reading).toEqual({ amount: { of: 4, less: [5], oncePer: 0 } });
});

test('that each row counts can be seen and taken back', () => {
  const said = asked({ rowsAddUp: true }, null);
  expect(said).toMatchObject({ isOpen: false, at: null });
  expect(said?.choices[1]).toMatchObject({ isChosen: true, reading: {} });
  expect(asked({}, null)).toBeNull();
});
