import type { BuyingRequest, LifetimeResult, LifetimeSummary } from './messages';
import type { Format } from '../../language/format';
import type { Answer, KeyFigure } from '../../blueprint/answer';
import { nameOfRow } from '../../blueprint/figureNames';
import { changeAnswer } from '../../blueprint/period/answer';
import type { ChangedRow } from '../../blueprint/period/change';
import { periodMethod } from '../../blueprint/period/method';
import { nameOf } from '../../blueprint/period/periods';
import { changeTexts } from '../../blueprint/period/resultTexts';
import { lifetimeBehind } from './behindWords';
import { lifetimeFormula } from './formula';
import { typedLifetime } from './inputs';
import { lifetimeResultTexts } from './resultTexts';
import { sources } from './origin';
import { dateText } from '../../reading/dates';
import type { OpeningWords, ResultWords, ViewWords } from '../../blueprint/analysis';

const say = lifetimeResultTexts;
const views: Record<string, ViewWords> = say.views;
const openings: Record<string, OpeningWords> = say.opening;

/** Fewer customers have no best tenth to speak of. */
const fewest = 10;

/** What is said of lifetime values. */
export const lifetimeWords = {
  answer(result, format) {
    const { change } = result;
    const answer = answerOf(result, format);
    const inPeriod = periodSentence(result, format);
    if (!change) return { headline: answer.headline, details: [...inPeriod, ...answer.details] };
    const { headline, details } = changeAnswer(change, writeIn(format), format);
    return { headline, details: [...details, ...inPeriod, answer.headline, ...answer.details] };
  },

  figures({ summary }: LifetimeResult, format) {
    const { customers, repeatCustomers, horizon, total, alive, expectedOrders } = summary;
    const names = say.figures;
    const tile = (figure: number | null, of: (figure: number) => KeyFigure) =>
      figure === null ? [] : [of(figure)];
    return [
      ...tile(total, (value) => ({
        name: names.value(format.number(horizon)),
        title: names.valueLong,
        number: format.money(value),
      })),
      { name: names.customers, number: format.count(customers) },
      ...(summary.counted && total === null
        ? [{ name: names.again, title: names.againLong, number: format.count(repeatCustomers) }]
        : []),
      ...tile(alive, (count) => ({
        name: names.active,
        title: names.activeLong,
        number: format.count(count),
      })),
      ...tile(expectedOrders, (count) => ({ name: names.orders, number: format.count(count) })),
    ];
  },

  settings({ request }, { summary, periods }, format) {
    const { horizon, discountRate } = request.options;
    return [
      summary.model,
      say.horizon(format.number(horizon)),
      ...(discountRate > 0 ? [say.discounted(format.share(discountRate))] : []),
      ...(periods
        ? [changeTexts.setting(nameOf(periods.now), periods.before && nameOf(periods.before))]
        : []),
      ...(summary.asOf === null ? [] : [say.asOf(dateText(summary.asOf))]),
    ];
  },

  sources,

  method({ request }, { summary, views, periods: looked }, format) {
    const { discountRate, period, periods } = request.options;
    const { model, horizon, asOf, customers, repeatCustomers, orders, pastValue, counted } = summary;
    const { count } = format;
    return [
      ...(looked ? [...periodMethod(looked), say.method.inPeriod] : []),
      ...(counted ? [say.method.counted] : []),
      (counted ? counted.orderValue : summary.total) === null
        ? say.method.ordersOnly(model)
        : say.method.model(model),
      asOf === null
        ? say.method.horizonAlone(format.number(horizon))
        : say.method.horizon(format.number(horizon), dateText(asOf)),
      ...(counted && summary.total === null
        ? []
        : [discountRate > 0 ? say.method.discountRate(format.share(discountRate)) : say.method.noDiscount]),
      ...(views.length > 1 || !counted ? [say.method.periods(period, count(periods))] : []),
      pastValue === null
        ? say.method.dataWithoutAmounts(count(customers), count(repeatCustomers), count(orders))
        : say.method.data(count(customers), count(repeatCustomers), count(orders), format.money(pastValue)),
    ];
  },

  view: (id) => views[id],

  formula: lifetimeFormula,
  typed: typedLifetime,
  refusals: say.refusals,

  opening: (id) => openings[id],

  behind: (figure, { views }, found, format) =>
    lifetimeBehind(figure, nameOfRow(views, figure), found, format),
} satisfies ResultWords<BuyingRequest, LifetimeResult>;

/** What is expected of the customers, in words. */
function answerOf({ summary }: LifetimeResult, format: Format): Answer {
  const { customers, horizon, total, expectedOrders } = summary;
  const [count, days] = [format.count(customers), format.number(horizon)];
  if (expectedOrders === null) return { headline: say.tooFewRepeats(count), details: [] };
  if (total === null) {
    const headline = say.ordersOnly(count, format.count(expectedOrders), days);
    const active = summary.alive === null ? [] : [say.active(format.count(summary.alive))];
    return { headline, details: [...active, ...countedDetails(summary, format)] };
  }
  return total > 0
    ? {
        headline: say.worth(count, format.rough(total), days),
        details: detailsOf({ ...summary, total, expectedOrders }, format),
      }
    : { headline: say.nothing(count, days), details: [] };
}

/** Writes the figure of a row: an amount, or a count, which in as many days may be none that is whole. */
const writeIn =
  (format: Format) =>
  (figure: number, { name, isMean }: ChangedRow): string => {
    if (isMean) return format.money(figure);
    const isAmount = typeof name !== 'string' && name.code === 'revenue';
    return isAmount ? format.wholeMoney(figure) : format.count(Math.round(figure));
  };

function periodSentence({ periods, inPeriod }: LifetimeResult, format: Format): string[] {
  if (!periods || !inPeriod) return [];
  const { revenue, orders, buyers, newCustomers } = inPeriod;
  return [
    say.inPeriod(nameOf(periods.now), {
      revenue: revenue === null ? null : format.money(revenue),
      orders: format.count(orders),
      buyers: format.count(buyers),
      newCustomers: format.count(newCustomers),
    }),
  ];
}

/** What counted patterns tell besides where they tell no value of customers: that of an order. */
function countedDetails({ counted, repeatCustomers }: LifetimeSummary, format: Format): string[] {
  if (!counted) return [];
  const { orderValue } = counted;
  return [
    say.again(format.count(repeatCustomers)),
    ...(orderValue === null ? [] : [say.orderValue(format.money(orderValue))]),
  ];
}

function detailsOf(
  summary: LifetimeSummary & { total: number; expectedOrders: number },
  format: Format,
): string[] {
  const { customers, total, topTenth, alive, expectedOrders, segments } = summary;
  const each = format.money(total / customers);
  const orders = format.count(expectedOrders);
  return [
    customers >= fewest && topTenth !== null ? say.eachAndBest(each, format.share(topTenth)) : say.each(each),
    // Where the data leave open who has left, nothing is said of it.
    alive === null ? say.orders(orders) : say.activeAndOrders(format.count(alive), orders),
    ...(segments ? segmentSentence(segments, format) : []),
  ];
}

/** Only where both earn something can one be so many times the other, and once is no more. */
function segmentSentence(
  { best, worst, isClear }: NonNullable<LifetimeSummary['segments']>,
  format: Format,
): string[] {
  const each = format.money(best.each);
  const times = Math.round((best.each / worst.each) * 10) / 10;
  if (worst.each <= 0 || times === 1) return isClear ? [say.bestSegmentOnly(best.segment, each)] : [];
  const sentence = isClear ? say.bestSegment : say.ahead;
  return [sentence(best.segment, each, format.number(times), worst.segment)];
}
