import { analyses } from '../../../src/analyses';
import { placesOf } from './placesOf';
import { setLanguage, englishSpeech, learnCatalogues } from '../../../src/language/current';
import { chineseInputs } from '../../../src/languages/chinese/inputs';
import { inputs, inputTable, type InputId } from '../../../src/taskpane/inputs/tables';

/** The empty tables: their headings are found for what they are, and what Excel is asked to say fits its limits. */

/** Which column plays each role, by the place of the column. */
const roles: Record<InputId, Record<string, number>> = {
  journeys: { customer: 0, time: 1, touchpoint: 2, campaign: 3, value: 4, currency: 5 },
  orders: { customer: 0, time: 1, value: 2, currency: 3, orderId: 4, segment: 5 },
  signUps: { start: 1, reached: 2, segment: 3, lost: 4 },
  subscriptions: { start: 1, reached: 2, segment: 3, lost: 4 },
  costs: { touchpoint: 0, cost: 1, currency: 2 },
  rates: { currency: 0, rate: 1 },
};

/** Rows as somebody would fill them in. */
const filled: Record<InputId, unknown[][]> = {
  journeys: [
    ['C1', 46023.4, 'Email', 'Spring', '', ''],
    ['C1', 46024.5, 'Search', 'Brand', '', ''],
    ['C1', 46024.6, '', '', 120.5, 'EUR'],
    ['C2', 46025, 'Email', 'Spring', 80, 'EUR'],
  ],
  orders: [
    ['C1', 46023, 120.5, 'EUR', 'A-1', 'Search'],
    ['C2', 46024, 80, 'EUR', 'A-2', 'Email'],
    ['C1', 46025, -20, 'EUR', 'A-1', 'Search'],
  ],
  signUps: [
    ['C1', 46023, 46025, 'Pro', ''],
    ['C2', 46024, '', 'Free', 46030],
    ['C3', 46025, '', 'Free', ''],
  ],
  subscriptions: [
    ['C1', 46023, 46037, 'Pro', ''],
    ['C2', 46024, '', 'Team', 46030],
    ['C3', 46025, '', 'Pro', ''],
  ],
  costs: [
    ['Email', 120, 'EUR'],
    ['Search', 800.5, 'EUR'],
  ],
  rates: [
    ['EUR', 1],
    ['USD', 0.92],
  ],
};

const languages = {
  English: englishSpeech,
  Chinese: { locale: 'zh-CN', language: 'zh-CN', translation: {} },
};
beforeAll(() => learnCatalogues('zh-CN', chineseInputs));
afterEach(() => setLanguage(englishSpeech));

describe.each(Object.entries(languages))('in %s', (_, speech) => {
  beforeEach(() => setLanguage(speech));

  it.each(inputs.map((input) => [input.id, input] as const))('finds the columns of %s', (id, input) => {
    const { columns } = inputTable(input);
    const analysis = analyses.find((each) => each.id === input.tab);
    const shape = analysis?.tables.find((table) => table.id === (input.beside ?? 'main'));
    const empty = Array.from({ length: 10 }, () => columns.map(() => ''));
    for (const rows of [empty, filled[id], [...filled[id], ...empty]]) {
      expect(placesOf(shape, columns, rows)).toMatchObject(rows === empty ? surelyIn(roles[id]) : roles[id]);
    }
  });

  it('serves the journeys with the table of journeys as well', () => {
    const [journeys] = inputs;
    const { columns } = inputTable(journeys);
    const shape = analyses.find(({ id }) => id === 'journeys')?.tables[0];
    expect(placesOf(shape, columns, filled.journeys)).toMatchObject({ customer: 0, time: 1, event: 2 });
  });

  it('gives Excel no more to say than it shows', () => {
    for (const input of inputs) {
      const { columns } = inputTable(input);
      expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
      for (const { heading, help, advice, rule } of columns) {
        expect(heading.length).toBeLessThanOrEqual(32);
        expect(help.length).toBeGreaterThan(0);
        expect(Math.max(help.length, advice?.length ?? 0)).toBeLessThanOrEqual(255);
        // What is refused is told how it should be; what is not is not spoken of.
        expect(advice !== undefined).toBe(rule !== undefined);
        if (rule?.kind === 'list') {
          expect(rule.entries.join(',').length).toBeLessThanOrEqual(255);
          expect(rule.entries.filter((entry) => entry.includes(','))).toEqual([]);
        }
      }
    }
  });
});

it('asks for dates, numbers and names where they belong', () => {
  const rules = Object.fromEntries(
    inputs.map((input) => [input.id, inputTable(input).columns.map(({ rule }) => rule?.kind ?? null)]),
  );
  expect(rules).toEqual({
    journeys: ['filled', 'date', null, null, 'number', 'list'],
    orders: ['filled', 'date', 'number', 'list', null, null],
    signUps: ['filled', 'date', 'date', null, 'date'],
    subscriptions: ['filled', 'date', 'date', null, 'date'],
    costs: ['filled', 'number', 'list'],
    rates: ['filled', 'number'],
  });
  const [, cost] = inputTable(inputs[4]).columns;
  expect(cost.rule).toEqual({ kind: 'number', least: 0 });
  // A refund is below 0.
  expect(inputTable(inputs[1]).columns[2].rule).toEqual({ kind: 'number' });
});

/** An optional column, among which costs are, is believed only where it holds something. */
const optional = ['campaign', 'currency', 'orderId', 'segment', 'lost', 'cost'];
const surelyIn = (all: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(all).filter(([role]) => !optional.includes(role)));
