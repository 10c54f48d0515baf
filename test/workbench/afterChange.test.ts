import { areaName, parseAddress } from '../../src/workbench/model/address';
import type { Area } from '../../src/workbench/model/area';
import { afterChange } from '../../src/workbench/model/afterChange';
import type { ChangeType } from '../../src/workbench/model/sheets';

const area = (address: string): Area => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed.area;
};

test.each<[ChangeType, string, string]>([
  ['RangeEdited', 'A1:Z99', 'C5:E9'],
  ['RowInserted', '1:2', 'C7:E11'],
  ['RowInserted', '5:5', 'C6:E10'],
  ['RowInserted', '7:8', 'C5:E11'],
  ['RowInserted', '10:10', 'C5:E9'],
  ['RowDeleted', '1:2', 'C3:E7'],
  ['RowDeleted', '3:6', 'C3:E5'],
  ['RowDeleted', '8:12', 'C5:E7'],
  ['ColumnInserted', 'A:A', 'D5:F9'],
  ['ColumnInserted', 'D:D', 'C5:F9'],
  ['ColumnDeleted', 'D:D', 'C5:D9'],
])('%s at %s makes %s of C5:E9', (change, at, expected) => {
  const after = afterChange(area('C5:E9'), change, area(at));
  expect(after && areaName(after)).toBe(expected);
});

test('an area goes with its rows', () => {
  expect(afterChange(area('C5:E9'), 'RowDeleted', area('4:9'))).toBeNull();
});
