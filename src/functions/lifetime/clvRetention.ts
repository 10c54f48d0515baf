import { CellError } from '../../cells';
import { type FirstMargin, retentionValue } from '../../analytics/lifetime/formulas';
import { choice, type Choices, number, optional } from '../arguments';
import { declareFunction } from '../declaration';
import { rate, share } from '../rates';
import { throughout } from '../spillFormats';

const firstMargins: Choices & { entries: readonly { name: FirstMargin; description: string }[] } = {
  id: 'FIRST_MARGIN',
  what: 'time of the first margin',
  entries: [
    { name: 'now', description: 'The first margin arrives now: m(1+d)/(1+d−r).' },
    { name: 'end of period', description: 'The first margin arrives after one period: m/(1+d−r).' },
    { name: 'residual', description: 'The value left after a margin just received: m·r/(1+d−r).' },
  ],
};

export const clvRetention = declareFunction({
  id: 'CLV.RETENTION',
  description:
    'Present value of a margin a period under constant retention, for a number of periods or without end.',
  arguments: [
    number('margin', 'Margin a period.'),
    share('retentionRate', 'Share of customers kept from one period to the next, 0.8 for 80 %.', {
      atLeast: 0,
    }),
    optional(rate('discountRate', 'Discount rate a period, 0.1 for 10 %; omitted: 0.', { above: -1 }), 0),
    optional(number('periods', 'How many margins count; omitted: without end.', { atLeast: 0 }), Infinity),
    optional(
      choice('firstMargin', 'When the first margin arrives; omitted: now.', firstMargins),
      firstMargins.entries[0],
    ),
  ],
  result: 'scalar',
  formats: throughout('money'),
  details: [
    'All rates are per period: a monthly margin goes with a monthly retention and a monthly discount rate.',
    'Three conventions circulate under the same name. firstMargin says which one is meant: now (the margin of today counts in full), end of period (the first margin arrives after one period, to a customer still there), residual (what is left after the margin just received).',
    'Without an end the value is finite only if retentionRate is below 1 + discountRate; otherwise the answer is #NUM!. Retention is taken as constant; in most businesses it rises with the age of the customer, and then this understates.',
  ],
  examples: [
    { formula: '=TOUCH.CLV.RETENTION(100, 0.8, 0.1)', result: '366.67' },
    { formula: '=TOUCH.CLV.RETENTION(100, 0.8, 0.1, , "residual")', result: '266.67' },
  ],
  source:
    'Gupta, Lehmann & Stuart 2004, Valuing Customers, JMR 41(1); Fader & Hardie, note 024, brucehardie.com.',
  compute: (margin, retentionRate, discountRate, periods, firstMargin) => {
    if (periods !== Infinity && !Number.isInteger(periods)) {
      throw new CellError('#VALUE!', `periods is ${periods}; it must be a whole number.`);
    }
    if (periods === Infinity && retentionRate >= 1 + discountRate) {
      throw new CellError(
        '#NUM!',
        `Without an end the value is infinite: retentionRate ${retentionRate} is not below 1 + discountRate ${1 + discountRate}. Give periods.`,
      );
    }
    return retentionValue({ margin, retentionRate, discountRate, periods, firstMargin: firstMargin.name });
  },
});
