import { errorFrom, logColumns, type LogRow, tableFrom } from '../support/worksheet';

test('a path that does not fit into a cell is refused: Excel would show an error without a reason', () => {
  const visits = Array.from({ length: 10_000 }, (_, i): LogRow => [
    'c',
    40000 + i / 2,
    `T${i % 7}`,
    i === 9999 ? 5 : null,
  ]);
  expect(errorFrom('JOURNEYS', ...logColumns(visits))).toMatchObject({
    code: '#VALUE!',
    message: expect.stringContaining('32767'),
  });
  const explained = [...logColumns(visits), 'T3', 'linear'] as const;
  expect(errorFrom('ATTRIBUTION.EXPLAIN', ...explained).message).toContain('32767');
  // What is too old for the order parts where two touches lie further apart than the lookback: here nowhere, or everywhere.
  expect(errorFrom('JOURNEYS', ...logColumns(visits), 'lookback=10').message).toContain('32767');
  expect(tableFrom('JOURNEYS', ...logColumns(visits), 'lookback=0.25')).toHaveLength(8);
  expect(tableFrom('ATTRIBUTION.EXPLAIN', ...explained, 'lookback=10')).toHaveLength(2);
});
