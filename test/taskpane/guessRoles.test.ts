import { guessRoles } from '../../src/taskpane/rules/guessRoles';
import { coreOf } from '../../src/taskpane/rules/roleWords';
import { findHeadings } from '../../src/taskpane/rules/headings';
import { headings, source } from './fakes';

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
      milestone: null,
      event: null,
      start: null,
      reached: null,
      lost: null,
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
      milestone: null,
      event: null,
      start: null,
      reached: null,
      lost: null,
    });
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
  it('sees text above numbers', () => expect(findHeadings(source())).toBe(true));

  it('sees data in the first row', () => {
    const { head } = source();
    expect(findHeadings(source({ head: head.slice(1) }))).toBe(false);
  });

  it('knows that a table has headings', () => {
    expect(findHeadings(source({ table: 'Log', head: [['1', '2', '3', '4']] }))).toBe(true);
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
