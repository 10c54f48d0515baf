import { millisecondsPerDay } from './days';
import type { TouchQuery } from './definition';
import type { Dialect } from './dialects';
import { inJourney, journeyKey, keptSteps, orderSteps } from './journeys';
import { milestoneSteps } from './milestoneSteps';
import { nameKey, texts } from './names';
import { salesSteps } from './sales';
import { inAnyCase } from './spellings';
import { columns, statement, type Step } from './statement';
import { periodColumn } from './timeParts';
import { touchRows } from './touchRows';

/** The rule models by their names in columns; the shares of `custom` are given. */
export const creditModels = [
  'first_touch',
  'last_touch',
  'last_non_direct',
  'linear',
  'linear_distinct',
  'time_decay',
  'position_based',
  'j_shaped',
  'inverse_j',
  'custom',
  'w_shaped',
  'full_path',
  'participation',
] as const;
export type CreditModel = (typeof creditModels)[number];

/** What the models that have a setting are set to; as `ModelSettings`. */
export interface CreditSettings {
  /** Days. */
  halfLife: number;
  direct: readonly string[];
  shares: readonly [first: number, between: number, last: number];
}

/** What is not attributed to any touchpoint. */
export const unattributedRow = 'Unattributed';

/**
 * What each touchpoint earned under rule models, definitions as in `rules.ts`: touchpoint, a column a model, and conversions under
 * the first of them; a last row for orders without a touch. Told apart by calendar periods, all of that is so for each of them, with its
 * number behind the touchpoint. Customers with hard refunds are not in it (`hardRowsQuery`).
 */
export function creditsQuery(
  query: TouchQuery,
  dialect: Dialect,
  models: readonly CreditModel[],
  settings: CreditSettings,
): string {
  const hasMilestones = models.some((model) => model === 'w_shaped' || model === 'full_path');
  const share = (model: CreditModel) => shareOf(model, settings, dialect);
  const credits = models.map((model) => `SUM(s.amount * ${share(model)}) AS ${model}`);
  const part = periodColumn(query);
  return statement(
    [
      ...touchRows(query, dialect),
      ...salesSteps(query, dialect),
      ...orderSteps(query, dialect),
      ...keptSteps(query, dialect, 'order_steps'),
      ...shareSteps(query, dialect, models, settings),
      ...(hasMilestones ? milestoneSteps(query, dialect) : []),
    ],
    `
    SELECT ${columns('n.touch_name AS touchpoint', part && 's.part_no AS period_no')}, ${credits.join(', ')}, SUM(${share(models[0])}) AS conversions
    FROM ${hasMilestones ? 'milestone_shares' : 'shares'} s JOIN touch_names n ON n.touch_key = s.touch_key
    GROUP BY ${columns('n.touch_name', part && 's.part_no')}
    UNION ALL
    ${part ? restByPeriod(models, dialect) : restOfAll(models, dialect)}
    `,
    dialect,
  );
}

const restOfAll = (models: readonly CreditModel[], { double }: Dialect): string => `
    SELECT '${unattributedRow}', ${models.map(() => 'SUM(amount)').join(', ')}, CAST(COUNT(*) AS ${double})
    FROM kept_steps
    WHERE touch_key IS NULL`;

/** Of each period there is one, so that it cannot be taken for a touchpoint that is called so. */
const restByPeriod = (models: readonly CreditModel[], { double }: Dialect): string => `
    SELECT '${unattributedRow}', p.period_no, ${models.map(() => 'COALESCE(SUM(k.amount), 0)').join(', ')}, CAST(COUNT(k.amount) AS ${double})
    FROM (SELECT DISTINCT period_no FROM day_periods) p LEFT JOIN (
      SELECT part_no, amount FROM kept_steps WHERE touch_key IS NULL
    ) k ON k.part_no = p.period_no
    GROUP BY p.period_no`;

/** What the shares of a touch hang on: its place in the journey, and what is known of the others. */
function shareSteps(
  { table }: TouchQuery,
  dialect: Dialect,
  models: readonly CreditModel[],
  { halfLife, direct }: CreditSettings,
): Step[] {
  const { double, integer } = dialect;
  const isDirect = `${inAnyCase('touch_key', table, dialect)} IN (${texts(direct.map(nameKey), dialect)})`;
  const has = (...some: readonly CreditModel[]) => some.some((model) => models.includes(model));
  const first = [
    `COUNT(*) OVER (${inJourney}) AS touches`,
    has('linear_distinct', 'participation') &&
      `ROW_NUMBER() OVER (PARTITION BY ${journeyKey}, touch_key ORDER BY place) AS visit`,
    has('last_non_direct') &&
      `MAX(CASE WHEN ${isDirect} THEN CAST(NULL AS ${integer}) ELSE CAST(place AS ${integer}) END) OVER (${inJourney}) AS last_other`,
    // Counted from the last touch instead of the order, which changes no share and cannot underflow to 0/0.
    has('time_decay') &&
      `POWER(CAST(2 AS ${double}), CAST(ts - MAX(ts) OVER (${inJourney}) AS ${double}) / ${halfLife * millisecondsPerDay}) AS decay`,
  ].filter((each) => each !== false);
  const second = [
    has('linear_distinct') && `SUM(CASE WHEN visit = 1 THEN 1 ELSE 0 END) OVER (${inJourney}) AS touchpoints`,
    has('time_decay') && `SUM(decay) OVER (${inJourney}) AS decays`,
  ].filter((each) => each !== false);
  return [
    ['weighed', `SELECT kept_steps.*, ${first.join(', ')} FROM kept_steps WHERE touch_key IS NOT NULL`],
    ['shares', `SELECT weighed.*${second.map((each) => `, ${each}`).join('')} FROM weighed`],
  ];
}

/** The share of a touch in its order, as an expression over `shares`. */
function shareOf(model: CreditModel, { shares }: CreditSettings, { double }: Dialect): string {
  const part = (number: string) => `CAST(${number} AS ${double})`;
  const one = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
  const ends = (first: number, between: number, last: number) =>
    'CASE WHEN s.touches = 1 THEN 1 ' +
    `WHEN s.touches = 2 AND s.place = 1 THEN ${part(String(first / (first + last)))} ` +
    `WHEN s.touches = 2 THEN ${part(String(last / (first + last)))} ` +
    `WHEN s.place = 1 THEN ${part(String(first))} WHEN s.place = s.touches THEN ${part(String(last))} ` +
    `ELSE ${part(String(between))} / (s.touches - 2) END`;
  switch (model) {
    case 'first_touch':
      return one('s.place = 1');
    case 'last_touch':
      return one('s.place = s.touches');
    case 'last_non_direct':
      return one('s.place = COALESCE(s.last_other, s.touches)');
    case 'linear':
      return `${part('1')} / s.touches`;
    case 'linear_distinct':
      return `CASE WHEN s.visit = 1 THEN ${part('1')} / s.touchpoints ELSE 0 END`;
    case 'time_decay':
      return 's.decay / s.decays';
    case 'position_based':
      return ends(0.4, 0.2, 0.4);
    case 'j_shaped':
      return ends(0.2, 0.2, 0.6);
    case 'inverse_j':
      return ends(0.6, 0.2, 0.2);
    case 'custom': {
      const all = shares[0] + shares[1] + shares[2];
      return ends(shares[0] / all, shares[1] / all, shares[2] / all);
    }
    case 'w_shaped':
      return 's.w_weight / s.w_weights';
    case 'full_path':
      return 's.full_weight / s.full_weights';
    case 'participation':
      return one('s.visit = 1');
  }
}
