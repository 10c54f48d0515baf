import { lookback } from '../../../src/functions/settings/attribution';
import { cellErrorOf } from '../../support/worksheet';

test.each(['no limit', 'No Limit', '不限'])('a cell that says %s sets no lookback', (text) =>
  expect(lookback.read([text], 'settings')).toBeNull(),
);

test('any other text is no lookback', () => {
  expect(lookback.read([30], 'settings')).toBe(30);
  expect(cellErrorOf(() => lookback.read(['long'], 'settings')).message).toContain('is not a number');
});
