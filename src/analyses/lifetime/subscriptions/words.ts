import type { KeyFigure } from '../../../blueprint/answer';
import type { OpeningWords, ResultWords, ViewWords } from '../../../blueprint/analysis';
import { nameOfFigure } from '../../../blueprint/figureNames';
import { countBehind, totalBehind } from '../../../blueprint/found';
import { dateText } from '../../../reading/dates';
import type { Format } from '../../../language/format';
import { subscriptionsFormula } from './formula';
import { typedSubscriptions } from './inputs';
import { isOfTenure } from './isOfSubscriptions';
import type {
  Limited,
  MonthFigures,
  SubscriptionsRequest,
  SubscriptionsResult,
  SubscriptionsSummary,
} from './messages';
import { subscriptionResultTexts as say } from './resultTexts';

const views: Record<string, ViewWords> = say.views;
const openings: Record<string, OpeningWords> = { mrr: say.opening };

/** What is said of subscriptions. */
export const subscriptionWords = {
  answer({ subscriptions }, format) {
    const { customers, present, earned, expected, newCustomer, ahead, billing } = subscriptions;
    const count = format.count(customers);
    const details = [
      ...(newCustomer
        ? [say.newCustomer(format.money(newCustomer.value), limitsOf(newCustomer, format))]
        : []),
      ...plansOf(subscriptions, format),
      ...monthOf(subscriptions.month, format),
      ...keptOf(subscriptions, format),
    ];
    if (!expected) return { headline: say.earnedOnly(count, format.money(earned)), details };
    const span = ahead === null ? say.withoutEnd : say.ahead[billing](format.count(ahead));
    return {
      headline: say.stillToCome(
        format.count(present),
        format.rough(expected.value),
        limitsOf(expected, format),
        span,
      ),
      details: [say.earned(count, format.money(earned), format.money(earned / customers)), ...details],
    };
  },

  figures({ subscriptions }, format) {
    const { expected, earned, present, month } = subscriptions;
    const names = say.figures;
    // What was paid is told in the answer, too.
    const tiles: (KeyFigure | null)[] = [
      expected && { name: names.expected, title: names.expectedLong, number: format.money(expected.value) },
      month && expected ? null : { name: names.earned, number: format.money(earned) },
      { name: names.present, number: format.count(present) },
      month && { name: names.mrr, title: names.mrrLong, number: format.money(month.closing) },
      month && month.nrr !== null
        ? { name: names.nrr, title: names.nrrLong, number: format.share(month.nrr) }
        : null,
    ];
    return tiles.filter((tile) => tile !== null);
  },

  settings({ request }, { subscriptions }, format) {
    const { discountRate, billing } = request.options;
    return [
      say.billed[billing],
      ...(discountRate > 0 ? [say.discounted(format.share(discountRate))] : []),
      ...(subscriptions.asOf === null ? [] : [say.asOf(dateText(subscriptions.asOf))]),
    ];
  },

  sources: ({ source, others }) => [
    say.source(source.address),
    ...('rates' in others ? [say.rates(others.rates.source.address)] : []),
  ],

  method({ request }, { subscriptions }, format) {
    const { discountRate, billing, ahead, isEndPaid, window } = request.options;
    const { asOf, customers, present } = subscriptions;
    const { count } = format;
    return [
      say.method.plans,
      ...(isOfTenure(request)
        ? [say.method.tenure]
        : [say.method.end[isEndPaid ? 'paid' : 'notPaid'], say.method.mrr, say.method.window(count(window))]),
      ...(asOf === null ? [] : [say.method.asOf(dateText(asOf))]),
      say.method.billing[billing],
      ahead === null ? say.method.withoutEnd : say.method.ahead(count(ahead)),
      discountRate > 0 ? say.method.discountRate(format.share(discountRate)) : say.method.noDiscount,
      say.method.customers(count(customers), count(present)),
    ];
  },

  view: (id) => views[id],

  formula: subscriptionsFormula,
  typed: typedSubscriptions,
  refusals: say.refusals,

  opening: (id) => openings[id],

  behind(figure, result, found, format) {
    const { row, column } = nameOfFigure(result.views, figure);
    const customers = countBehind(found);
    const money = (code: 'opening' | 'closing') => format.money(totalBehind(found, code) ?? 0);
    return {
      sentence:
        customers === 0
          ? say.behind.nobody
          : say.behind.customers(format.count(customers), money('opening'), money('closing')),
      order: say.behind.order,
      title: say.behind.title(row, column),
      sheetName: say.behind.sheetName,
    };
  },
} satisfies ResultWords<SubscriptionsRequest, SubscriptionsResult>;

const limitsOf = ({ limits }: Limited, format: Format): string | null =>
  limits && say.limits(format.rough(limits.lower), format.rough(limits.upper));

function plansOf({ plans }: SubscriptionsSummary, format: Format): string[] {
  if (!plans) return [];
  const { best, worst } = plans;
  return [say.plans(best.plan, format.money(best.value), worst.plan, format.money(worst.value))];
}

function monthOf(found: MonthFigures | null, format: Format): string[] {
  if (!found) return [];
  const { month, closing, customers, nrr, grr, logoChurn, window } = found;
  const { share, count } = format;
  return [
    say.mrr(month, format.money(closing), count(customers)),
    ...(nrr === null || grr === null || logoChurn === null
      ? []
      : [say.retention(share(nrr), share(grr), share(logoChurn), count(window))]),
  ];
}

/** A p so small is as good as none. */
const leastP = 0.001;
const usualLevel = 0.05;

function keptOf({ half, kept, billing, test }: SubscriptionsSummary, format: Format): string[] {
  const p = test && (test.p < leastP ? say.smallP : format.number(Number(test.p.toPrecision(2))));
  return [
    ...(half === null ? [] : [say.half[billing](format.count(half))]),
    ...(kept ? [say.kept[billing](format.share(kept.share), format.count(kept.age))] : []),
    ...(test && p !== undefined ? [test.p < usualLevel ? say.plansDiffer(p) : say.plansAlike(p)] : []),
  ];
}
