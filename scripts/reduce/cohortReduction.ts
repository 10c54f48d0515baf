import { entryOf } from '../../src/analytics/lifetime/cohorts';
import { buyersIn, type OrderDays } from '../../src/analytics/lifetime/orders';
import { type CalendarPeriod, calendarPeriods } from '../../src/analytics/periods/calendar';
import { choose } from '../../src/cells';
import { unixEpochDay } from '../../src/cells/dates';
import { cohortColumns, cohortsQuery, type PeriodKind } from '../../src/queries';
import { addTo, type Figures } from './finish';
import type { OrderReduction } from './orderAnswer';
import { inOrder, keyOf, numbersIn } from './orderKeys';

/** What cohorts did by calendar period: by cohort and period the customers who ordered, days with an order, and their value. */
export function cohortReduction(kind: PeriodKind): OrderReduction {
  const period = choose(calendarPeriods, kind, 'period');
  return {
    headings: cohortColumns,
    statement: (query, dialect) => cohortsQuery(query, dialect, kind),
    ofRows: (rows) =>
      new Map(
        rows.map(([cohort, place, , active, orders, value]) => [
          keyOf(cohort, place),
          [active, orders, value],
        ]),
      ),
    ofDays: (days) => cellsOf(days, period),
    add: addTo,
    rows: (figures, lastDay) => {
      const firstOpen = period.indexOf(lastDay + unixEpochDay + 1);
      return [...figures]
        .map(([key, all]) => {
          const [cohort, place] = numbersIn(key);
          return [cohort, place, sizeOf(cohort, figures), ...all, cohort + place < firstOpen ? 1 : 0];
        })
        .sort(inOrder(2));
    },
  };
}

/** Everybody orders in the period of their first order. */
const sizeOf = (cohort: number, figures: Figures): number => figures.get(keyOf(cohort, 0))?.[0] ?? 0;

function cellsOf(days: OrderDays, period: CalendarPeriod): Figures {
  const { offset, day, value } = days;
  const figures: Figures = new Map();
  for (const customer of buyersIn(days)) {
    const entry = entryOf(days, period, customer);
    const ofCustomer: Figures = new Map();
    for (let i = offset[customer]; i < offset[customer + 1]; i++) {
      const key = keyOf(entry, period.indexOf(day[i]) - entry);
      const [, orders, worth] = ofCustomer.get(key) ?? [1, 0, 0];
      ofCustomer.set(key, [1, orders + 1, worth + value[i]]);
    }
    addTo(figures, ofCustomer);
  }
  return figures;
}
