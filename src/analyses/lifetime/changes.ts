import { isDecidedByFew, type ValueChange, valueChange } from '../../analytics/changes/valueChange';
import type { PeriodFigures } from '../../analytics/lifetime/periodFigures';
import { sum } from '../../analytics/numerics/compensatedSums';
import { type Change, type Changed, changeOf, changeView, periodNotes } from '../../blueprint/period/change';
import { scaleOf } from '../../blueprint/period/periods';
import type { ResultView } from '../../blueprint/views';
import type { Saying } from '../../cells';
import type { PeriodTotals } from './messages';
import type { LifetimeSaying } from './sayings';
import type { LifetimeWord } from './tableWords';
import type { PlainWord } from '../../functions/words';

/** What customers brought in a period, all together. */
export function totalsOf(
  { revenue, orders, buyer, isNew }: PeriodFigures,
  hasAmounts: boolean,
): PeriodTotals {
  return {
    revenue: hasAmounts ? sum(revenue) : null,
    orders: sum(orders),
    buyers: sum(buyer),
    newCustomers: sum(isNew),
  };
}

/** How what customers brought changed from one period to another, customer by customer. */
export function orderChanges(
  periods: Change['periods'],
  now: PeriodFigures,
  before: PeriodFigures,
  hasAmounts: boolean,
): { change: Change; view: ResultView; notes: Saying[] } {
  const scale = scaleOf(periods);
  const row = (code: RowWord, one: Float64Array, other: Float64Array) => ({
    name: own(code),
    now: sum(one),
    before: sum(other),
    tested: valueChange(differences(one, other, scale)),
  });
  const returning = [now, before].map(({ buyer, isNew }) => buyer.map((each, c) => each - isNew[c]));
  const revenue = hasAmounts ? row('revenue', now.revenue, before.revenue) : null;
  const orders = row('orders', now.orders, before.orders);
  const rows: Changed[] = [
    ...(revenue ? [revenue] : []),
    orders,
    row('buyers', now.buyer, before.buyer),
    row('firstBuyers', now.isNew, before.isNew),
    row('returningBuyers', returning[0], returning[1]),
    ...(revenue && orders.now > 0 && orders.before > 0
      ? [
          {
            name: own('averageOrder'),
            now: revenue.now / orders.now,
            before: revenue.before / orders.before,
            // A ratio of two sums that both vary: its change is told, and not tested.
            tested: null,
            isMean: true as const,
          },
        ]
      : []),
  ];
  const change = changeOf(periods, rows, { isSum: true, isMixed: true });
  return {
    change,
    view: changeView(change, { heading: own('figure'), format: 'number' }),
    notes: [...periodNotes(periods), ...(revenue ? decidersOf(revenue.tested) : [])],
  };
}

type RowWord = LifetimeWord['code'] | Extract<PlainWord, 'orders'>;

const own = (code: RowWord): { code: RowWord } => ({ code });

/** Of each customer who has a value in either period. */
function differences(now: Float64Array, before: Float64Array, scale: number): Float64Array {
  const known = [...now.keys()].filter((c) => now[c] !== 0 || before[c] !== 0);
  return Float64Array.from(known, (c) => now[c] - scale * before[c]);
}

function decidersOf(tested: ValueChange): LifetimeSaying[] {
  const { customers, largest } = tested;
  return isDecidedByFew(tested) ? [{ code: 'fewDecideRevenue', values: { customers, largest } }] : [];
}
