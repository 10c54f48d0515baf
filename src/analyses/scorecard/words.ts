import type { KeyFigure } from '../../blueprint/answer';
import type { ResultWords } from '../../blueprint/analysis';
import { nameOfRow } from '../../blueprint/figureNames';
import { countBehind, totalBehind } from '../../blueprint/found';
import { dateText } from '../../reading/dates';
import { answerOf, tenths } from './answer';
import { scorecardFormula } from './formula';
import { typedScorecard } from './inputs';
import { isOfOrders } from './isOfOrders';
import type { ScorecardRequest, ScorecardResult } from './messages';
import { scorecardReport } from './report';
import { scorecardResultTexts as say } from './resultTexts';
import { whatIfTrial } from './trial';
import { whatIfTexts } from './whatIfTexts';

/** What is said of a scorecard. */
export const scorecardWords: ResultWords<ScorecardRequest, ScorecardResult> = {
  answer: answerOf,

  figures({ summary }, format) {
    const { customers, cac, ratio, clv, median, sides } = summary;
    const names = say.figures;
    const tile = (figure: number | null, of: (figure: number) => KeyFigure) =>
      figure === null ? [] : [of(figure)];
    return [
      { name: names.customers, number: format.count(customers) },
      ...tile(cac, (each) => ({ name: names.cac, title: names.cacLong, number: format.money(each) })),
      ...(ratio === null
        ? tile(clv, (each) => ({ name: names.clv, title: names.clvLong, number: format.money(each) }))
        : [{ name: names.ratio, title: names.ratioLong, number: tenths(ratio, format) }]),
      ...(sides.time
        ? [
            {
              name: names.median,
              title: names.medianLong,
              number: median === null ? names.noMedian : say.days(tenths(median, format)),
            },
          ]
        : []),
    ];
  },

  settings({ request }, { summary }, format) {
    const { horizon, margin } = request.options;
    const { model, asOf } = summary;
    return [
      ...(model === null ? [] : [model, say.horizon(format.number(horizon))]),
      ...(summary.sides.value && margin < 1 ? [say.margin(format.share(margin))] : []),
      ...(asOf === null ? [] : [say.asOf(dateText(asOf))]),
    ];
  },

  sources({ source, request, others }) {
    const beside = (['orders', 'costs', 'touches'] as const).flatMap((id) =>
      id in others ? [say.origin[id](others[id].source.address)] : [],
    );
    const main = isOfOrders(request) ? say.origin.orders : say.origin.customers;
    return [main(source.address), ...beside];
  },

  method({ request }, { summary }, format) {
    const { horizon, margin } = request.options;
    const { sides, model } = summary;
    return [
      ...(summary.isOfOrders ? [say.method.customersOfOrders] : []),
      ...(sides.cost ? [sides.value ? say.method.cac : say.method.cacOfListed] : []),
      ...(model === null
        ? []
        : [say.method.model(model, format.number(horizon), format.share(margin)), say.method.intervals]),
      ...(sides.cost && sides.value ? [say.method.payback] : []),
      ...(sides.time ? [say.method.time] : []),
    ];
  },

  view: (id) =>
    id === 'whatIf' ? whatIfTexts.view : { ...say.view, name: whatIfTexts.view.other, isMain: true },
  trial: whatIfTrial,

  report: scorecardReport,

  formula: scorecardFormula,
  typed: typedScorecard,
  refusals: say.refusals,

  opening: () => say.opening,

  behind(figure, { views: all }, found, format) {
    const row = nameOfRow(all, figure);
    const total = (code: 'orders' | 'value') => totalBehind(found, code) ?? 0;
    return {
      sentence: say.behind.customers(
        format.count(countBehind(found)),
        format.count(total('orders')),
        format.money(total('value')),
      ),
      order: say.behind.order,
      title: say.behind.title(row),
      sheetName: say.behind.sheetName,
    };
  },
};
