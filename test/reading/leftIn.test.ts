import { leftIn } from '../../src/reading/leftIn';

test.each([
  [true, [1, true, 'Yes', 'yes', 'Churned', ' left ', '1', 'TRUE', '流失', '是']],
  [false, [0, false, 'No', 'no', 'Stayed', 'active', '0', 'FALSE', '未流失', '否']],
])('%p is said by %j', (left, cells) => {
  expect(cells.map(leftIn)).toEqual(cells.map(() => left));
});

test.each([
  ['empty', [null, '', 'NULL']],
  ['notYesOrNo', [2, 0.5, 'perhaps', '2026-01-01']],
  ['error', ['#N/A']],
])('%s is what is wrong with %j', (reason, cells) => {
  expect(cells.map(leftIn)).toEqual(
    cells.map((): unknown => expect.objectContaining({ column: 'left', reason })),
  );
});
