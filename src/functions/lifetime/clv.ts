import { textbookValue } from '../../analytics/lifetime/formulas';
import { number, optional } from '../arguments';
import { declareFunction } from '../declaration';
import { rate, share } from '../rates';
import { throughout } from '../spillFormats';

export const clv = declareFunction({
  id: 'CLV',
  description:
    'Customer lifetime value by the textbook formula: order value × orders a year × years × margin.',
  arguments: [
    number('averageValue', 'Average value of an order.'),
    number('frequency', 'Orders a customer places in a year.', { atLeast: 0 }),
    number('lifespan', 'Years a customer stays; fractions count in proportion.', { atLeast: 0 }),
    optional(share('margin', 'Share of the value that is margin, 0.25 for 25 %; omitted: 1.'), 1),
    optional(rate('discountRate', 'Discount rate a year, 0.1 for 10 %; omitted: 0.', { above: -1 }), 0),
  ],
  result: 'scalar',
  formats: throughout('money'),
  details: [
    'The result is in the currency of averageValue. With a discount rate, the value of year k counts at the end of that year; a last year begun counts in proportion, discounted at its own end (a lifespan of 2.5 at 2.5 years).',
    'It takes every customer to be average and to stay exactly so long. To value customers one by one from their orders, use a model of buying behaviour instead.',
  ],
  examples: [
    { formula: '=TOUCH.CLV(60, 4, 3)', result: '720' },
    { formula: '=TOUCH.CLV(75, 3, 2.5, 0.6)', result: '337.5' },
  ],
  source:
    'Textbook formula; the three conventions in use are compared in Fader & Hardie, note 024, brucehardie.com.',
  compute: (averageValue, frequency, lifespan, margin, discountRate) =>
    textbookValue({ averageValue, frequency, lifespan, margin, discountRate }),
});
