import { spanText } from '../../src/analyses/timeToValue/spanText';
import { timeToValue } from '../../src/analyses/timeToValue/index';
import { timeToValueWords } from '../../src/analyses/timeToValue/words';
import { createFormat } from '../../src/language/format';
import { guessed, settingsWith } from '../support/settings';
import type { TimeToValueSummary } from '../../src/analyses/timeToValue/messages';
import { problemsOf } from '../../src/blueprint/problems';
import { source } from './fakes';
import { signups, timeToValueResult } from './timeToValueFakes';
import { requests } from '../support/requests';

const format = createFormat('en-US');
const place = { hasHeadings: true, firstSheetRow: 1 };

describe('the guess', () => {
  const found = { start: 3, reached: 4, lost: 5, segment: 1 };

  it.each([
    [['user_id', 'plan', 'channel', 'signed_up', 'first_value', 'left']],
    [['user', 'segment', 'channel', 'signupDate', 'activatedAt', 'cancelled_on']],
    [['user', 'plan', 'source', 'Sign-up', 'Converted', 'Churned']],
    [['user', 'tier', 'channel', 'first signup', 'Reached value', 'unsubscribed']],
    [['用户', '套餐', '渠道', '注册时间', '首次使用', '流失日期']],
    [['用户', '细分', '渠道', '开始日期', '激活时间', '取消时间']],
  ])('reads %p', (headings) => {
    expect(guessed(timeToValue, signups(headings))).toMatchObject(found);
  });

  it('goes by the cells where no heading helps: blanks, and later than the start', () => {
    const headings = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(guessed(timeToValue, signups(headings))).toMatchObject({
      start: 3,
      reached: 4,
      lost: null,
      segment: null,
    });
  });

  it('takes a second date for the value although it sounds like a start', () => {
    const headings = ['user', 'plan', 'channel', 'signed_up', 'subscribed_at', 'left'];
    expect(guessed(timeToValue, signups(headings)).reached).toBe(4);
  });

  it('takes the channel where there is no segment', () => {
    const headings = ['user', 'remark', 'channel', 'created', 'activated', 'left'];
    expect(guessed(timeToValue, signups(headings)).segment).toBe(2);
  });
});

describe('what each row is', () => {
  const row = (customer: string, time: number, event: string) => [customer, time, event, 'Free'];
  const logOf = (headings: string[], rows: unknown[][]) =>
    source({
      rows: rows.length + 1,
      columns: 4,
      head: [headings, ...rows],
      formats: [headings, ...rows].map(() => ['General', 'yyyy-mm-dd hh:mm', 'General', 'General']),
    });
  const log = (headings = ['user_id', 'timestamp', 'event_name', 'plan']) =>
    logOf(headings, [
      row('U1', 46023.5, 'signed up'),
      row('U1', 46024.5, 'activated'),
      row('U2', 46025.5, 'signed up'),
    ]);
  const set = (changed = {}, columns = guessed(timeToValue, log())) =>
    settingsWith(timeToValue, log(), columns, changed);
  const asked = (settings: ReturnType<typeof set>) =>
    timeToValue.tables[0].roles(settings).map(({ id }) => id);
  const eachRow = (settings: ReturnType<typeof set>) =>
    timeToValue.fields(settings).find(({ name }) => name === 'eachRow');

  it('shows in the columns: a log has customer, time and event', () => {
    expect(guessed(timeToValue, log())).toMatchObject({
      customer: 0,
      time: 1,
      event: 2,
      segment: 3,
      start: null,
    });
    expect(asked(set())).toEqual(['customer', 'time', 'event', 'segment']);
    const signedUp = settingsWith(timeToValue, signups(), guessed(timeToValue, signups()));
    expect(asked(signedUp)).toEqual(['start', 'reached', 'segment', 'lost']);
  });

  it('is no log where no customer comes again and no heading names an event', () => {
    const rows = ['U1', 'U2', 'U3'].map((user, i) => row(user, 46023.5 + i, i < 2 ? 'open' : 'shut'));
    expect(guessed(timeToValue, logOf(['user', 'created', 'remark', 'plan'], rows))).toMatchObject({
      customer: 0,
      start: 1,
      event: null,
    });
  });

  it('can be set, and stays so when a column is taken away', () => {
    expect(asked(set({ eachRow: 'customer' }))).toEqual(['start', 'reached', 'segment', 'lost']);
    expect(asked(set({}, { ...guessed(timeToValue, log()), event: null }))).toContain('event');
    expect(eachRow(set())).toMatchObject({
      choices: [{ value: 'customer' }, { value: '' }, { value: 'count' }],
    });
    expect(eachRow(set({ eachRow: 'event' }))).toMatchObject({
      choices: [{ value: 'customer' }, { value: 'event' }, { value: 'count' }],
    });
  });

  it('asks a log for the events, and makes a request of them', () => {
    expect(problemsOf(timeToValue, set()).map(({ field, isMissing }) => [field, isMissing])).toEqual([
      ['startEvent', true],
      ['valueEvents', true],
    ]);
    const choices = { startEvent: 'signed up', valueEvents: 'invited > "paid, all"', rule: 'any' };
    expect(problemsOf(timeToValue, set(choices))).toEqual([]);
    expect(requests.timeToValue(set(choices))).toMatchObject({
      columns: { customer: 0, time: 1, event: 2, segment: 3 },
      options: { events: { start: 'signed up', values: ['invited', 'paid, all'], rule: 'any' } },
    });
    expect(problemsOf(timeToValue, set({ ...choices, startEvent: 'a > b' }))).toMatchObject([
      { field: 'startEvent', isMissing: false },
    ]);
  });

  it('asks for customers, and no date of value, where values stand in a table of their own', () => {
    const settings = settingsWith(timeToValue, signups(), guessed(timeToValue, signups()));
    const values = { source: log(), hasHeadings: true, columns: { customer: 0, time: 1 } };
    const both = { ...settings, tables: { ...settings.tables, values } };
    expect(asked(both)).toEqual(['customer', 'start', 'segment', 'lost']);
    expect(requests.timeToValue(both)).toEqual({
      kind: 'time to value',
      columns: { customer: 0, start: 3, segment: 1, lost: 5 },
      options: { asOf: null, weekend: null, trend: 'month' },
      ...place,
      beside: { values: { columns: { customer: 0, time: 1 }, ...place } },
    });
  });
});

describe('the request', () => {
  const columns = guessed(timeToValue, signups());

  it('has defaults that need no look', () => {
    expect(requests.timeToValue(settingsWith(timeToValue, signups(), columns))).toEqual({
      kind: 'time to value',
      columns: { start: 3, reached: 4, segment: 1, lost: 5 },
      options: { asOf: null, weekend: null, trend: 'month' },
      ...place,
    });
  });

  it('counts all of the last day, and leaves out columns that are not there', () => {
    const typed = { asOf: '2026-06-30', weekend: '0000011' };
    const request = requests.timeToValue(
      settingsWith(timeToValue, signups(), { ...columns, segment: null, lost: null }, typed),
    );
    expect(request?.columns).toEqual({ start: 3, reached: 4 });
    expect(request?.options.weekend).toBe('0000011');
    expect(Math.round(Number(request?.options.asOf) * 86_400_000)).toBe(46204 * 86_400_000 - 1);
  });

  it('is not made without a column', () => {
    expect(
      requests.timeToValue(settingsWith(timeToValue, signups(), { ...columns, reached: null })),
    ).toBeNull();
  });
});

describe('the answer', () => {
  const answer = (change: Partial<TimeToValueSummary> = {}) => {
    const result = timeToValueResult();
    return timeToValueWords.answer({ ...result, summary: { ...result.summary, ...change } }, format);
  };

  it('says when half have reached value, how sure that is, who waits, and how segments compare', () => {
    expect(answer()).toEqual({
      headline: 'Half of your customers reach value within 5.8 days.',
      details: [
        '95% interval: 5.1 days to 7.1 days.',
        'Reached: 54% by day 7, 80% by 30.',
        '93 customers are still waiting and counted as such.',
        'Those who made it alone would give a flattering 4.4 days: that leaves out who is still waiting or left.',
        'Fastest: Pro with 2.1 days; slowest: Enterprise with 12.9 days. ' +
          'The segments differ by more than chance (p < 0.001).',
      ],
    });
  });

  it('claims no median that the data do not reach, but says how far they go', () => {
    const { headline, details } = answer({ median: null, lower: 90, upper: null });
    expect(headline).toBe('Fewer than half of your customers reach value within the 180 days observed.');
    expect(details.join(' ')).toContain('A quarter reach it within 2.4 days.');
    expect(details.join(' ')).not.toContain('interval');
    expect(details.join(' ')).toContain('a flattering 4.4 days');
    expect(answer({ median: null, quarter: null }).headline).toBe(
      'Fewer than a quarter of your customers reach value within the 180 days observed.',
    );
  });

  it('leaves the interval open where its end was not observed', () => {
    expect(answer({ upper: null }).details.join(' ')).toContain(
      '95% interval: from 5.1 days, without an upper end in the time observed.',
    );
  });

  it('does not speak of those who made it where they read no better', () => {
    expect(answer({ convertersMedian: 5.8333 }).details.join(' ')).not.toContain('flattering');
    expect(answer({ convertersMedian: null }).details.join(' ')).not.toContain('flattering');
  });

  it.each([
    [0.0004, 'The segments differ by more than chance (p < 0.001).'],
    [0.0123, 'The segments differ by more than chance (p = 0.012).'],
    [
      0.33,
      'The segments lie between Pro with 2.1 days and Enterprise with 12.9 days. That may be chance (p = 0.33).',
    ],
  ])('takes p = %p for what it is worth', (p, text) => {
    const { segments } = timeToValueResult().summary;
    if (!segments) throw new Error('There are segments.');
    expect(
      answer({ segments: { ...segments, test: { chiSquare: 1, degrees: 2, p } } }).details.join(' '),
    ).toContain(text);
  });

  it('names a slowest segment that has no median', () => {
    const segments = { fastest: { segment: 'Pro', median: 2 }, slowest: { segment: 'Free', median: null } };
    expect(answer({ segments }).details.join(' ')).toContain(
      'The segments lie between Pro with 2 days and Free, of which fewer than half reach value in the time observed. ' +
        'Whether that is chance cannot be tested on these data.',
    );
  });

  it('calls no segment the fastest where all are alike', () => {
    const segments = { fastest: { segment: 'Pro', median: 2 }, slowest: { segment: 'Free', median: 2.001 } };
    expect(answer({ segments }).details.join(' ')).toMatch(
      /Half reach it within 2 days in each segment compared\.$/,
    );
  });

  it('counts working days as such', () => {
    const { headline, details } = answer({ workingDays: true });
    expect(headline).toBe('Half of your customers reach value within 5.8 working days.');
    expect(details.join(' ')).toContain('54% by working day 7, 80% by 30');
  });
});

test.each([
  [0, false, 'less than a second'],
  [0.25, false, '6 hours'],
  [0.25, true, '0.25 working days'],
  [1, true, '1 working day'],
  [12.94, false, '12.9 days'],
])('%p days, working days: %p, read %p', (days, workingDays, text) => {
  expect(spanText(days, workingDays, format)).toBe(text);
});

test('figures: the median, the share by day 30, those who reached it and those who wait', () => {
  const numbers = timeToValueWords.figures(timeToValueResult(), format).map(({ number }) => number);
  expect(numbers).toEqual(['5.8 days', '80%', '400', '93']);
});
