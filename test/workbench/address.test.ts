import {
  addressName,
  areaName,
  columnIndex,
  columnName,
  parseAddress,
} from '../../src/workbench/model/address';
import { maxRows } from '../../src/workbench/model/area';

test('reads cells, rectangles, columns and rows, with and without a sheet', () => {
  expect(parseAddress('B2')).toEqual({ sheet: null, area: { row: 1, column: 1, rows: 1, columns: 1 } });
  expect(parseAddress("='It''s'!$C$3:A1")).toEqual({
    sheet: "It's",
    area: { row: 0, column: 0, rows: 3, columns: 3 },
  });
  expect(parseAddress('Data!A:B')?.area).toEqual({ row: 0, column: 0, rows: maxRows, columns: 2 });
  expect(parseAddress('2:5')?.area).toMatchObject({ row: 1, rows: 4, columns: 16_384 });
});

test.each(['', 'A', 'A0', 'A1:B', 'A1:B2:C3', 'XFE1', 'A1048577', 'Total'])('refuses %p', (text) => {
  expect(parseAddress(text)).toBeNull();
});

test('names columns beyond Z and quotes sheets that need it', () => {
  expect([columnName(25), columnName(26), columnName(16_383)]).toEqual(['Z', 'AA', 'XFD']);
  expect(columnIndex('XFD')).toBe(16_383);
  expect(addressName('My data', { row: 0, column: 0, rows: 2, columns: 1 })).toBe("'My data'!A1:A2");
  expect(areaName({ row: 0, column: 1, rows: maxRows, columns: 1 })).toBe('B:B');
});
