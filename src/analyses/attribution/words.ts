import type { ResultWords } from '../../blueprint/analysis';
import type { KeyFigure } from '../../blueprint/answer';
import { bodyCount, numberAt, rowCount } from '../../blueprint/viewCells';
import type { Figure } from '../../blueprint/session';
import { changeAnswer } from '../../blueprint/period/answer';
import { nameOf } from '../../blueprint/period/periods';
import { changeTexts } from '../../blueprint/period/resultTexts';
import { answerOf } from './answer';
import { attributionFormula, explainFormula, lagFormula, positionsFormula, trendFormula } from './formula';
import { refused } from './formulaRefusals';
import { lagAnswer } from './lagAnswer';
import { isOfPaths } from './isOfPaths';
import { dimensionName } from './dimensionName';
import type { AttributionRequest, AttributionResult, AttributionSummary } from './messages';
import { creditText } from './measure';
import { attributionMethod, reconciliation, remarks, sources } from './method';
import { attributionResultTexts as say } from './resultTexts';
import { typedAttribution } from './inputs';
import { modelId } from './modelId';
import { orderByName } from './orderByName';
import { byOrderFormula, kindsFormula } from './ordersFormula';
import { pathsFormula } from './pathsFormula';

/** What is said of the credit of touchpoints. */
export const attributionWords: ResultWords<AttributionRequest, AttributionResult> = {
  answer({ summary, change, views }, format) {
    const ofCredit = answerOf(summary, format);
    const answer = { ...ofCredit, details: [...ofCredit.details, ...lagAnswer(views, format)] };
    if (!change) return answer;
    const { headline, details } = changeAnswer(
      change,
      summary.measure === 'value' ? format.wholeMoney : format.number,
      format,
    );
    return { headline, details: [...details, answer.headline, ...answer.details] };
  },

  figures({ summary }, format) {
    const { measure, total, unattributed, totalCost } = summary;
    const names = say.figures;
    if (measure === 'conversions')
      return [
        { name: names.conversions, title: names.conversionsLong, number: format.number(total.value) },
        { name: say.unattributed, number: format.number(unattributed.value) },
      ];
    const roas = totalCost?.roas;
    const all: (KeyFigure | false)[] = [
      { name: names.value, title: names.valueLong, number: format.money(total.value) },
      { name: names.transactions, number: format.count(total.transactions) },
      { name: say.unattributed, number: format.money(unattributed.value) },
      typeof roas === 'number' && { name: names.roas, title: names.roasLong, number: format.number(roas) },
    ];
    return all.filter((figure) => figure !== false);
  },

  settings({ request }, { summary, periods }, format) {
    const { lookback } = request.options;
    if (isOfPaths(request)) return say.settingsOfPaths(format.count(summary.models.length));
    return [
      ...say.settings(
        format.count(summary.models.length),
        lookback === null ? null : format.number(lookback),
      ),
      ...(periods
        ? [changeTexts.setting(nameOf(periods.now), periods.before && nameOf(periods.before))]
        : []),
    ];
  },

  sources,
  method: attributionMethod,
  reconciliation,
  remarks,

  view(id, { request }, { summary: { measure } }) {
    const dimension = dimensionName(request.options.dimensions);
    const [model] = request.options.models;
    const { trend = 'month' } = request.options;
    if (id === 'change') return changeTexts.view(dimension);
    if (id === 'trend')
      return say.trend[measure](trend, dimension, model, request.options.trendAs === 'stacks');
    if (id === 'trendCosts') return say.trendCosts[measure](trend, dimension, model);
    if (id === 'positions') return say.positions[measure](dimension);
    if (id === 'lag' || id === 'touches') return say.lag[id];
    if (id === 'kinds') return { ...say.kinds(dimension, model), firstSeries: say.firstKinds };
    if (id === 'byOrder' && request.options.orderBy)
      return {
        ...say.byOrder[measure](orderByName(request.options.orderBy), dimension, model),
        firstSeries: say.firstGroups,
      };
    const main = say.view[measure];
    return {
      name: isOfPaths(request) ? null : main.sheetName,
      isMain: true,
      title: main.title(dimension),
      table: main.table(dimension),
      chartTitle: main.chartTitle(dimension),
      sheetName: main.sheetName,
      firstSeries: main.firstModels,
      ranks: say.rankShifts,
    };
  },

  formula({ request, ...run }, result, view) {
    if (view === 'change' || view === 'trendCosts') return refused('noFunction');
    if (view === 'trend')
      return isOfPaths(request) ? refused('noFunction') : trendFormula({ ...run, request }, result);
    if (view === 'touches') return { refusal: 'touchesWithDays' };
    if (!isOfPaths(request) && view === 'lag') return lagFormula({ ...run, request }, result);
    if (!isOfPaths(request) && view === 'kinds') return kindsFormula({ ...run, request }, result);
    if (!isOfPaths(request) && view === 'byOrder') return byOrderFormula({ ...run, request }, result);
    if (!isOfPaths(request) && view === 'positions') return positionsFormula({ ...run, request }, result);
    return isOfPaths(request)
      ? pathsFormula({ ...run, request }, result)
      : attributionFormula({ ...run, request }, result);
  },
  typed: typedAttribution,
  formulaBehind({ request, ...run }, ...asked) {
    return isOfPaths(request) ? refused('noFunction') : explainFormula({ ...run, request }, ...asked);
  },
  refusals: say.refusals,
  opening: () => say.opening,

  behind({ row, column }, { summary }, found, format) {
    const model = modelOf(summary, column);
    const { columns, rest } = found;
    const { measure } = summary;
    const credit = (line: number) => creditText(measure, format)(numberAt(columns[4], line));
    const count = bodyCount(found);
    return {
      sentence:
        count > 0
          ? say.behind.sum(credit(rowCount(found) - 1), format.count(count + (rest ?? 0)), model)
          : say.behind.none(row, model),
      order: say.behind.order,
      of: say.behind.of,
      ...(rest !== undefined && { rest: say.behind.rest(format.count(rest), credit(count)) }),
      title: say.behind.title[measure](row, model),
      sheetName: say.behind.sheetName,
    };
  },
};

/** What the model of a figure is called. */
const modelOf = ({ models }: AttributionSummary, column: Figure['column']): string =>
  models.find((name) => modelId(name) === column) ?? column;
