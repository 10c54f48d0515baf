import fc from 'fast-check';
import { channelsOf } from '../../src/functions/channels/channelsOf';
import { readRules } from '../../src/functions/channels/readRules';
import { call, cellErrorOf, column, errorFrom, row, tableFrom } from '../support/worksheet';

const rules = [
  ['Field', 'Match', 'Text', 'Channel'],
  ['medium', 'is', 'Mail', 'Email'],
  [null, null, null, null],
  ['Host', 'Is', 'shop.example', 'Own'],
  ['campaign', 'starts_with', 'Brand', 'Brand  search'],
  [0, 0, 0, 0],
  ['Source', 'MATCHES', '^partner\\d+$', 'Partners'],
];

describe('CHANNEL', () => {
  test('answers one channel for single cells', () => {
    expect(call('CHANNEL', 'google', 'cpc')).toBe('Paid Search');
    expect(call('CHANNEL', [['Google ']], [[' CPC']])).toEqual([['Paid Search']]);
    expect(call('CHANNEL', null, null, null, 'https://www.google.de/')).toBe('Organic Search');
    expect(call('CHANNEL', null)).toBe('Direct');
    expect(call('CHANNEL', 0, 0, 0, 0)).toBe('Direct');
  });

  test('spills in the shape of the ranges, without blank rows at the end', () => {
    const sources = ['google', null, 'newsletter', null, null];
    const media = ['organic', '', 'email', null, 0];
    const channels = ['Organic Search', 'Direct', 'Email'];
    expect(call('CHANNEL', column(sources), column(media))).toEqual(column(channels));
    expect(call('CHANNEL', row(sources), row(media))).toEqual(row(channels));
    expect(call('CHANNEL', [[null]], null, null, column(['https://t.co/1', 'x.example']))).toEqual(
      column(['Organic Social', 'Referral']),
    );
  });

  test('takes headings for headings, and a source called so alone for a source', () => {
    const [source, medium] = [column(['utm_source', 'google']), column(['Session medium', 'organic'])];
    expect(call('CHANNEL', source, medium)).toEqual(column(['Channel', 'Organic Search']));
    expect(call('CHANNEL', source, column(['email', 'organic']))).toEqual(
      column(['Email', 'Organic Search']),
    );
    expect(call('CHANNEL', 'source')).toBe('Unassigned');
  });

  test('reads NULL and the like as nothing', () => {
    expect(call('CHANNEL', 'NULL', '(blank)', '-', 'https://www.bing.com/')).toBe('Organic Search');
    expect(call('CHANNEL', '(direct)', 'none')).toBe('Direct');
  });

  test('reads rules of a team’s own before the default ones', () => {
    const sources = column(['crm', 'google', 'partner7', 'google', null]);
    const media = column(['MAIL', 'cpc', 'x', 'cpc', null]);
    const campaigns = column([null, 'brand_de', null, 'other', null]);
    const referrers = column([null, null, null, null, 'https://pay.shop.example/']);
    expect(call('CHANNEL', sources, media, campaigns, referrers, rules)).toEqual(
      column(['Email', 'Brand search', 'Partners', 'Paid Search', 'Direct']),
    );
  });

  test('looks at the whole referrer where a rule does', () => {
    const referrers = column(['https://a.example/blog/1', 'https://a.example/shop/1', null]);
    const medium = column(['x', 'x', 'x']);
    expect(
      call('CHANNEL', null, medium, null, referrers, [['Referrer', 'Contains', '/BLOG/', 'Blog']]),
    ).toEqual(column(['Blog', 'Unassigned', 'Unassigned']));
  });

  test.each<[string, unknown[], RegExp]>([
    [
      'ranges of unequal length',
      [column(['a', 'b']), column(['a'])],
      /^source has 2 rows, medium has 1\. Give/,
    ],
    [
      'two columns in one',
      [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
      /^source must be one column/,
    ],
    ['an error in a cell', [column(['a', '#N/A'])], /^source, row 2, holds the error #N\/A/],
    [
      'an error in a referrer',
      [null, null, null, column([{ code: '#REF!' }, null])],
      /^referrer, row 1, holds/,
    ],
  ])('refuses %s', (_, args, message) => {
    expect(errorFrom('CHANNEL', ...args).message).toMatch(message);
  });

  test.each<[unknown[], RegExp]>([
    [
      ['Sauce', 'Is', 'a', 'A'],
      /^rules, row 2: "Sauce" is not a field\. Known are: Source, Medium, .*Host\.$/,
    ],
    [['Source', 'has', 'a', 'A'], /^rules, row 2: "has" is not a match\. Known are: Contains, Is, /],
    [['Source', 'Is', ' ', 'A'], /^rules, row 2: the text is empty\. Fill it in/],
    [['Source', 'Is', 'a', null], /^rules, row 2: the channel is empty\./],
    [['Source', 'Is', 'a', 'own'], /^rules, row 2: own tells which hosts are yours\. Write Host/],
    [
      ['Source', 'Matches', '(a', 'A'],
      /^rules, row 2: "\(a" is not a regular expression: \( is not closed\.$/,
    ],
    [['Source', 'Matches', '(?<=a)b', 'A'], /: \(\?< is not understood here\./],
    [['Source', 'Matches', '(a{999}){999}', 'A'], /: it is too long\. Make several rules of it\.$/],
    [['Source', 'Is', '#N/A', 'A'], /^rules, row 2, holds the error #N\/A/],
  ])('refuses the rule %j', (rule, message) => {
    const { message: said } = errorFrom('CHANNEL', 'a', null, null, null, [rules[0], rule]);
    expect(said).toMatch(message);
  });

  test('refuses rules that are not four columns', () => {
    const { message } = errorFrom('CHANNEL', 'a', null, null, null, column(['Source', 'Is']));
    expect(message).toBe('rules must be four columns (Field, Match, Text, Channel), but it has 1.');
  });

  test('says what is wrong with a rule as a code as well', () => {
    expect(cellErrorOf(() => readRules([['Medium', 'Matches', 'a)', 'A']])).saying).toEqual({
      code: 'badRule',
      values: {
        row: 1,
        problem: {
          code: 'badPattern',
          values: { text: 'a)', problem: { code: 'notOpened', values: { mark: ')' } } },
        },
      },
    });
  });
});

describe('channelsOf', () => {
  test('answers row by row; where a cell holds an error, its code', () => {
    const channelAt = channelsOf(
      { source: ['google', '#N/A', null], referrer: [null, null, { code: '#REF!' }] },
      [],
    );
    expect([0, 1, 2, 3].map(channelAt)).toEqual(['Organic Search', '#N/A', '#REF!', 'Direct']);
  });
});

const names = fc.constantFrom(
  '',
  'google',
  'facebook.com',
  'cpc',
  'email',
  'shop',
  'e mail',
  '(direct)',
  'my-shop',
);
const anyCell = fc.oneof(
  names,
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc.constant(null),
  fc.double(),
  fc.boolean(),
);
const visit = <T>(cell: fc.Arbitrary<T>) => fc.tuple(cell, cell, cell, cell);
const ofRow = (cells: readonly unknown[], own: unknown = null) =>
  call('CHANNEL', ...cells.map((cell) => [[cell]]), own);

test('case and blanks never matter', () => {
  const spelt = names.chain((name) =>
    fc
      .tuple(fc.boolean(), fc.constantFrom('', ' ', '\u00a0'), fc.constantFrom('', '  ', '\t'))
      .map(([isUpper, before, behind]) => {
        const doubled = name.replace(' ', '  ');
        return { name, written: before + (isUpper ? doubled.toUpperCase() : doubled) + behind };
      }),
  );
  fc.assert(
    fc.property(visit(spelt), (cells) => {
      expect(
        ofRow(
          cells.map(({ written }) => written),
          rules,
        ),
      ).toEqual(
        ofRow(
          cells.map(({ name }) => name),
          rules,
        ),
      );
    }),
  );
});

test('every row has one channel, the same alone and among others', () => {
  const isError = (cell: unknown) => typeof cell === 'string' && cell.startsWith('#');
  const rows = fc.array(
    visit(anyCell).filter((cells) => !cells.some(isError)),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(rows, (visits) => {
      // A last row that is not blank: those at the end are left out.
      const all = [...visits, ['end', '', '', '']];
      const columns = [0, 1, 2, 3].map((place) => column(all.map((cells) => cells[place])));
      const channels = tableFrom('CHANNEL', ...columns, rules).map(([channel]) => channel);
      expect(channels).toHaveLength(all.length);
      expect(channels.every((channel) => typeof channel === 'string' && channel !== '')).toBe(true);
      expect(channels).toEqual(all.map((cells) => (ofRow(cells, rules) as string[][])[0][0]));
    }),
  );
});
