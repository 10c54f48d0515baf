import type { AttributionResult, Explanation } from '../../worker/attributionMessages';
import type { Setting } from '../rules/options';
import type { Run } from '../rules/run';
import { columnReference } from './columnReference';
import { functionFormula } from './functionFormula';
import { isTooLarge, type LiveFormula, refused, type Refusal, stopsAtRows } from './live';
import { numberLiteral, numbersLiteral, textLiteral, textsLiteral, truthLiteral } from './literals';

/** Rows the function passes over as the pane does, or of which it asks for nothing. */
const passed = ['neither touchpoint nor value', 'cost is not a number (taken as 0)'];

/** What a touch is named where the column of the breakdown is empty. */
const blank = '(blank)';

/** The formula that gives the credit of an attribution. */
export function attributionFormula(run: Run, result: AttributionResult): LiveFormula {
  const { models } = run.request.options;
  const parameter = parameterOf(run);
  const refusal = refusalOf(run, result);
  if (refusal !== null || parameter === 'settings') return refused(refusal ?? 'settings');
  if (isTooLarge((result.rows.length + 2) * (models.length + 2), lengthOf(result)))
    return refused('tooLarge');
  return {
    formula: functionFormula('ATTRIBUTION', [
      ...logOf(run),
      textsLiteral(models),
      ...policyOf(run, parameter),
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
  const parameter = parameterOf(run, model);
  const refusal = refusalOf(run, result);
  if (refusal !== null || parameter === 'settings') return refused(refusal ?? 'settings');
  const { count, transactions } = explained.answer;
  const journeys = transactions.reduce((sum, { journey }) => sum + journey.length, 0);
  if (count === 0) return refused('nothing');
  if (isTooLarge(count * 4, (journeys / transactions.length) * count)) return refused('tooLarge');
  const asked = [textLiteral(explained.touchpoint), textLiteral(model)];
  return {
    formula: functionFormula('ATTRIBUTION.EXPLAIN', [...logOf(run), ...asked, ...policyOf(run, parameter)]),
  };
}

function refusalOf({ request, orders, costs }: Run, result: AttributionResult): Refusal | null {
  if (orders) return 'orders';
  if (costs) return 'costs';
  const { touchpoint, breakDownBy = [touchpoint] } = request.columns;
  if (breakDownBy.length > 1) return 'crossed';
  if (stopsAtRows(result.skipped, passed)) return 'skipped';
  if (breakDownBy[0] !== touchpoint) {
    if (result.rows.some((row) => row.touchpoint === blank)) return 'blanks';
    if (result.strays) return 'strays';
  }
  return result.rows.length === 0 ? 'nothing' : null;
}

function logOf({ source, request }: Run): string[] {
  const { customer, time, touchpoint, value, breakDownBy = [touchpoint] } = request.columns;
  return [customer, time, breakDownBy[0], value].map((column) =>
    columnReference(source, request.hasHeadings, column),
  );
}

function policyOf({ source, request }: Run, parameter: string | null): (string | null)[] {
  const { lookback, startsAnew, collapse } = request.options;
  const { milestone } = request.columns;
  return [
    lookback === null ? null : numberLiteral(lookback),
    parameter,
    milestone === undefined ? null : columnReference(source, request.hasHeadings, milestone),
    startsAnew ? truthLiteral(true) : null,
    collapse ? truthLiteral(true) : null,
  ];
}

/**
 * The one setting the function takes, `null` where its defaults will do. What a number means to it hangs on the models,
 * so several settings are too many.
 */
function parameterOf({ request, settings }: Run, only?: string): string | null | 'settings' {
  const { halfLife, direct, order = 1, shares } = request.options;
  const set = {
    halfLife: halfLife === 7 ? null : numberLiteral(halfLife),
    direct: direct === 'Direct' ? null : textLiteral(direct),
    order: order === 1 ? null : numberLiteral(order),
    shares: shares ? numbersLiteral(shares) : null,
  };
  const listening = settings.filter((setting) => only === undefined || listener[setting] === key(only));
  const given = listening.filter((setting) => set[setting] !== null);
  const isNumber = given[0] === 'halfLife' || given[0] === 'order';
  const isAmbiguous = isNumber && listening.includes('halfLife') && listening.includes('order');
  if (given.length > 1 || isAmbiguous) return 'settings';
  return given.length === 0 ? null : set[given[0]];
}

/** The models that listen to a setting, of those whose credit can be told apart by transactions. */
const listener: Partial<Record<Setting, string>> = {
  halfLife: 'timedecay',
  direct: 'lastnondirect',
  shares: 'custom',
};

const key = (model: string): string => model.toLowerCase().replace(/[^a-z]/g, '');

const lengthOf = ({ rows }: AttributionResult): number =>
  rows.reduce((sum, { touchpoint }) => sum + touchpoint.length, 0);
