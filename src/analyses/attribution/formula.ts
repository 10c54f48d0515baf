import { isTooLarge, isViewTooLarge, type LiveFormula } from '../../blueprint/formula/live';
import { textLiteral, textsLiteral } from '../../blueprint/formula/literals';
import type { Figure } from '../../blueprint/session';
import { bodyCount, rowCount } from '../../blueprint/viewCells';
import type { ResultView } from '../../blueprint/views';
import { quantileRows } from '../../functions/attribution/lag';
import { words } from '../../functions/words';
import { allGiven, given, isCreditTooLarge, nameGiven, saysOfSales } from './formulaColumns';
import { refusalOf, refused } from './formulaRefusals';
import {
  type AttributionRun,
  conversionsOf,
  isByTouchpoint,
  kindOf,
  listeningOf,
  logOf,
  optionsOf,
  tableOf,
} from './formulaSettings';
import { attributionInputs, modelCells } from './inputs';
import type { AttributionResult } from './messages';
import { modelId } from './modelId';

/** Formulas that give the views of a log of touches. */

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
