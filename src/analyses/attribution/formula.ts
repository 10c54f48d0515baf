import type { Run } from '../../blueprint/run';
import type { Figure } from '../../blueprint/session';
import { bodyCount, rowCount } from '../../blueprint/viewCells';
import type { Named, ResultView } from '../../blueprint/views';
import { ownName } from '../../cells';
import { inEnglish } from '../../functions/words';
import type { SettingPair } from '../../functions/settings/text';
import { costTakenAsZero, saysNothing } from './skips';
import type { AttributionOptions, AttributionResult, AttributionSummary, TouchesRequest } from './messages';
import type { Setting } from './options';
import type { AttributionResultTexts } from './resultTexts';
import { attributionInputs, directNames, modelCells } from './inputs';
import { modelId } from './modelId';
import { isPreferring } from './preference';
import { areKindsTold, preferencePairs } from './preferencePairs';
import {
  type Given,
  isTooLarge,
  isViewTooLarge,
  type LiveFormula,
  type SharedRefusal,
} from '../../blueprint/formula/live';
import { settingsLiteral, textLiteral, textsLiteral } from '../../blueprint/formula/literals';
import { ReadTable } from '../../blueprint/formula/readTable';
import { quantileRows } from '../../functions/attribution/lag';
import { words } from '../../functions/words';
import type { CreditWord } from './tableWords';

const passed = [saysNothing, costTakenAsZero];

/** What a touch is named where the column of the breakdown is empty. */
const blank = '(blank)';

export type AttributionRun = Run<TouchesRequest>;

/** Why there is no formula: what may be of any analysis, and what of this one alone. */
export type Refusal = SharedRefusal | keyof AttributionResultTexts['refusals'];
export const refused = (refusal: Refusal): LiveFormula => ({ refusal });

/** The formula that gives the credit of touches. */
export function attributionFormula(run: AttributionRun, result: AttributionResult): LiveFormula {
  const { models } = run.request.options;
  const { summary } = result;
  const table = tableOf(run, result);
  const refusal = refusalOf(run, result, table, summary.settings);
  if (refusal !== null) return refused(refusal);
  if (isCreditTooLarge(summary)) return refused('tooLarge');
  const [settings, ...others] = optionsOf(run, summary, table, summary.settings);
  const asked = (cells: Readonly<Record<string, string>>) =>
    table.formula('ATTRIBUTION', [
      ...logOf(run, table),
      cells.models ?? textsLiteral(models),
      cells.settings ?? settings,
      ...others,
    ]);
  return {
    formula: asked({}),
    gives: given(result),
    inputs: {
      rows: attributionInputs(
        run.request.options,
        conversionsOf(run, summary),
        table.pairs,
        isByTouchpoint(run) || kindOf(run) !== null,
      ),
      room: modelCells(models.length) - models.length,
      formula: asked,
    },
  };
}

const isByTouchpoint = ({ request: { columns } }: AttributionRun): boolean =>
  columns.breakDownBy === undefined || columns.breakDownBy[0] === columns.touchpoint;

/** The column that names the kinds of touches; `null`: they are what the formula takes for touchpoints. */
function kindOf(run: AttributionRun): number | null {
  const { columns, options } = run.request;
  return columns.kind ?? (isPreferring(options) && !isByTouchpoint(run) ? columns.touchpoint : null);
}

const conversionsOf = ({ request }: Pick<AttributionRun, 'request'>, summary: AttributionSummary) =>
  request.options.conversions ?? summary.conversions;

/** The formula that gives the credit under the first model by period, of all the data. */
export function trendFormula(run: AttributionRun, result: AttributionResult): LiveFormula {
  const { models, trend = 'month', ...options } = run.request.options;
  const ofAll = { ...run, request: { ...run.request, options: { ...options, models, period: undefined } } };
  const { summary, views } = result;
  const listening = listeningOf(summary, models[0]);
  const table = tableOf(run, result);
  const refusal = refusalOf(ofAll, result, table, listening);
  if (refusal !== null) return refused(refusal);
  const view = views.find(({ id }) => id === 'trend');
  if (!view || isViewTooLarge(views, 'trend')) return refused('tooLarge');
  const isValue = view.columns.some(({ heading }) => typeof heading !== 'string' && heading.code === 'total');
  // Of shares the function leaves the total empty, and the table has none: what stands behind it stands elsewhere there.
  const ours = isValue ? ['period', 'notAttributed', 'total', 'history'] : ['period'];
  const given = view.columns.flatMap(({ heading }, of) =>
    typeof heading === 'string' || ours.includes(heading.code) ? [{ heading: nameGiven(heading), of }] : [],
  );
  return {
    formula: table.formula('ATTRIBUTION.TREND', [
      ...logOf(run, table),
      textLiteral(trend),
      textLiteral(models[0]),
      ...optionsOf(ofAll, summary, table, listening),
    ]),
    gives: { rows: bodyCount(view), columns: given },
  };
}

/** The formula that gives what part touchpoints had in journeys. */
export function positionsFormula(run: AttributionRun, result: AttributionResult): LiveFormula {
  const table = tableOf(run, result);
  const refusal = refusalOf(run, result, table, []);
  if (refusal !== null) return refused(refusal);
  if (isViewTooLarge(result.views, 'positions')) return refused('tooLarge');
  const [settings, orderId, , kind] = optionsOf(run, result.summary, table, []);
  const [positions] = result.views.filter(({ id }) => id === 'positions');
  return {
    formula: table.formula('ATTRIBUTION.POSITIONS', [...logOf(run, table), settings, orderId, kind]),
    gives: {
      rows: rowCount(positions),
      columns: allGiven(positions),
    },
    ...(saysOfSales(result.notes) && { hasNotes: true }),
  };
}

/** The formula that gives how many days, and touches, it took to convert: both, one below the other. */
export function lagFormula(run: AttributionRun, result: AttributionResult): LiveFormula {
  const table = tableOf(run, result);
  const refusal = refusalOf(run, result, table, []);
  if (refusal !== null) return refused(refusal);
  if (isViewTooLarge(result.views, 'lag')) return refused('tooLarge');
  if (result.summary.hasBrokenSegments) return refused('brokenSegments');
  const [settings, orderId, , kind] = optionsOf(run, result.summary, table, []);
  const [lag, touches] = ['lag', 'touches'].flatMap((id) => result.views.filter((view) => view.id === id));
  const [, ofAll, ...bySegment] = lag.columns;
  // Segments that are too many are not shown.
  const segment = bySegment.length > 0 ? run.request.columns.segment : undefined;
  return {
    formula: table.formula('JOURNEYS.LAG', [
      ...logOf(run, table),
      segment === undefined ? null : table.names(segment),
      settings,
      orderId,
      kind,
    ]),
    gives: {
      rows: rowCount(lag) + bodyCount(touches) + quantileRows,
      columns: [
        { heading: words.measure, of: 0 },
        { heading: words.bucket, of: 0 },
        ...bySegment.map(({ heading }, place) => ({ heading: nameGiven(heading), of: 2 + place })),
        { heading: nameGiven(ofAll.heading), of: 1 },
      ],
    },
  };
}

/** The columns of a view as a function gives them all, the touchpoints first. */
export const allGiven = ({ columns }: ResultView) =>
  columns.map(({ heading }, of) => ({ heading: of === 0 ? words.touchpoint : nameGiven(heading), of }));

/** Whether a function tells of its sales in a column of its own. */
export const saysOfSales = (notes: AttributionResult['notes']): boolean =>
  notes.some(({ code }) => code === 'ordersSentAgain' || code === 'refundsUnattributed');

/** What a function heads a column with that is a name from the data, or a word of ours. */
export const nameGiven = (heading: Named): string =>
  typeof heading === 'string' ? heading : ownName(inEnglish(heading), heading.besides ?? []);

/** The settings of the models that one of them takes. */
export const listeningOf = (summary: AttributionSummary, model: string): Setting[] =>
  summary.settings.filter(
    (setting) => listener[setting] === key(model) || (setting === 'order' && isChain(model)),
  );

const isChain = (model: string): boolean => ['markov', 'removaleffect'].includes(key(model));

/** Refunds without an order have a value and are no transactions. */
const isNothing = ({ value, transactions }: AttributionSummary['unattributed']): boolean =>
  value === 0 && transactions === 0;

/** What the functions give of a result. */
export const given = (result: AttributionResult): Given => ({
  rows: result.summary.rows.length + (isNothing(result.summary.unattributed) ? 0 : 1),
  columns: columnsGiven(result),
});

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
  const listening = listeningOf(summary, model);
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

export const tableOf = (run: AttributionRun, { skipped }: AttributionResult): ReadTable =>
  new ReadTable(run, skipped, ['zone', 'spelling']);

export function refusalOf(
  { request, others }: AttributionRun,
  { summary }: AttributionResult,
  table: ReadTable,
  listening: readonly Setting[],
): Refusal | null {
  if (typeof request.options.period === 'string') return 'relativePeriod';
  if (request.options.period && request.options.models.some((model) => key(model) === 'shapley'))
    return 'sharesOfAll';
  if ('orders' in others) return 'orders';
  if ('costs' in others) return 'costs';
  const { touchpoint, breakDownBy = [touchpoint] } = request.columns;
  if (breakDownBy.length > 1) return 'crossed';
  if (table.refusal !== null) return table.refusal;
  if (table.stops(passed)) return 'skipped';
  if (!areKindsTold(request.options)) return 'kindNames';
  if (breakDownBy[0] !== touchpoint) {
    if (summary.rows.some((row) => row.touchpoint === blank)) return 'blanks';
    if (summary.strays) return 'strays';
    if (listening.includes('direct')) return 'direct';
    if (request.options.passOver) return 'passOver';
  }
  return summary.rows.length === 0 ? 'nothing' : null;
}

export function logOf({ request }: AttributionRun, table: ReadTable): string[] {
  const { customer, time, touchpoint, value, breakDownBy = [touchpoint] } = request.columns;
  return [table.names(customer), table.dates(time), table.names(breakDownBy[0]), table.amounts(value)];
}

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

const key = (model: string): string => model.toLowerCase().replace(/[^a-z]/g, '');

/** Whether the table of credit may be more than a function can answer. */
export const isCreditTooLarge = ({ rows, models }: AttributionSummary): boolean =>
  isTooLarge(
    (rows.length + 2) * (models.length + 2),
    rows.reduce((sum, { touchpoint }) => sum + touchpoint.length, 0),
  );
