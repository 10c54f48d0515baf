import { CostTable } from '../../src/taskpane/rules/costTable';

describe('CostTable', () => {
  it('takes names and costs over several blocks, and counts what it cannot use', () => {
    const table = new CostTable({ touchpoint: 0, cost: 2 }, true, 4);
    table.add(
      [
        ['Channel', 'Month', 'Spend'],
        ['Email', 'May', 120.5],
        ['Social', 'May', 'n/a'],
      ],
      0,
    );
    table.add(
      [
        ['', 'May', 7],
        ['Email', 'June', 80],
        ['Social', 'June', ''],
        ['Search', 'June', '#REF!'],
        ['Social', 'July', 'later'],
      ],
      3,
    );
    expect(table.costs).toEqual([
      { touchpoint: 'Email', cost: 120.5 },
      { touchpoint: 'Email', cost: 80 },
    ]);
    expect(table.problems).toEqual([
      { column: 'cost', reason: 'notNumber', count: 2, firstSheetRow: 6, table: 'costs' },
      { column: 'touchpoint', reason: 'empty', count: 1, firstSheetRow: 7, table: 'costs' },
      { column: 'cost', reason: 'error', count: 1, firstSheetRow: 10, table: 'costs' },
    ]);
  });

  it('has no headings where there are none', () => {
    const table = new CostTable({ touchpoint: 0, cost: 1 }, false, 1);
    table.add([['Email', 5]], 0);
    expect(table.costs).toEqual([{ touchpoint: 'Email', cost: 5 }]);
  });
});
