import fc from 'fast-check';
import { guessRoles } from '../../src/reading/guessRoles';
import { coreOf } from '../../src/reading/roleWords';
import { findHeadings } from '../../src/reading/headings';
import { headings, source } from '../taskpane/fakes';

const guess = (names: string[] | null, row: unknown[], formats: string[] = []) =>
  guessRoles(names, [row], [row.map((_, column) => formats[column] ?? 'General')]);

const date = 'yyyy-mm-dd hh:mm';

describe('guessRoles', () => {
  it('reads English headings', () => {
    const { head, formats } = source();
    expect(guessRoles(headings, head.slice(1), formats.slice(1))).toEqual({
      customer: 0,
      time: 1,
      touchpoint: 2,
      value: 5,
      campaign: 3,
      product: null,
      segment: null,
      cost: 4,
      orderId: null,
      milestone: null,
      currency: null,
      event: null,
    });
  });

  it.each([
    ['客户编号', '时间', '渠道', '金额', '活动', '产品', '客户细分'],
    ['用户ID', '下单日期', '触点', '订单金额', '营销活动', '产品名称', '用户分群'],
    ['顾客', '日期', '来源', '收入', '推广', '商品', '地区'],
    [
      'Customer ID',
      'Event Time',
      'Source / Medium',
      'Order Value (EUR)',
      'Campaign Name',
      'SKU',
      'Customer Segment',
    ],
    ['userId', 'createdAt', 'touchpoint', 'amountUSD', 'utm_campaign', 'productName', 'plan'],
    ['Client', 'Date of purchase', 'Channel', 'Revenue', 'Promotion', 'Item', 'Region'],
  ])('finds all seven roles in %s, %s, %s, %s, %s, %s, %s', (...names) => {
    const row = ['C1', 46023.5, 'Email', 120, 'Spring', 'Kit', 'Enterprise'];
    expect(guess(names, row, ['General', date])).toEqual({
      customer: 0,
      time: 1,
      touchpoint: 2,
      value: 3,
      campaign: 4,
      product: 5,
      segment: 6,
      cost: null,
      orderId: null,
      milestone: null,
      currency: null,
      event: null,
    });
  });

  // The columns of real exports, with the cells they hold; each name stands for the column it is expected in.
  const exports: Record<string, [heading: string, cell: unknown, role: string | null][]> = {
    'GA4 in BigQuery': [
      ['event_date', '20260304', null],
      ['event_timestamp', 46023.5, 'time'],
      ['event_name', 'purchase', null],
      ['user_pseudo_id', '18.22', 'customer'],
      ['session_default_channel_group', 'Organic', 'touchpoint'],
      ['purchase_revenue', 12.5, 'value'],
    ],
    HubSpot: [
      ['Contact ID', '101', 'customer'],
      ['Create Date', 46023, 'time'],
      ['Original Traffic Source', 'Paid', 'touchpoint'],
      ['Deal Stage', 'won', null],
      ['Amount', 900, 'value'],
    ],
    Salesforce: [
      ['Opportunity Name', 'Big', null],
      ['Account ID', '001', 'customer'],
      ['Close Date', 46023, 'time'],
      ['Lead Source', 'Web', 'touchpoint'],
      ['Amount', 900, 'value'],
      ['Campaign Name', 'Spring', 'campaign'],
    ],
    Shopify: [
      ['Name', '#1001', 'orderId'],
      ['Email', 'a@example.org', 'customer'],
      ['Created at', 46023, 'time'],
      ['Discount Amount', 2, null],
      ['Total', 48, 'value'],
      ['Lineitem name', 'Kit', 'product'],
      ['Source', 'web', 'touchpoint'],
    ],
    Stripe: [
      ['Created (UTC)', '2026-03-04 10:00', 'time'],
      ['Amount', 48, 'value'],
      ['Amount Refunded', 0, null],
      ['Customer ID', 'cus_1', 'customer'],
    ],
    WooCommerce: [
      ['Order Number', 1001, 'orderId'],
      ['Order Date', 46023, 'time'],
      ['Customer', 'Ann', 'customer'],
      ['Origin', 'Organic', 'touchpoint'],
      ['Discount Total', 3, null],
      ['Order Total', 48, 'value'],
    ],
    有赞: [
      ['订单号', 'E1', 'orderId'],
      ['买家昵称', '小王', 'customer'],
      ['订单创建时间', 46023, 'time'],
      ['商品名称', '茶', 'product'],
      ['订单来源', '小程序', 'touchpoint'],
      ['优惠金额', 2, null],
      ['订单实付金额', 48, 'value'],
    ],
    神策: [
      ['distinct_id', 'u1', 'customer'],
      ['time', 46023, 'time'],
      ['$utm_source', 'baidu', 'touchpoint'],
      ['event', 'pay', null],
      ['order_amount', 48, 'value'],
    ],
    巨量: [
      ['账户名称', '店铺', 'customer'],
      ['日期', 46023, 'time'],
      ['投放渠道', '抖音', 'touchpoint'],
      ['广告计划名称', '春季', 'campaign'],
      ['消耗', 12, 'cost'],
      ['成交金额', 48, 'value'],
    ],
    微信: [
      ['openid', 'o1', 'customer'],
      ['交易时间', 46023, 'time'],
      ['场景', '扫码', 'touchpoint'],
      ['商户订单号', 'W1', 'orderId'],
      ['手续费', 0.3, null],
      ['订单金额', 48, 'value'],
    ],
  };

  it.each(Object.entries(exports))('finds its way in an export of %s', (_, columns) => {
    const found = guess(
      columns.map(([heading]) => heading),
      columns.map(([, cell]) => cell),
      columns.map(([, , role]) => (role === 'time' ? date : 'General')),
    );
    for (const [column, [heading, , role]] of columns.entries()) {
      const roles = Object.entries(found).filter(([, at]) => at === column);
      expect([heading, ...roles.map(([name]) => name)]).toEqual(role === null ? [heading] : [heading, role]);
    }
  });

  it('takes numbers of records for no touchpoints', () => {
    const rows = Array.from({ length: 8 }, (_, row) => [`ch_${row}`, 46023 + row, row % 2 ? 'x' : 'y']);
    const formats = rows.map(() => ['General', date, 'General']);
    expect(guessRoles(['id', 'Created', 'Via'], rows, formats).touchpoint).toBe(2);
    expect(
      guessRoles(
        ['id', 'Created'],
        rows.map((row) => row.slice(0, 2)),
        formats,
      ).touchpoint,
    ).toBeNull();
  });

  it('gives a column one role at most, whatever stands in it', () => {
    const words = ['Date', 'Customer ID', '渠道', 'Total', 'Lead Source', 'group', '', '金额', 'stage', 'x'];
    const cell = fc.oneof(fc.constantFrom('', 'Email', 'Lead', '2026-03-04', '#N/A', true), fc.double());
    const shape = fc.integer({ min: 1, max: 9 }).chain((width) =>
      fc.record({
        names: fc.array(fc.oneof(fc.constantFrom(...words), fc.string()), {
          minLength: width,
          maxLength: width,
        }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(shape, ({ names, rows }) => {
        const formats = rows.map((row) => row.map(() => 'General'));
        const taken = Object.values(guessRoles(names, rows, formats)).filter((column) => column !== null);
        expect(new Set(taken).size).toBe(taken.length);
        expect(taken.every((column) => column >= 0 && column < names.length)).toBe(true);
        expect(guessRoles(names, rows, formats)).toEqual(guessRoles(names, rows, formats));
      }),
    );
  });

  it('takes no cost column for the value', () => {
    expect(
      guess(['user', 'date', 'channel', '成本', '金额'], ['a', 46000, 'x', 3, 9], ['General', date]).value,
    ).toBe(4);
    expect(
      guess(['user', 'date', 'channel', 'cost'], ['a', 46000, 'x', 3], ['General', date]).value,
    ).toBeNull();
  });

  it('takes a column for the milestones only if it holds nothing else', () => {
    const names = ['user', 'date', 'channel', 'amount', 'stage'];
    const row = (stage: string) => ['a', 46000, 'x', 9, stage];
    expect(guess(names, row('Lead'), ['General', date]).milestone).toBe(4);
    expect(guess([...names.slice(0, 4), 'milestone'], row('won'), ['General', date]).milestone).toBeNull();
  });

  it('goes by the cells where there are no headings', () => {
    const found = guess(null, ['C1', '2026-03-01T10:00:00Z', 'Email', 12.5]);
    expect(found).toMatchObject({ time: 1, value: 3 });
    expect([found.customer, found.touchpoint].sort()).toEqual([0, 2]);
  });

  it('prefers cells that fit to a heading that does not', () => {
    const names = ['user', 'time zone', 'date', 'channel', 'value label', 'revenue'];
    const row = ['u', 'UTC', 46023.5, 'Email', 'high', 10];
    expect(guess(names, row, ['General', 'General', date])).toMatchObject({ time: 2, value: 5 });
  });

  it('leaves open what is not there', () => {
    expect(guess(['a', 'b'], ['x', 'y']).value).toBeNull();
  });
});

describe('coreOf', () => {
  it.each([
    ['customer_id', 'customer'],
    ['CustomerID', 'customer'],
    ['Revenue (EUR)', 'revenue'],
    ['Date of purchase', 'date'],
    ['产品名称', '产品'],
    ['ID', 'id'],
  ])('%s means %s', (heading, core) => expect(coreOf(heading)).toBe(core));
});

describe('findHeadings', () => {
  it.each([['Mar 1, 2026'], ['2026-03-01 10:00:00 UTC'], ['21/01/2026'], ['n/a'], ['$5.00'], ['(12,00)']])(
    'takes no row with %s for headings',
    (cell) => {
      const head = [
        ['C1', cell, 'Ads', ''],
        ['C2', 46000, 'Email', 5],
      ];
      expect(findHeadings(source({ head }))).toBe(false);
    },
  );

  it('sees text above numbers', () => expect(findHeadings(source())).toBe(true));

  it('sees data in the first row', () => {
    const { head } = source();
    expect(findHeadings(source({ head: head.slice(1) }))).toBe(false);
  });

  it('knows that a table has headings', () => {
    expect(findHeadings(source({ table: 'Log', head: [['1', '2', '3', '4']] }))).toBe(true);
  });

  const headings = (...head: unknown[][]) => findHeadings(source({ head }));

  it('takes a value nobody knows for no heading', () => {
    expect(headings(['C1', 'unknown', 'Email'], ['C2', 46023, 'Search'])).toBe(false);
    expect(headings(['C1', 'soon', 'Email'], ['C2', 46023, 'Email'])).toBe(false);
    expect(headings(['C1', '2026-03-04', 'Email'], ['C2', '2026-03-05', 'Email'])).toBe(false);
  });

  it('recognises headings of which two are the same', () => {
    expect(headings(['Customer', 'Date', 'Date'], ['C1', 46023, 46024])).toBe(true);
  });

  it('recognises headings above text alone', () => {
    expect(
      findHeadings(
        source({
          head: [
            ['Customer', 'Channel'],
            ['a', 'b'],
          ],
        }),
      ),
    ).toBe(true);
    expect(
      findHeadings(
        source({
          head: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        }),
      ),
    ).toBe(false);
  });
});

describe('wrong is worse than empty', () => {
  const rolesOf = (names: string[], rows: unknown[][], formats: string[] = []) =>
    guessRoles(
      names,
      rows,
      rows.map((row) => row.map((_, column) => formats[column] ?? 'General')),
    );
  const many = (row: (n: number) => unknown[]) => Array.from({ length: 30 }, (_, n) => row(n));

  it('a date is no customer, nor is a column that is as good as empty', () => {
    expect(rolesOf(['customer', 'ID'], [[46_023, 'a']], ['yyyy-mm-dd']).customer).toBe(1);
    expect(
      rolesOf(
        ['Customer ID', 'Email'],
        many((n) => [n === 0 ? 'C1' : '', `${n}@example.com`]),
      ).customer,
    ).toBe(1);
  });

  it('running numbers and ids are no amounts', () => {
    expect(
      rolesOf(
        ['total', 'x'],
        many((n) => [n + 1, 'a']),
      ).value,
    ).toBeNull();
    const from = (first: number, heading: string) =>
      rolesOf(
        [heading, 'x'],
        many((n) => [first + n, 'a']),
      ).value;
    // What is called an amount may count up by chance, but not from the first row on.
    expect([from(10, 'revenue'), from(1001, 'x1'), from(0, 'revenue')]).toEqual([0, null, null]);
    for (const heading of ['Purchase ID', 'payment number', 'sales_no', 'hit number', 'index', 'interaction'])
      expect(rolesOf([heading], [[7], [90], [12]]).value).toBeNull();
  });

  it('interaction, hit number and index are no touchpoints', () => {
    for (const heading of ['interaction', 'hit number', 'index'])
      expect(rolesOf(['user', heading, 'Via'], [['C1', 'a', 'Email']]).touchpoint).toBe(2);
  });

  it.each([
    'Postal Code',
    'PLZ',
    'Number of Employees',
    'age',
    'path_length',
    'Quantity',
    'Order Month',
    '邮编',
  ])('%s is no amount', (heading) => {
    const rows = many((n) => ['C1', 1000 + ((n * 7919) % 977)]);
    expect(rolesOf(['Customer', heading], rows).value).toBeNull();
    // A table of costs takes what looks like an amount.
    expect(rolesOf(['Customer', heading], rows).cost).toBeNull();
  });

  it('of numbers that no heading calls an amount, those with decimals are one, not codes', () => {
    const names = ['customerID', 'orderDate', 'shipVia', 'freight'];
    const row = ['VINET', 46_023, 3, 32.38];
    expect(guess(names, row, ['General', date]).value).toBe(3);
    expect(guess(['customerID', 'orderDate', 'amount', 'freight'], row, ['General', date]).value).toBe(2);
  });

  it('what a heading calls an amount is one, whatever else it says', () => {
    expect(rolesOf(['Quarterly revenue', 'age'], [[12, 44]]).value).toBe(0);
    expect(rolesOf(['month', 'Betrag'], [[3, 12.5]]).value).toBe(1);
  });

  it('how an order was paid and sent is no touchpoint, nor is its state', () => {
    for (const heading of [
      'Payment Source Type',
      'Payment Method',
      'Shipping channel',
      'status',
      'Pipeline',
      '支付方式',
    ])
      expect(rolesOf(['user', heading], [['C1', 'card']]).touchpoint).toBeNull();
  });

  it('yes and no are neither touchpoints nor events: their codes are', () => {
    const rows = many((n) => ['C1', n % 2 === 0, (n % 5) + 1]);
    expect(rolesOf(['user', 'is_paid_channel', 'marketing_channel_id'], rows).touchpoint).toBe(2);
    const found = guessRoles(['user', 'Captured', 'x'], rows, [], { among: ['event'], optional: [] });
    expect(found.event).toBeNull();
  });

  it('the number of a record is not what happened, though its heading ends like it', () => {
    const rows = many((n) => [`ACT-${n}`, n % 2 === 0 ? 'Call' : 'Email', `T${n}`]);
    const names = ['Activity ID', 'Activity Type', 'TouchpointID'];
    const among = ['event', 'touchpoint'] as const;
    expect(guessRoles(names, rows, [], { among, optional: [] })).toMatchObject({
      event: 1,
      touchpoint: null,
    });
    expect(
      guessRoles(names, rows, [], { among: ['touchpoint'], optional: ['touchpoint'] }).touchpoint,
    ).toBeNull();
  });

  it('how many there were is nobody', () => {
    const rows = many((n) => ['Email', 46_000 + n, 100 + ((n * 7919) % 977)]);
    for (const heading of ['Active users', 'New customers', '新增用户数'])
      expect(rolesOf(['channel', 'Date', heading], rows, ['General', 'yyyy-mm-dd']).customer).toBeNull();
    // Numbers may name somebody, under a heading for one.
    expect(rolesOf(['channel', 'Date', 'user'], rows, ['General', 'yyyy-mm-dd']).customer).toBe(2);
  });

  it('what programs write for programs, and an empty column, tell nothing that happened', () => {
    const rows = many((n) => [`u${n % 9}`, '', `{"path":"/${n % 3}"}`, n % 3 ? 'Signed Up' : 'Invited']);
    const names = ['user', 'channel', 'properties', 'name'];
    const among = ['event', 'touchpoint'] as const;
    expect(guessRoles(names, rows, [], { among: ['event'], optional: [] }).event).toBe(3);
    expect(guessRoles(names, rows, [], { among, optional: [] })).not.toMatchObject({ touchpoint: 1 });
    // A table that is still to be filled may be empty.
    expect(rolesOf(names, rows.slice(0, 1)).touchpoint).toBe(1);
  });

  it('numbers of orders are no amounts in German either', () => {
    const rows = many((n) => [1000 + n - (n % 4), `${n},50 €`]);
    for (const heading of ['Bestellnr.', 'Rechnungsnummer', 'Auftragsnr', 'N° de commande', 'Beleg-Nr'])
      expect(rolesOf([heading, 'Betrag'], rows).value).toBe(1);
    expect(rolesOf(['Bestellnr.', 'Betrag'], rows).orderId).toBe(0);
  });

  it('what a payment cost is no cost of marketing', () => {
    for (const heading of ['Fee', 'Card Processing Fees', 'Taxes On Fee', '手续费'])
      expect(rolesOf(['user', heading], [['C1', 0.3]])).toMatchObject({ cost: null, value: null });
    expect(rolesOf(['user', 'spendings'], [['C1', 0.3]])).toMatchObject({ cost: 1, value: null });
  });

  it('a day gives way to a moment', () => {
    const clock = 'yyyy-mm-dd hh:mm:ss';
    expect(rolesOf(['date', 'time'], [[46_023, 46_023.4]], ['yyyy-mm-dd', clock]).time).toBe(1);
    expect(rolesOf(['Date', 'Created'], [['2026-03-01', '2026-03-01 10:00']]).time).toBe(1);
    expect(rolesOf(['event_date', 'event_timestamp'], [[20_260_101, 1_767_258_000_000_000]]).time).toBe(1);
  });

  it('a column of days may be shown in several ways', () => {
    const guessed = guessRoles(
      ['user', 'Date'],
      [
        [1, 46_023],
        [1, '03/04/2026'],
        [2, 46_025],
        [2, 46_026],
      ],
      [[], ['General', 'General'], ['General', 'yyyy-mm-dd'], []].map(([a = '', b = '']) => [a, b]),
    );
    expect(guessed.time).toBe(1);
  });

  it('texts that are amounts are amounts, whatever errors stand among them', () => {
    for (const cells of [['$1,240.50', ''], ['1.500,50 €'], ['#N/A', 5, 'n/a'], [true, '']])
      expect(
        rolesOf(
          ['value'],
          cells.map((cell) => [cell]),
        ).value,
      ).toBe(0);
  });
});

test('numbers of orders such as #1030 are no customers, whatever their column is called', () => {
  const rows = [
    ['#1030', '2026-03-01', 24.5],
    ['#1031', '2026-03-02', 12],
  ];
  const found = guessRoles(['Name', 'Created at', 'Total'], rows, []);
  expect(found).toMatchObject({ customer: null, orderId: 0, time: 1, value: 2 });
});

test('a column whose heading tells something else is no customer, whatever its cells are', () => {
  const rows = [
    ['Darwin', '2026-03-01', 24.5],
    ['Hobart', '2026-03-02', 12],
  ];
  for (const heading of ['Billing City', 'Warehouse', 'Kassierer'])
    expect(guessRoles([heading, 'Created at', 'Total'], rows, []).customer).toBeNull();
  // Without a heading the cells alone can tell.
  expect(guessRoles(null, rows, []).customer).toBe(0);
  expect(guessRoles(['id', 'Created at', 'Total'], rows, []).customer).toBe(0);
});

describe('a column that hardly says anything', () => {
  const guessed = (names: string[], rows: unknown[][]) =>
    guessRoles(
      names,
      rows,
      rows.map((row) => row.map(() => 'General')),
    );

  test('is nobody where its heading is missing', () => {
    const rows = [1, 2, 3, 4].map((n) => [`2026-03-0${n}`, 'Email', n * 10 + 0.5, `C${n % 2}`]);
    expect(guessed(['Date', 'Channel', 'Revenue', ''], rows)).toMatchObject({
      customer: null,
      time: 0,
      touchpoint: 1,
      value: 2,
    });
  });

  test('plays no role by its cells alone where one of them is filled, as the total of an export is', () => {
    for (const heading of ['', 'ID']) {
      const names = ['Date', 'Channel', 'Revenue', heading];
      const rows = [
        ['', '', 46.5, 'Grand total'],
        ['2026-03-01', 'Email', 12.25, ''],
        ['2026-03-02', 'Ads', 20, ''],
        ['2026-03-03', 'Organic', 14.25, ''],
      ];
      expect(guessed(names, rows)).toMatchObject({ customer: null, value: 2 });
    }
  });

  test('plays the role its heading names', () => {
    const rows = [
      ['C1', '2026-03-01', 'Email', ''],
      ['C1', '2026-03-02', 'Ads', 50],
      ['C2', '2026-03-03', 'Ads', ''],
    ];
    expect(guessed(['Customer', 'Date', 'Channel', 'Value'], rows)).toMatchObject({ customer: 0, value: 3 });
  });
});
