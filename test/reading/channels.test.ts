import { firstChannels } from '../../src/reading/firstChannels';
import { guessChannel } from '../../src/reading/guessChannel';
import { guessColumns } from '../../src/reading/guessRoles';
import { source } from '../taskpane/fakes';

const head = [
  ['Customer', 'utm_medium', 'utm_source', 'utm_campaign', 'Page referrer'],
  ['C1', 'cpc', 'google', 'Spring', ''],
  ['C2', 'cpc', 'google', 'Spring', ''],
  ['C3', '', '', '', ''],
  ['C4', '', '', '', 'https://www.bing.com/'],
  ['C5', 'email', 'newsletter', '', ''],
];
const visits = source({ head, columns: 5 });

test('headings tell the columns of a channel besides the source', () => {
  expect(guessChannel(visits, 2)).toEqual({ of: 2, medium: 1, campaign: 3, referrer: 4 });
  expect(guessChannel(source({ head: [['Source / medium', 'Customer']] }), 0)).toEqual({ of: 0 });
});

test('the medium gives way to the source, and is the touchpoint where there is none', () => {
  expect(guessColumns(visits, true).touchpoint).toBe(2);
  const alone = source({ head: head.map(([customer, medium]) => [customer, medium]), columns: 2 });
  expect(guessColumns(alone, true).touchpoint).toBe(1);
});

test('the first visits are shown with their channels', () => {
  const channel = { of: 2, medium: 1, referrer: 4 };
  expect(firstChannels(visits, true, channel, null)).toEqual([
    { cells: ['google', 'cpc'], channel: 'Paid Search' },
    { cells: ['https://www.bing.com/'], channel: 'Organic Search' },
    { cells: ['newsletter', 'email'], channel: 'Email' },
  ]);
});

test('rules of one’s own are heeded, where they are known as a whole and can be used', () => {
  const table = (rules: unknown[][], rows = rules.length) => ({
    source: source({ head: rules, rows }),
    hasHeadings: false,
  });
  const first = (rules: ReturnType<typeof table>) =>
    firstChannels(visits, true, { of: 2, medium: 1 }, rules)[0];
  const rule = ['Source', 'Is', 'google', 'Search ads'];
  expect(first(table([rule])).channel).toBe('Search ads');
  expect(first(table([rule], 80))).toBeUndefined();
  expect(first(table([['Sauce', 'Is', 'google', 'Search ads']]))).toBeUndefined();
});
