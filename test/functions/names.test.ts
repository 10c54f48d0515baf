import {
  attributionOf,
  call,
  column,
  errorFrom,
  figure,
  logColumns,
  type LogRow,
  numberFrom,
  tableFrom,
} from '../support/worksheet';

/** Names as people's files spell them, through the functions. */

const earned = (rows: readonly LogRow[], model: string) => {
  const figures = attributionOf(rows, model);
  const [heading] = [...([...figures.values()][0]?.keys() ?? [])];
  return Object.fromEntries([...figures.keys()].map((name) => [name, figure(figures, name, heading)]));
};

const spelt: LogRow[] = [
  ['C1', '2026-03-01', 'LinkedIn', ''],
  ['C1', '2026-03-02', '', 100],
  ['C2', '2026-03-01', 'linkedin', ''],
  ['C2', '2026-03-02', '', 50],
  ['C3', '2026-03-01', 'LinkedIn\u00a0', ''],
  ['C3', '2026-03-02', '', 25],
  ['C4', '2026-03-01', 'LinkedIn ', ''],
  ['C4', '2026-03-02', '', 10],
  ['ann@x.org', '2026-03-01', 'Email', ''],
  ['Ann@x.org', '2026-03-02', '', 70],
];

describe('one name in other letters or blanks', () => {
  test('is one touchpoint, and an e-mail address one customer', () => {
    expect(earned(spelt, 'last touch')).toEqual({ LinkedIn: 185, Email: 70 });
  });

  test('is one to TTV, JOURNEYS, PATHS and EXPLAIN', () => {
    for (const name of ['LinkedIn', 'LINKEDIN', ' linkedin '])
      expect(numberFrom('TTV', ...logColumns(spelt), name)).toBe(185);
    expect(tableFrom('JOURNEYS', ...logColumns(spelt)).slice(1)).toEqual([
      ['LinkedIn', 4, 185, 0, 1],
      ['Email', 1, 70, 0, 1],
    ]);
    expect(tableFrom('ATTRIBUTION.EXPLAIN', ...logColumns(spelt), 'linkedin')).toHaveLength(5);
    const paths = [column(['Email > LinkedIn', 'LINKEDIN  > email']), column([1, 1])];
    expect(tableFrom('ATTRIBUTION.PATHS', ...paths, null, null, 'linear').slice(1)).toEqual([
      ['Email', 1, 1],
      ['LinkedIn', 1, 1],
    ]);
  });

  test('is found by letters that are more of them in lower case', () => {
    const rows: LogRow[] = [['C1', '2026-03-01', 'İSTANBUL', 5]];
    for (const name of ['İSTANBUL', 'i\u0307stanbul', 'İstanbul'])
      expect(numberFrom('TTV', ...logColumns(rows), name)).toBe(5);
  });

  test('is another where names count as written', () => {
    const paths = [column(['Email', 'EMAIL']), column([1, 2])];
    const written = tableFrom('ATTRIBUTION.PATHS', ...paths, null, null, 'linear', 'spelling=as written');
    expect(written.slice(1)).toEqual([
      ['EMAIL', 2, 2],
      ['Email', 1, 1],
    ]);
    expect(attributionOf(spelt, 'last touch', 'spelling=as written').get('linkedin')).toBeDefined();
  });

  test('is one event, one segment and one line of costs', () => {
    const log = [column(['a', 'a']), column([46000, 46001]), column(['Visit ', 'visit'])];
    expect(tableFrom('FUNNEL', ...log, column(['VISIT']))[1].slice(0, 2)).toEqual(['VISIT', 1]);
    const start = column([46000, 46000, 46000]);
    const segments = tableFrom(
      'TIMETOVALUE.BY',
      start,
      column([46001, 46002, 46003]),
      column(['Pro', 'pro', 'Pro']),
    );
    expect(segments.slice(1).map(([name, customers]) => [name, customers])).toEqual([
      ['Pro', 3],
      ['All', 3],
    ]);
    const card = tableFrom(
      'SCORECARD',
      column(['ann@x.org', 'b']),
      column(['Ads', 'ads ']),
      column([46000, 46000]),
      column([46001, null]),
      column(['Ann@x.org', 'b']),
      column([46001, 46002]),
      column([10, 20]),
      column(['ADS']),
      column([6]),
    );
    expect(card.slice(1).map((row) => row.slice(0, 6))).toEqual([
      ['Ads', 2, 6, 3, 1, 30],
      ['All', 2, 6, 3, 1, 30],
    ]);
  });
});

describe('0 as a name', () => {
  const coded: LogRow[] = [
    ['C1', '2026-03-01', 0, null],
    ['C1', '2026-03-02', 1, null],
    ['C1', '2026-03-03', null, 100],
    ['C2', '2026-03-01', 0, null],
    ['C2', '2026-03-02', null, 100],
  ];

  test('is one where this Excel delivers empty cells as such', () => {
    expect(earned(coded, 'linear')).toEqual({ 0: 150, 1: 50 });
    expect(numberFrom('TTV', ...logColumns(coded), 0, 'linear')).toBe(150);
    const headed: LogRow[] = [['customer', 'time', 'touchpoint', 'value'], ...coded];
    expect(earned(headed, 'linear')).toEqual({ 0: 150, 1: 50 });
  });

  test('is a customer, for a row without one would be none', () => {
    expect(earned([[0, '2026-03-01', 'A', 5]], 'linear')).toEqual({ A: 5 });
  });

  test('is an empty cell among texts, and where a 0 stands for a date', () => {
    expect(
      earned(
        [
          ['C1', 46000, 'A', 0],
          ['C1', 46001, 0, 5],
        ],
        'linear',
      ),
    ).toEqual({ A: 5 });
    expect(
      earned(
        [
          ['C1', 46000, 7, 0],
          [0, 0, 0, 0],
          ['C1', 46001, 0, 5],
        ],
        'linear',
      ),
    ).toEqual({ 7: 5 });
  });

  test('is refused where nothing tells, and the way out named', () => {
    const undecided: LogRow[] = [
      ['C1', 46000, 7, 0],
      ['C1', 46001, 0, 5],
    ];
    expect(errorFrom('ATTRIBUTION', ...logColumns(undecided)).message).toMatch(
      /^touchpoint, row 2: 0 may be a name or an empty cell.*'0/,
    );
    expect(numberFrom('TTV', ...logColumns(undecided), 0)).toBe(5);
  });

  test('is an event the steps may name', () => {
    const log = [column(['u', 'u']), column(['2024-01-01', '2024-01-02']), column([0, 1])];
    expect(
      tableFrom('FUNNEL', ...log, column([0, 1]))
        .slice(1)
        .map((row) => row[1]),
    ).toEqual([1, 1]);
  });

  test('is a segment beside those who have none', () => {
    const table = tableFrom(
      'TIMETOVALUE.BY',
      column([45000, 45000, 45000, 45000, 45000, 45000]),
      column([45001, 45002, 45010, 45011, 45003, 45004]),
      column([0, 0, null, null, 1, 1]),
    );
    expect(table.slice(1).map(([name]) => name)).toEqual(['0', '1', '(blank)', 'All']);
    const card = tableFrom(
      'SCORECARD',
      column(['a', 'b', 'c']),
      column([0, 1, 1]),
      column([45000, 45000, 45000]),
      column([45001, null, 45002]),
      column(['a', 'b']),
      column([45001, 45002]),
      column([10, 20]),
      column([0, 1]),
      column([5, 7]),
    );
    expect(card.slice(1).map(([name, , cost]) => [name, cost])).toEqual([
      ['1', 7],
      ['0', 5],
      ['All', 12],
    ]);
  });
});

describe('a touchpoint nobody knows', () => {
  const rows: LogRow[] = [
    ['c', 46000, 'Email', null],
    ['c', 46001, 'Search', null],
    ['c', 46002, null, 10],
  ];

  test('is #N/A with the one that was probably meant', () => {
    const error = errorFrom('TTV', ...logColumns(rows), 'Emial');
    expect(error).toMatchObject({
      code: '#N/A',
      message: 'There is no touchpoint "Emial". Did you mean Email?',
    });
  });

  test('or with those there are', () => {
    expect(errorFrom('ATTRIBUTION.EXPLAIN', ...logColumns(rows), 'Podcast').message).toBe(
      'There is no touchpoint "Podcast". There are: Email, Search.',
    );
  });

  test('one that is there and earned nothing is 0', () => {
    expect(numberFrom('TTV', ...logColumns(rows), 'Email', 'last touch')).toBe(0);
  });
});

describe('a touchpoint called like a row of ours', () => {
  const rows: LogRow[] = [
    ['a', 46000, 'Unattributed', null],
    ['a', 46001, null, 10],
    ['b', 46001, null, 5],
  ];

  test('stays apart, and TTV of the spilled names adds up', () => {
    const table = tableFrom('ATTRIBUTION', ...logColumns(rows), 'linear');
    expect(table.slice(1)).toEqual([
      ['Unattributed', 10, 1],
      ['(Unattributed)', 5, 1],
    ]);
    const names = column(table.slice(1).map(([name]) => name));
    expect(call('TTV', ...logColumns(rows), names, 'linear')).toEqual([[10], [5]]);
    expect(tableFrom('ATTRIBUTION.EXPLAIN', ...logColumns(rows), '(Unattributed)')).toHaveLength(2);
  });

  test('so does a segment called All', () => {
    const table = tableFrom('TIMETOVALUE.BY', column([46000]), column([46001]), column(['all']));
    expect(table.slice(1).map(([name]) => name)).toEqual(['all', '(All)']);
  });
});

describe('flags', () => {
  test.each([
    ['Yes', 'No'],
    ['y', 'n'],
    [true, false],
    ['TRUE', 'FALSE'],
    ['是', '否'],
  ])('%p and %p are 1 and 0', (yes, no) => {
    const rows: LogRow[] = [
      ['1', '2025-02-10 07:58:51', 'Email', no],
      ['2', '2025-02-10 23:38:48', 'Search Ads', yes],
    ];
    expect(earned(rows, 'last touch')).toEqual({ 'Search Ads': 1, Email: 0 });
  });

  test('any other text is no amount, and TOUCH.AMOUNT is named', () => {
    expect(errorFrom('ATTRIBUTION', ...logColumns([['1', 46000, 'Email', '5 for 4']])).message).toMatch(
      /^value, row 1: "5 for 4" is not a number\. .*TOUCH\.AMOUNT/,
    );
  });
});

describe('amounts as exports write them', () => {
  const sold = (...values: string[]): LogRow[] =>
    values.flatMap((value, i): LogRow[] => [
      [`C${i}`, '2026-01-01 09:00', 'Email', null],
      [`C${i}`, '2026-01-02 10:00', null, value],
    ]);

  test.each([
    ['with a currency and a point', ['$1,500.50', '$1,200.50', '$1,300.50']],
    ['with a comma and a currency behind', ['1.500,50 €', '1.200,50 €', '1.300,50 €']],
    ['as text', ['1500.50', '1200.50', '1300.50']],
    ['one of which proves the mark of the others', ['1.500', '1.200,50', '1.301,00']],
  ])('%s are read', (_, values) => {
    expect(numberFrom('TTV', ...logColumns(sold(...values)))).toBe(4001.5);
    const [customer, time, , value] = logColumns(
      sold(...values).filter(([, , touchpoint]) => touchpoint === null),
    );
    expect(tableFrom('RFM', customer, time, value)).toHaveLength(4);
  });

  test('in two currencies are refused with both names', () => {
    expect(errorFrom('TTV', ...logColumns(sold('$5', '5 €'))).message).toMatch(
      /^value holds USD \(row 2: "\$5"\) and EUR \(row 4: "5 €"\), which cannot be added/,
    );
  });

  test('that could be two amounts are refused, and the way out is named', () => {
    expect(errorFrom('TTV', ...logColumns(sold('1.234'))).message).toMatch(
      /^value, row 2: "1\.234" could be two amounts.*TOUCH\.AMOUNT/,
    );
  });
});

describe('a first row without headings', () => {
  const rest: LogRow[] = [
    ['C1', '2026-03-02', 'Email', ''],
    ['C1', '2026-03-03', '', 100],
  ];

  test('is read where it can be', () => {
    expect(earned([['C1', 'Mar 1, 2026', 'Ads', ''], ...rest], 'linear')).toEqual({ Ads: 50, Email: 50 });
  });

  test.each(['n/a', 'unknown', 'soon'])('is refused where it cannot: %s', (time) => {
    expect(errorFrom('ATTRIBUTION', ...logColumns([['C1', time, 'Ads', ''], ...rest])).message).toMatch(
      `time, row 1: "${time}" is not a date`,
    );
  });
});
