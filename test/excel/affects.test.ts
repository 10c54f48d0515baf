import { rectangleAt } from '../../src/excel/address';
import { affects } from '../../src/excel/affects';

const watched = rectangleAt('B3:D10');
const edited = (address: string, grows = false) =>
  affects({ address, changeType: 'RangeEdited' }, watched, grows);

it.each(['B3', 'D10', 'A1:Z99', 'C:C', '5:5', 'A1,C4', '$B$3', 'Sheet1!B3'])(
  'an edit of %s does',
  (address) => {
    expect(edited(address)).toBe(true);
  },
);

it.each(['A1', 'E3', 'B2', 'B11', 'E:F', '11:12', 'A1:A99', 'A1,E5'])('an edit of %s does not', (address) => {
  expect(edited(address)).toBe(false);
});

it('an edit right below or beside does where the source grows', () => {
  expect(['B11', 'D500', 'E3', 'F3', 'B2'].map((address) => edited(address, true))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

it.each([
  ['RowInserted', '1:1', true],
  ['RowDeleted', '10:10', true],
  ['RowInserted', '11:11', false],
  ['ColumnDeleted', 'A:A', true],
  ['ColumnInserted', 'E:E', false],
  ['CellInserted', 'A1:A2', true],
])('%s at %s: %s', (changeType, address, does) => {
  expect(affects({ address, changeType }, watched, false)).toBe(does);
});

it('a change it cannot place does', () => {
  expect(edited('somewhere else')).toBe(true);
});
