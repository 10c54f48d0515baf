import { readFrozen, writeFrozen } from '../../src/workbench/files/frozenPanes';

const sheet = '<worksheet><sheetViews><sheetView workbookViewId="0"/></sheetViews></worksheet>';

test.each([
  [{ rows: 1, columns: 0 }, 'topLeftCell="A2" activePane="bottomLeft"'],
  [{ rows: 0, columns: 2 }, 'topLeftCell="C1" activePane="topRight"'],
  [{ rows: 3, columns: 1 }, 'topLeftCell="B4" activePane="bottomRight"'],
])('reads what it wrote of %j', (frozen, pane) => {
  const written = writeFrozen(sheet, frozen);
  expect(written).toContain(pane);
  expect(readFrozen(written)).toEqual(frozen);
});

test('leaves a sheet without frozen panes alone', () => {
  expect(writeFrozen(sheet, { rows: 0, columns: 0 })).toBe(sheet);
  expect(readFrozen(sheet)).toEqual({ rows: 0, columns: 0 });
});
