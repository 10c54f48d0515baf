import type { Run } from '../../blueprint/run';
import type { Figure } from '../../blueprint/session';
import { bodyCount } from '../../blueprint/viewCells';
import type { ResultView } from '../../blueprint/views';
import type { SettingPair } from '../../functions/settings/text';
import { costTakenAsZero, saysNothing } from './skips';
import type { AttributionRequest, AttributionResult, AttributionSummary } from './messages';
import type { Setting } from './options';
import type { AttributionResultTexts } from './resultTexts';
import { attributionInputs, directNames, modelCells } from './inputs';
import { modelId } from './modelId';
import { isTooLarge, type LiveFormula, type SharedRefusal } from '../../blueprint/formula/live';
import { settingsLiteral, textLiteral, textsLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';
import { words } from '../../functions/words';
import type { CreditWord } from './tableWords';

const passed = [saysNothing, costTakenAsZero];

/** What a touch is named where the column of the breakdown is empty. */
const blank = '(blank)';

type AttributionRun = Run<AttributionRequest>;

/** Why there is no formula: what may be of any analysis, and what of this one alone. */
type Refusal = SharedRefusal | keyof AttributionResultTexts['refusals'];
const refused = (refusal: Refusal): LiveFormula => ({ refusal });

/** The formula that gives the credit of an attribution. */
export function attributionFormula(run: AttributionRun, result: AttributionResult): LiveFormula {
  const { models } = run.request.options;
  const { summary } = result;
  const table = tableOf(run, result);
  const refusal = refusalOf(run, result, table, summary.settings);
  if (refusal !== null) return refused(refusal);
  if (isTooLarge((summary.rows.length + 2) * (models.length + 2), lengthOf(summary)))
    return refused('tooLarge');
  const [settings, ...others] = optionsOf(run, summary, table, summary.settings);
  const asked = (given: Readonly<Record<string, string>>) =>
    table.formula('ATTRIBUTION', [
      ...logOf(run, table),
      given.models ?? textsLiteral(models),
      given.settings ?? settings,
      ...others,
    ]);
  return {
    formula: asked({}),
    gives: {
      rows: summary.rows.length + (isNothing(summary.unattributed) ? 0 : 1),
      columns: columnsGiven(result),
    },
    inputs: {
      rows: attributionInputs(run.request.options, conversionsOf(run, summary), table.pairs),
      room: modelCells(models.length) - models.length,
      formula: asked,
    },
  };
}

const conversionsOf = ({ request }: Pick<AttributionRun, 'request'>, summary: AttributionSummary) =>
  request.options.conversions ?? summary.conversions;

/** Refunds without an order have a value and are no transactions. */
const isNothing = ({ value, transactions }: AttributionSummary['unattributed']): boolean =>
  value === 0 && transactions === 0;

/** The function names touchpoints, whatever they are, and gives neither limits nor shares. */
const columnsGiven = ({ views: [credit] }: AttributionResult) =>
  credit.columns.flatMap(({ heading }, of) => {
    const given = givenHeading(heading as CreditWord);
    return given === null ? [] : [{ heading: given, of }];
  });

function givenHeading(word: CreditWord): string | null {
  switch (word.code) {
    case 'dimensions':
      return words.touchpoint;
    case 'ttvOf':
      return word.values.model;
    case 'conversions':
      return words.conversions;
    default:
      return null;
  }
}

/** The formula that lists the transactions behind a figure. */
export function explainFormula(
  run: AttributionRun,
  result: AttributionResult,
  { row, column }: Figure,
  found: ResultView,
): LiveFormula {
  const { summary } = result;
  const model = run.request.options.models[summary.models.findIndex((name) => modelId(name) === column)];
  const listening = summary.settings.filter((setting) => listener[setting] === key(model));
  const table = tableOf(run, result);
  const refusal = refusalOf(run, result, table, listening);
  if (refusal !== null) return refused(refusal);
  const listed = bodyCount(found);
  const count = listed + (found.rest ?? 0);
  if (count === 0) return refused('nothing');
  const journeys = Array.from(found.columns[3].cells)
    .slice(0, listed)
    .reduce<number>((sum, journey) => sum + String(journey).length, 0);
  if (isTooLarge(count * 4, (journeys / listed) * count)) return refused('tooLarge');
  const asked = [textLiteral(row), textLiteral(model)];
  return {
    formula: table.formula('ATTRIBUTION.EXPLAIN', [
      ...logOf(run, table),
      ...asked,
      ...optionsOf(run, summary, table, listening),
    ]),
    gives: { rows: count },
  };
}

const tableOf = (run: AttributionRun, { skipped }: AttributionResult): ReadTable =>
  new ReadTable(run, skipped, ['zone', 'spelling']);

function refusalOf(
  { request, others }: AttributionRun,
  { summary }: AttributionResult,
  table: ReadTable,
  listening: readonly Setting[],
): Refusal | null {
  if ('orders' in others) return 'orders';
  if ('costs' in others) return 'costs';
  const { touchpoint, breakDownBy = [touchpoint] } = request.columns;
  if (breakDownBy.length > 1) return 'crossed';
  if (table.refusal !== null) return table.refusal;
  if (table.stops(passed)) return 'skipped';
  if (breakDownBy[0] !== touchpoint) {
    if (summary.rows.some((row) => row.touchpoint === blank)) return 'blanks';
    if (summary.strays) return 'strays';
    if (listening.includes('direct')) return 'direct';
    if (request.options.passOver) return 'passOver';
  }
  return summary.rows.length === 0 ? 'nothing' : null;
}

function logOf({ request }: AttributionRun, table: ReadTable): string[] {
  const { customer, time, touchpoint, value, breakDownBy = [touchpoint] } = request.columns;
  return [table.names(customer), table.dates(time), table.names(breakDownBy[0]), table.amounts(value)];
}

/** What stands behind the models. `listening`: settings that one of the models takes. */
function optionsOf(
  { request }: AttributionRun,
  summary: AttributionSummary,
  table: ReadTable,
  listening: readonly Setting[],
): (string | null)[] {
  const { lookback, halfLife, direct, order = 1, shares, startsAnew, passOver, collapse } = request.options;
  const { milestone, orderId } = request.columns;
  const conversions = conversionsOf({ request }, summary);
  const when = (setting: Setting, pair: SettingPair): SettingPair[] =>
    listening.includes(setting) ? [pair] : [];
  const pairs: SettingPair[] = [
    ...(lookback === null ? [] : [['lookback', lookback] as const]),
    ...(halfLife === 7 ? [] : when('halfLife', ['half-life', halfLife])),
    ...(direct.toLowerCase() === 'direct' ? [] : when('direct', ['direct', ...directNames(direct)])),
    ...(order === 1 ? [] : when('order', ['markov order', order])),
    ...(shares ? when('shares', ['shares', ...shares]) : []),
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
  ];
}

/** The models that listen to a setting, of those whose credit can be told apart by transactions. */
const listener: Partial<Record<Setting, string>> = {
  halfLife: 'timedecay',
  direct: 'lastnondirect',
  shares: 'custom',
};

const key = (model: string): string => model.toLowerCase().replace(/[^a-z]/g, '');

const lengthOf = ({ rows }: AttributionSummary): number =>
  rows.reduce((sum, { touchpoint }) => sum + touchpoint.length, 0);
