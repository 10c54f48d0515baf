import { guessCounted } from '../../src/reading/guessCounted';
import { source } from '../taskpane/fakes';

const tableOf = (...headings: unknown[]) => source({ columns: headings.length, head: [headings] });
const roles = { path: ['path'], value: ['value', 'ttv'], lost: ['non_conversions'] };

test.each([
  [['path', 'value', 'non_conversions']],
  [['PATH', 'VALUE', 'NON_CONVERSIONS']],
  [['Path', 'TTV', 'Non-conversions']],
  [[' path ', 'Value', 'non  conversions']],
])('%p are recognised', (headings) => {
  expect(guessCounted(tableOf(...headings), true, roles)).toEqual({ path: 0, value: 1, lost: 2 });
});

test('columns may stand anywhere, and of two headings the usual one counts', () => {
  const found = guessCounted(tableOf('ttv', 'non_conversions', null, 'path', 'value'), true, roles);
  expect(found).toEqual({ path: 3, value: 4, lost: 1 });
});

test('nothing is recognised where a heading is missing, or there are none', () => {
  expect(guessCounted(tableOf('path', 'value'), true, roles)).toBeNull();
  expect(guessCounted(tableOf('path', 'value', 'lost conversions'), true, roles)).toBeNull();
  expect(guessCounted(tableOf('path', 'value', 'non_conversions'), false, roles)).toBeNull();
});
