import { frozenXml, readFrozen } from '../../src/workbench/files/frozenPanes';

test.each([
  [{ rows: 1, columns: 0 }, 'topLeftCell="A2" activePane="bottomLeft"'],
  [{ rows: 0, columns: 2 }, 'topLeftCell="C1" activePane="topRight"'],
  [{ rows: 3, columns: 1 }, 'topLeftCell="B4" activePane="bottomRight"'],
])('reads what it wrote of %j', (frozen, pane) => {
  const written = frozenXml(frozen);
  expect(written).toContain(pane);
  expect(readFrozen(written)).toEqual(frozen);
});

test('writes nothing of a sheet without frozen panes', () => {
  expect(frozenXml({ rows: 0, columns: 0 })).toBe('');
  expect(readFrozen('<sheetView/>')).toEqual({ rows: 0, columns: 0 });
});
