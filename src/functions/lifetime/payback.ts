import { notAvailable } from '../../cells';
import { paybackPeriods, retentionValue } from '../../analytics/lifetime/formulas';
import { number, optional } from '../arguments';
import { declareFunction } from '../declaration';
import { rate, share } from '../rates';

export const payback = declareFunction({
  id: 'PAYBACK',
  description: 'Periods until the acquisition cost is earned back; #N/A if it never is.',
  arguments: [
    number('acquisitionCost', 'Cost of winning the customer.', { atLeast: 0 }),
    number('margin', 'Margin a period, received at the end of each.'),
    optional(
      share('retentionRate', 'Share of customers kept from one period to the next; omitted: 1.', {
        atLeast: 0,
      }),
      1,
    ),
    optional(rate('discountRate', 'Discount rate a period, 0.1 for 10 %; omitted: 0.', { above: -1 }), 0),
  ],
  result: 'scalar',
  details: [
    'The unit of the result is the period of margin: a monthly margin gives months. The margin of period t is margin × retentionRate^(t−1), discounted t periods; within a period it is taken to come in evenly.',
    'With retention below 1 the margins add up to a finite sum. If that never reaches the cost, the answer is #N/A.',
  ],
  examples: [
    { formula: '=TOUCH.PAYBACK(6000, 500*0.75)', result: '16 (months)' },
    { formula: '=TOUCH.PAYBACK(600, 100, 0.8)', result: '#N/A: the margins add up to 500' },
  ],
  source:
    'Discounted payback period; the margins are those of CLV.RETENTION with the first at the end of the period.',
  compute: (acquisitionCost, margin, retentionRate, discountRate) => {
    const periods = paybackPeriods({ acquisitionCost, margin, retentionRate, discountRate });
    if (periods === null) {
      const ever = retentionValue({
        margin,
        retentionRate,
        discountRate,
        periods: Infinity,
        firstMargin: 'end of period',
      });
      throw notAvailable(
        margin > 0
          ? `Never earned back: the margins add up to ${ever.toFixed(2)}, the cost is ${acquisitionCost}.`
          : `Never earned back: the margin a period is ${margin}.`,
      );
    }
    return periods;
  },
});
