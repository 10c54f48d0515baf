import type { AttributionResult, Explanation } from './messages';
import type { SettingPair } from '../../functions/settings/text';
import { costTakenAsZero, saysNothing } from './skips';
import type { Setting } from './options';
import type { Run } from '../../taskpane/rules/run';
import { columnReference } from '../../blueprint/formula/columnReference';
import { functionFormula } from '../../blueprint/formula/functionFormula';
import {
  isTooLarge,
  type LiveFormula,
  refused,
  type Refusal,
  stopsAtRows,
} from '../../blueprint/formula/live';
import { settingsLiteral, textLiteral, textsLiteral } from '../../blueprint/formula/literals';

const passed = [saysNothing, costTakenAsZero];

/** What a touch is named where the column of the breakdown is empty. */
const blank = '(blank)';

/** The formula that gives the credit of an attribution. */
export function attributionFormula(run: Run, result: AttributionResult): LiveFormula {
  const { models } = run.request.options;
  const refusal = refusalOf(run, result, run.settings);
  if (refusal !== null) return refused(refusal);
  if (isTooLarge((result.rows.length + 2) * (models.length + 2), lengthOf(result)))
    return refused('tooLarge');
  return {
    formula: functionFormula('ATTRIBUTION', [
      ...logOf(run),
      textsLiteral(models),
      ...optionsOf(run, result, run.settings),
    ]),
  };
}

/** The formula that lists the transactions behind a figure. */
export function explainFormula(
  run: Run,
  result: AttributionResult,
  explained: { touchpoint: string; model: number; answer: Explanation },
): LiveFormula {
  const model = run.request.options.models[explained.model];
  const listening = run.settings.filter((setting) => listener[setting] === key(model));
  const refusal = refusalOf(run, result, listening);
  if (refusal !== null) return refused(refusal);
  const { count, transactions } = explained.answer;
  const journeys = transactions.reduce((sum, { journey }) => sum + journey.length, 0);
  if (count === 0) return refused('nothing');
  if (isTooLarge(count * 4, (journeys / transactions.length) * count)) return refused('tooLarge');
  const asked = [textLiteral(explained.touchpoint), textLiteral(model)];
  return {
    formula: functionFormula('ATTRIBUTION.EXPLAIN', [
      ...logOf(run),
      ...asked,
      ...optionsOf(run, result, listening),
    ]),
  };
}

function refusalOf(
  { request, orders, costs }: Run,
  result: AttributionResult,
  listening: readonly Setting[],
): Refusal | null {
  if (orders) return 'orders';
  if (costs) return 'costs';
  const { touchpoint, breakDownBy = [touchpoint] } = request.columns;
  if (breakDownBy.length > 1) return 'crossed';
  if (stopsAtRows(result.skipped, passed)) return 'skipped';
  if (breakDownBy[0] !== touchpoint) {
    if (result.rows.some((row) => row.touchpoint === blank)) return 'blanks';
    if (result.strays) return 'strays';
    if (listening.includes('direct')) return 'direct';
  }
  return result.rows.length === 0 ? 'nothing' : null;
}

function logOf({ source, request }: Run): string[] {
  const { customer, time, touchpoint, value, breakDownBy = [touchpoint] } = request.columns;
  return [customer, time, breakDownBy[0], value].map((column) =>
    columnReference(source, request.hasHeadings, column),
  );
}

/** What stands behind the models. `listening`: settings that one of the models takes. */
function optionsOf(
  { source, request }: Run,
  result: AttributionResult,
  listening: readonly Setting[],
): (string | null)[] {
  const { lookback, halfLife, direct, order = 1, shares, startsAnew, collapse } = request.options;
  const { milestone, orderId } = request.columns;
  const conversions = request.options.conversions ?? result.conversions;
  const when = (setting: Setting, pair: SettingPair): SettingPair[] =>
    listening.includes(setting) ? [pair] : [];
  const pairs: SettingPair[] = [
    ...(lookback === null ? [] : [['lookback', lookback] as const]),
    ...(halfLife === 7 ? [] : when('halfLife', ['half-life', halfLife])),
    ...(direct.toLowerCase() === 'direct' ? [] : when('direct', ['direct', ...directNames(direct)])),
    ...(order === 1 ? [] : when('order', ['markov order', order])),
    ...(shares ? when('shares', ['shares', ...shares]) : []),
    ...(startsAnew ? [['starts anew', true] as const] : []),
    ...(collapse ? [['collapse', true] as const] : []),
    ...(conversions ? [['conversions', conversions] as const] : []),
  ];
  const columnOrNone = (column: number | undefined) =>
    column === undefined ? null : columnReference(source, request.hasHeadings, column);
  return [settingsLiteral(pairs), columnOrNone(orderId), columnOrNone(milestone)];
}

/** The names that the pane takes as one text, parted by commas. */
const directNames = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The models that listen to a setting, of those whose credit can be told apart by transactions. */
const listener: Partial<Record<Setting, string>> = {
  halfLife: 'timedecay',
  direct: 'lastnondirect',
  shares: 'custom',
};

const key = (model: string): string => model.toLowerCase().replace(/[^a-z]/g, '');

const lengthOf = ({ rows }: AttributionResult): number =>
  rows.reduce((sum, { touchpoint }) => sum + touchpoint.length, 0);
