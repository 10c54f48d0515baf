import type { Run } from '../../blueprint/run';
import type { SettingPair } from '../../functions/settings/text';
import { settingsLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';
import { directNames } from './inputs';
import type { AttributionOptions, AttributionResult, AttributionSummary, TouchesRequest } from './messages';
import type { Setting } from './options';
import { isPreferring } from './preference';
import { preferencePairs } from './preferencePairs';

/** What the functions take behind log and models: settings in words, and the columns that only some logs have. */

export type AttributionRun = Run<TouchesRequest>;

/** What stands behind the models. `listening`: settings that one of the models takes. */
export function optionsOf(
  run: AttributionRun,
  summary: AttributionSummary,
  table: ReadTable,
  listening: readonly Setting[],
): (string | null)[] {
  const { request } = run;
  const { lookback, startsAnew, passOver, collapse, period } = request.options;
  const kind = kindOf(run);
  const days = typeof period === 'object' ? period : { from: null, to: null };
  const { milestone, orderId } = request.columns;
  const conversions = conversionsOf({ request }, summary);
  const pairs: SettingPair[] = [
    ...(lookback === null ? [] : [['lookback', lookback] as const]),
    ...preferencePairs(request.options),
    ...(days.from === null ? [] : [['from', days.from] as const]),
    ...(days.to === null ? [] : [['to', days.to] as const]),
    ...modelPairs(request.options, listening),
    ...(startsAnew ? [['starts anew', true] as const] : []),
    ...(passOver ? [['pass over', ...passOver] as const] : []),
    ...(collapse ? [['collapse', true] as const] : []),
    ...(conversions ? [['conversions', conversions] as const] : []),
    ...table.pairs,
  ];
  return [
    settingsLiteral(pairs),
    orderId === undefined ? null : table.names(orderId),
    milestone === undefined ? null : table.names(milestone),
    kind === null ? null : table.names(kind),
  ];
}

/** The settings of the models that one of them takes. */
export const listeningOf = (summary: AttributionSummary, model: string): Setting[] =>
  summary.settings.filter(
    (setting) => listener[setting] === key(model) || (setting === 'order' && isChain(model)),
  );

const isChain = (model: string): boolean => ['markov', 'removaleffect'].includes(key(model));

/** The settings of models that are not as usual. */
export function modelPairs(
  { halfLife, direct, order = 1, shares }: AttributionOptions,
  listening: readonly Setting[],
): SettingPair[] {
  const when = (setting: Setting, pair: SettingPair): SettingPair[] =>
    listening.includes(setting) ? [pair] : [];
  return [
    ...(halfLife === 7 ? [] : when('halfLife', ['half-life', halfLife])),
    ...(direct.toLowerCase() === 'direct' ? [] : when('direct', ['direct', ...directNames(direct)])),
    ...(order === 1 ? [] : when('order', ['markov order', order])),
    ...(shares ? when('shares', ['shares', ...shares]) : []),
  ];
}

/** The models that listen to a setting, of those whose credit can be told apart by transactions. */
const listener: Partial<Record<Setting, string>> = {
  halfLife: 'timedecay',
  direct: 'lastnondirect',
  shares: 'custom',
};

/** A model as its id has it, without what parts its words. */
export const key = (model: string): string => model.toLowerCase().replace(/[^a-z]/g, '');

export const isByTouchpoint = ({ request: { columns } }: AttributionRun): boolean =>
  columns.breakDownBy === undefined || columns.breakDownBy[0] === columns.touchpoint;

/** The column that names the kinds of touches; `null`: they are what the formula takes for touchpoints. */
export function kindOf(run: AttributionRun): number | null {
  const { columns, options } = run.request;
  return columns.kind ?? (isPreferring(options) && !isByTouchpoint(run) ? columns.touchpoint : null);
}

export const conversionsOf = ({ request }: Pick<AttributionRun, 'request'>, summary: AttributionSummary) =>
  request.options.conversions ?? summary.conversions;

export const tableOf = (run: AttributionRun, { skipped }: AttributionResult): ReadTable =>
  new ReadTable(run, skipped, ['zone', 'spelling']);

export function logOf({ request }: AttributionRun, table: ReadTable): string[] {
  const { customer, time, touchpoint, value, breakDownBy = [touchpoint] } = request.columns;
  return [table.names(customer), table.dates(time), table.names(breakDownBy[0]), table.amounts(value)];
}
