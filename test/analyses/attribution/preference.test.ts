import fc from 'fast-check';
import { attribution } from '../../../src/analyses/attribution';
import { fields } from '../../../src/analyses/attribution/fields';
import { attributionInputs, typedAttribution } from '../../../src/analyses/attribution/inputs';
import { lookbacksIn, lookbacksText } from '../../../src/analyses/attribution/kindLookbacks';
import { attributionMethod } from '../../../src/analyses/attribution/method';
import type { AttributionResult, TouchesRequest } from '../../../src/analyses/attribution/messages';
import { AttributionSession } from '../../../src/analyses/attribution/session';
import { attributionWords } from '../../../src/analyses/attribution/words';
import type { Run } from '../../../src/blueprint/run';
import type { Settings } from '../../../src/blueprint/settings';
import { inWords } from '../../../src/blueprint/spokenView';
import { createFormat } from '../../../src/language/format';
import { ranksIn, ranksText } from '../../../src/reading/nameList';
import { evaluated } from '../../support/formula';
import { serial } from '../../support/worksheet';
import { source } from '../../taskpane/fakes';
import { requests } from '../../support/requests';

/** Which touches count by their kind: click before view, direct last, and each within its own lookback. */

type Row = [string, number, string, number | '', string, string];
const head = ['customer', 'time', 'touchpoint', 'value', 'kind', 'campaign'];

const at = (day: number, hour: number, minute = 0) =>
  serial(`2026-03-${String(day).padStart(2, '0')}`) + (hour * 60 + minute) / 1440;

/** The eight cases of the reference: what leads to an order on 10 March at noon; a click counts 7 days, a view 1, direct 90. */
const cases: [
  string,
  touches: [kind: string, time: number, touchpoint: string][],
  last: string,
  plain: string,
][] = [
  [
    'p1',
    [
      ['click', at(4, 12), 'Search'],
      ['view', at(10, 9), 'Social'],
    ],
    'Search',
    'Social',
  ],
  [
    'p2',
    [
      ['click', at(3, 12), 'Search'],
      ['view', at(9, 13), 'Social'],
    ],
    'Search',
    'Social',
  ],
  [
    'p3',
    [
      ['click', at(3, 11, 59), 'Search'],
      ['view', at(9, 13), 'Social'],
    ],
    'Social',
    'Social',
  ],
  [
    'p4',
    [
      ['view', at(9, 11, 59), 'Social'],
      ['direct', at(10, 11), 'Direct'],
    ],
    'Direct',
    'Direct',
  ],
  [
    'p5',
    [
      ['click', at(8, 10), 'Email'],
      ['direct', at(10, 11), 'Direct'],
    ],
    'Email',
    'Direct',
  ],
  ['p6', [['direct', at(10, 11), 'Direct']], 'Direct', 'Direct'],
  [
    'p7',
    [
      ['click', at(9, 10), 'Search'],
      ['click', at(9, 10), 'Email'],
    ],
    'Email',
    'Email',
  ],
  [
    'p8',
    [
      ['view', at(10, 10), 'Display'],
      ['view', at(10, 11), 'Social'],
      ['click', at(3, 12), 'Email'],
    ],
    'Email',
    'Social',
  ],
];

const log: Row[] = cases.flatMap(([customer, touches], i): Row[] => [
  ...touches.map(([kind, time, touchpoint]): Row => [
    customer,
    time,
    touchpoint,
    '',
    kind,
    `${touchpoint} A`,
  ]),
  [customer, at(10, 12), '', 2 ** i, '', ''],
]);

function settings(
  set: Partial<typeof attribution.options>,
  hasKind = true,
): Settings<typeof attribution.options> {
  return {
    tables: {
      main: {
        source: source({
          ...{ head: [head, ...log], rows: log.length + 1, columns: head.length },
          ...{ sheet: 'Log', firstRow: 1, firstColumn: 0 },
        }),
        hasHeadings: true,
        columns: {
          ...{ customer: 0, time: 1, touchpoint: 2, value: 3, kind: hasKind ? 4 : null, campaign: 5 },
          ...{ product: null, segment: null, cost: null, orderId: null, milestone: null, currency: null },
        },
      },
    },
    options: { ...attribution.options, models: ['Last touch'], intervals: false, ...set },
  };
}

function ran(set: Partial<typeof attribution.options>, hasKind = true) {
  const asked = settings(set, hasKind);
  const request = requests.attribution(asked) as TouchesRequest;
  const session = new AttributionSession(request);
  session.add([head, ...log]);
  const result = session.finish(() => undefined);
  const run = { source: asked.tables.main.source, others: {}, request } as Run<TouchesRequest>;
  return { result, run, session };
}

const lookbacks = 'click=7, view=1, direct=90';
const priority = 'click > view > direct';

/** Values are powers of 2, so the credit tells the customers. */
const earned = (place: 2 | 3) => {
  const sums: Record<string, number> = {};
  cases.forEach((each, i) => (sums[each[place]] = (sums[each[place]] ?? 0) + 2 ** i));
  return sums;
};
const credit = ({ summary }: AttributionResult) =>
  Object.fromEntries(
    summary.rows
      .filter(({ credit: [value] }) => value > 0)
      .map(({ touchpoint, credit: [value] }) => [touchpoint, value]),
  );

test('the cases of the reference, with priority and without', () => {
  expect(credit(ran({ priority, lookbacks }).result)).toEqual(earned(2));
  expect(credit(ran({ lookbacks }).result)).toEqual(earned(3));
});

test.each(['ATTRIBUTION', 'ATTRIBUTION.TREND', 'ATTRIBUTION.POSITIONS', 'ATTRIBUTION.BY'])(
  '%s gives the same in the workbook',
  (called) => {
    const { result, run } = ran({ priority, lookbacks, trend: 'month', orderBy: 'new or returning' });
    const id = { ATTRIBUTION: 'credit', 'ATTRIBUTION.TREND': 'trend', 'ATTRIBUTION.POSITIONS': 'positions' }[
      called
    ];
    const view = result.views.find((one) => one.id === (id ?? 'byOrder'));
    if (!view) throw new Error(`no view for ${called}`);
    const formula = attributionWords.formula(run, result, view.id);
    if (!('formula' in formula)) throw new Error(formula.refusal);
    expect(formula.formula).toContain(`${called}(`);
    expect(formula.formula).toContain(
      'priority=click > view > direct; lookback of click=7; lookback of view=1',
    );
    const given = evaluated(formula.formula, { Log: [head, ...log] });
    const columns = inWords(view).columns;
    const told = formula.gives?.columns?.map(({ of }) => columns[of].cells) ?? [];
    const [, ...rows] = given;
    expect(told.length).toBeGreaterThan(2);
    rows
      .slice(0, formula.gives?.rows)
      .filter(([name]) => name !== 'Unattributed')
      .forEach((row, i) =>
        told.forEach((cells, place) => {
          const cell = cells[i];
          expect(row[place]).toBe(typeof cell === 'number' && Number.isNaN(cell) ? '' : cell);
        }),
      );
  },
);

test('days and touches to convert are those of the touches that count, in the workbook too', () => {
  const { result, run } = ran({ priority, lookbacks });
  const formula = attributionWords.formula(run, result, 'lag');
  if (!('formula' in formula)) throw new Error(formula.refusal);
  const [, ...rows] = evaluated(formula.formula, { Log: [head, ...log] });
  const shown = ['lag', 'touches'].flatMap((id) => {
    const view = result.views.find((one) => one.id === id);
    if (!view) throw new Error(`no view ${id}`);
    const [names, counts] = inWords(view).columns;
    return Array.from(names.cells, (name, row) => [name, counts.cells[row]]);
  });
  expect(rows.map(([, ...cells]) => cells)).toEqual(shown);
});

test('the transactions behind a figure are those the touches that count lead to', () => {
  const { result, run, session } = ran({ priority, lookbacks });
  const figure = { view: 'credit', row: 'Search', column: 'last touch' };
  const behind = inWords(session.behind(figure));
  expect(behind.columns[0].cells.slice(0, 2)).toEqual(['p2', 'p1']);
  const formula = attributionWords.formulaBehind?.(run, result, figure, session.behind(figure));
  if (!formula || !('formula' in formula)) throw new Error('no formula');
  const [, ...rows] = evaluated(formula.formula, { Log: [head, ...log] });
  expect(rows.map(([customer]) => customer)).toEqual(['p2', 'p1']);
});

test('without a column of kinds touchpoints are the kinds, whatever they are broken down by', () => {
  const set = { priority: '* > Direct', lookbacks: 'Social=0.1' };
  const byTouchpoint = ran(set, false);
  const byCampaign = ran({ ...set, dimension: 'campaign' }, false);
  const named = Object.entries(credit(byTouchpoint.result)).map(([name, value]) => [`${name} A`, value]);
  expect(credit(byCampaign.result)).toEqual(Object.fromEntries(named));
  const formula = attributionWords.formula(byCampaign.run, byCampaign.result, 'credit');
  if (!('formula' in formula)) throw new Error(formula.refusal);
  const [, ...rows] = evaluated(formula.formula, { Log: [head, ...log] });
  expect(rows.map(([name, value]) => [name, value])).toEqual(expect.arrayContaining(named));
});

test('the note of the output tells them', () => {
  const { result, run } = ran({ priority: 'click, direct > *', lookbacks });
  const lines = attributionMethod(run, result, createFormat('en'));
  expect(lines).toEqual(
    expect.arrayContaining([
      'Priority of touches: click, direct > *. A journey counts those of the first rank it has alone.',
      'Lookback of click: 7 days.',
      'Lookback of view: 1 day.',
    ]),
  );
});

test('a kind that no row bears is refused, and one a formula cannot name has no formula', () => {
  expect(() => ran({ priority: 'Klick > view' })).toThrow(/unknownKind|Klick/);
  expect(() => ran({ lookbacks: 'views=1' })).toThrow(/unknownKind|views/);
  const { result, run } = ran({ priority });
  const odd = {
    ...run,
    request: { ...run.request, options: { ...run.request.options, priority: [['a > b']] } },
  };
  expect(attributionWords.formula(odd, result, 'credit')).toEqual({ refusal: 'kindNames' });
});

test('what is typed wrong is told', () => {
  const problem = (name: string, set: Partial<typeof attribution.options>) =>
    fields(settings(set)).find((field) => field.name === name)?.problem;
  expect(problem('priority', { priority: 'Click > View, click' })).toBe('click stands in it twice.');
  expect(problem('priority', { priority: '*' })).toBe('Name a kind beside *, such as * > Direct.');
  expect(problem('priority', { priority: '* > Direct' })).toBeNull();
  for (const typed of ['View', 'View=', 'View=-1', 'View=1, view=2', '=1'])
    expect(problem('lookbacks', { lookbacks: typed })).toBe(
      'Enter each kind once, with its days: View=1, Click=7.',
    );
  expect(problem('lookbacks', { lookbacks: 'View=0; Click: 7' })).toBeNull();
});

const name = fc
  .stringMatching(/^[A-Za-z0-9 ,&()/._-]{1,12}$/)
  .map((text) => text.trim())
  .filter((text) => text !== '');
const names = fc.uniqueArray(name, {
  minLength: 1,
  maxLength: 6,
  selector: (text) => text.toLowerCase().replace(/[\s\-_/]+/g, ''),
});

test('what is typed, and what stands in cells beside a formula, comes back as it was', () => {
  fc.assert(
    fc.property(
      names,
      fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
      fc.nat(90),
      (all, opens, days) => {
        const ranks = all.reduce<string[][]>(
          (found, each, i) =>
            i === 0 || opens[i]
              ? [...found, [each]]
              : [...found.slice(0, -1), [...found[found.length - 1], each]],
          [],
        );
        expect(ranksIn(ranksText(ranks))).toEqual(ranks);
        const given = all.map((of, i) => ({ of, days: days + i }));
        expect(lookbacksIn(lookbacksText(given))).toEqual(given);
        const request = {
          models: ['Linear'],
          lookback: null,
          halfLife: 7,
          direct: 'Direct',
          priority: ranks,
          lookbacks: given,
        };
        const inputs = attributionInputs(request, undefined, []);
        const cells = (label: string) =>
          inputs
            .find((input) => input.label === label)
            ?.values.filter((value) => value !== null)
            .map(String) ?? null;
        const typed = typedAttribution(
          cells,
          inputs.map(({ label }) => label),
        );
        expect(ranksIn(typed.priority ?? '')).toEqual(ranks);
        expect(lookbacksIn(typed.lookbacks ?? '')).toEqual(given);
      },
    ),
  );
});
