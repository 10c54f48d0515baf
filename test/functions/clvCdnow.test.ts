import { expectClose } from '../support/close';
import { describeIf } from '../support/needs';
import { cdnowAvailable, cdnowOrders, orderColumns } from '../support/orders';
import { numberFrom, tableFrom } from '../support/worksheet';

/** The figures of reference/lifetime.md on CDNOW, where the reference data are at hand; skipped where they are not. */

const asOf = '1997-09-30';
const relative = (actual: number, expected: number, tolerance: number) =>
  expectClose(actual / expected, 1, tolerance);

/** Parameters in weeks, standard errors and log-likelihood with times in weeks, computed independently. */
const fits = [
  {
    model: 'bg/nbd',
    names: ['r', 'alpha', 'a', 'b'],
    values: [0.2425945224, 4.413602019, 0.792922017, 2.425906776],
    errors: [0.0125574, 0.378224, 0.185734, 0.705414],
    logLikelihood: -9582.42920667,
    published: -9582.4,
    tolerance: 1e-8,
  },
  {
    model: 'mbg/nbd',
    names: ['r', 'alpha', 'a', 'b'],
    values: [0.5248431592, 6.18308528, 0.8913593907, 1.61400224],
    errors: null,
    logLikelihood: -9582.13571555,
    published: null,
    tolerance: 1e-7,
  },
  {
    model: 'pareto/nbd',
    names: ['r', 'alpha', 's', 'beta'],
    values: [0.5532770468, 10.57768346, 0.6062399892, 11.66873529],
    errors: [0.0476279, 0.842723, 0.187281, 6.21111],
    logLikelihood: -9594.97617894,
    published: -9595,
    tolerance: 1e-6,
  },
];

/** P(alive) and, for 39 weeks, expected orders of four customers: x, t_x and T in weeks. */
const customers = [
  [0, 0, 38.86],
  [1, 1.71, 38.86],
  [2, 30.43, 38.86],
  [26, 30.857143, 31],
];
const alive: Record<string, number[]> = {
  'bg/nbd': [1, 0.212231938, 0.726609163, 0.968854441],
  'mbg/nbd': [0.389715058, 0.1708201, 0.706125688, 0.965484649],
  'pareto/nbd': [0.295095804, 0.167871284, 0.869115661, 0.997873405],
};
const expected: Record<string, number[]> = {
  'bg/nbd': [0.194782037, 0.203254804, 1.225906835, 20.7489029],
  'pareto/nbd': [0.107058866, 0.17097881, 1.455098756, 20.11482088],
};

const given = ({ model, names, values }: (typeof fits)[number]) => [
  ['Model', model],
  ...names.map((name, i) => [name, values[i]]),
];

describe('at the parameters of reference/lifetime.md', () => {
  test.each(fits.map((fit) => [fit.model, fit] as const))('%s: P(alive) to 1e-8', (model, fit) => {
    customers.forEach((history, i) => {
      relative(numberFrom('CLV.ALIVE', given(fit), ...history), alive[model][i], 1e-8);
    });
  });

  test.each([fits[0], fits[2]].map((fit) => [fit.model, fit] as const))(
    '%s: expected orders in 39 weeks to 1e-8',
    (model, fit) => {
      customers.forEach((history, i) => {
        relative(numberFrom('CLV.EXPECTED', given(fit), ...history, 39), expected[model][i], 1e-8);
      });
    },
  );

  // Who has just ordered for the first time expects E[X(t)] under BG/NBD. Published parameters; 1e-8.
  test.each([
    [1, 0.0532678912],
    [26, 0.9026369032],
    [39, 1.1967231933],
    [52, 1.4460505954],
  ])('E[X(%d)] of BG/NBD', (t, orders) => {
    const published = [
      ['r', 0.243],
      ['alpha', 4.414],
      ['a', 0.793],
      ['b', 2.426],
    ];
    relative(numberFrom('CLV.EXPECTED', published, 0, 0, 0, t), orders, 1e-8);
  });

  test('the singular point a = 1', () => {
    const singular = [
      ['r', 0.243],
      ['alpha', 4.414],
      ['a', 1],
      ['b', 2.426],
    ];
    relative(numberFrom('CLV.EXPECTED', singular, 0, 0, 0, 39), 1.0842790106, 1e-9);
  });
});

describeIf(cdnowAvailable, '../shared/reference/data/cdnow.csv is missing')('CDNOW', () => {
  const ranges = orderColumns(cdnowOrders());
  const fitOf = (model: string) =>
    new Map(tableFrom('CLV.FIT', ...ranges, asOf, model).map(([name, ...cells]) => [String(name), cells]));
  const figure = (fit: ReturnType<typeof fitOf>, name: string, place = 0) => Number(fit.get(name)?.[place]);

  test.each(fits.map((fit) => [fit.model, fit] as const))('%s', (model, reference) => {
    const fit = fitOf(model);
    const logLikelihood = figure(fit, 'Log-likelihood, times in weeks');
    expect(Math.abs(logLikelihood - reference.logLikelihood)).toBeLessThan(1e-6);
    if (reference.published) expect(Math.abs(logLikelihood - reference.published)).toBeLessThan(0.05);
    reference.names.forEach((name, i) => {
      const inWeeks = name === 'alpha' || name === 'beta' ? 7 : 1;
      relative(figure(fit, name) / inWeeks, reference.values[i], reference.tolerance);
      if (reference.errors) relative(figure(fit, name, 1) / inWeeks, reference.errors[i], 1e-4);
    });
    expect(fit.get('Converged')?.[0]).toBe('yes');
    expect(figure(fit, 'Customers')).toBe(2357);
    expect(figure(fit, 'Repeat customers')).toBe(946);
    expect(figure(fit, 'Repeat orders')).toBe(2457);
  });

  test('gamma-gamma of the average spend to 1e-7, and its log-likelihood to 1e-6', () => {
    const fit = fitOf('bg/nbd');
    relative(figure(fit, 'p'), 6.249572267, 1e-7);
    relative(figure(fit, 'q'), 3.744224668, 1e-7);
    relative(figure(fit, 'gamma'), 15.44352098, 1e-7);
    expect(Math.abs(figure(fit, 'Log-likelihood of spend') + 4055.9176948)).toBeLessThan(1e-6);
    relative(figure(fit, 'Correlation of spend and frequency'), 0.11388792, 1e-7);
  });

  test('the table of customers: 2,357 rows, and each agrees with CLV.ALIVE and CLV.EXPECTED', () => {
    const fit = tableFrom('CLV.FIT', ...ranges, asOf, 'pareto/nbd');
    const [headings, ...rows] = tableFrom('CLV.CUSTOMERS', ...ranges, 273, asOf, null, 'pareto/nbd');
    expect(rows).toHaveLength(2357);
    expect(headings.slice(0, 10)).toEqual([
      'Customer',
      'Orders',
      'Repeat orders',
      'Recency',
      'Age',
      'Average value',
      'Probability alive',
      'Expected orders',
      'Expected value an order',
      'CLV',
    ]);
    for (const row of rows.filter((_, i) => i % 200 === 0)) {
      const [, , repeats, recency, age] = row;
      relative(numberFrom('CLV.ALIVE', fit, repeats, recency, age), Number(row[6]), 1e-13);
      relative(numberFrom('CLV.EXPECTED', fit, repeats, recency, age, 273), Number(row[7]), 1e-13);
      relative(Number(row[7]) * Number(row[8]), Number(row[9]), 1e-13);
    }
    const values = rows.map((row) => Number(row[9]));
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  test('held against the other 39 weeks: the total is off by less than 15 %', () => {
    const table = tableFrom('CLV.VALIDATE', ...ranges, asOf);
    const row = (name: string) => table.find(([first]) => first === name) ?? [];
    // 6,696 order days less 2,357 first and 2,457 repeat orders before.
    expect(row('All').slice(1, 3)).toEqual([2357, 1882]);
    expect(row('Days after the cut-off')[1]).toBe(273);
    expect(Math.abs(Number(row('Error of the total')[1]))).toBeLessThan(0.15);
    expect(Math.abs(Number(row('Error of the cumulative count')[1]))).toBeLessThan(0.05);
    expect(Number(row('Correlation')[1])).toBeGreaterThan(0.6);
    const groups = table.slice(1, 9);
    expect(groups.map(([name]) => name)).toEqual([0, 1, 2, 3, 4, 5, 6, '7+']);
    for (const place of [1, 2])
      expect(groups.reduce((sum, group) => sum + Number(group[place]), 0)).toBe(row('All')[place]);
  });
});
