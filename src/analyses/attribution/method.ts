import type { AttributionResult } from './messages';
import type { Format } from '../../language/format';
import { fromOtherRooms } from '../../blueprint/translated';
import { resultTexts } from '../../taskpane/texts/result';
import { leftOut } from '../../blueprint/leftOut';
import type { Run } from '../../taskpane/rules/run';
import { answerOf } from './words';

/** How a result came about, line by line: enough to compute it again. */
export function noteOf(run: Run, result: AttributionResult, format: Format): string[] {
  return [
    answerOf(result, format).headline,
    ...sourceLines(run),
    ...methodLines(run, result, format),
    ...figureLines(run, result, format),
  ];
}

function sourceLines({ source, orders, costs, dimension }: Run): string[] {
  const say = resultTexts.output;
  return [
    say.source(source.address, dimension),
    ...(orders ? [say.orders(orders.address)] : []),
    ...(costs ? [say.costs(costs.source.address)] : []),
  ];
}

function methodLines({ request, settings }: Run, { models, bootstrap }: AttributionResult, format: Format) {
  const say = resultTexts.output;
  const { lookback, halfLife, direct, order, shares, startsAnew, collapse, conversions } = request.options;
  return [
    say.models(models),
    say.lookback(lookback, format),
    ...(settings.includes('halfLife') ? [say.halfLife(format.number(halfLife))] : []),
    ...(settings.includes('direct') ? [say.direct(direct)] : []),
    ...(settings.includes('order') ? [say.order(format.number(order ?? 1))] : []),
    ...(settings.includes('shares') && shares ? [say.shares(shares.map(format.number))] : []),
    ...(startsAnew ? [say.startsAnew] : []),
    ...(collapse ? [say.collapse] : []),
    ...(conversions === 'one a customer' ? [say.oneACustomer] : []),
    ...(bootstrap ? [resultTexts.bootstrap(format.count(bootstrap.replicates), bootstrap.seed)] : []),
  ];
}

function figureLines(run: Run, result: AttributionResult, format: Format): string[] {
  const say = resultTexts.output;
  const { models, total, exceedsTotal, totalCost, rowsRead, rowsUsed } = result;
  const exceeding = models.filter((_, model) => exceedsTotal[model]);
  const reconciling = models.length - exceeding.length;
  return [
    say.rows(format.count(rowsUsed), format.count(rowsRead)),
    ...leftOut(run, result).map((rows) =>
      say.skipped(format.count(rows.count), rows, rows.isMain ? null : rows.source.address),
    ),
    ...(reconciling > 0
      ? [resultTexts.reconciles(format.money(total.value), reconciling, models.length)]
      : []),
    ...exceeding.map(resultTexts.exceeds),
    ...(totalCost?.withoutTouchpoint
      ? [resultTexts.unnamedCost(format.money(totalCost.withoutTouchpoint))]
      : []),
    ...(result.notes ?? []).map(fromOtherRooms.sentence),
    say.under(models[0], totalCost !== undefined),
    say.sharesOf,
    say.made(run.version, format.dateTime(run.at)),
  ];
}
