import { choice, number, optional } from '../arguments';
import { declareFunction } from '../declaration';
import { throughout } from '../spillFormats';
import { checkedHistory, historyArguments, parametersArgument } from './parameters';

interface Chance {
  name: string;
  description: string;
  of: 'orderChance' | 'aliveAfter';
}

const entries: readonly Chance[] = [
  { name: 'order', description: 'One order or more within the days.', of: 'orderChance' },
  { name: 'alive', description: 'Still active when the days are over, ordering or not.', of: 'aliveAfter' },
];
const chances = { id: 'CLV_CHANCES', what: 'chance', entries };

export const clvChance = declareFunction({
  id: 'CLV.CHANCE',
  description:
    'Chance that a customer orders within so many days, or is still active after them, from the parameters of CLV.FIT.',
  arguments: [
    parametersArgument,
    ...historyArguments,
    number('days', 'Days after the end of observation.', { atLeast: 0 }),
    optional(choice('chance', 'Which chance; omitted: order.', chances), entries[0]),
  ],
  result: 'scalar',
  formats: throughout('share'),
  details: [
    'The chance of at least one order in the days that follow the age, or the chance to be still active when they are over, whether or not the customer orders until then. All times are in the unit of the parameters: days for those of CLV.FIT.',
    'Three questions that are easily mistaken for each other: CLV.ALIVE is the chance to be active now; with "alive" this is the chance to be active later; and CLV.ALIVE with a later age is the chance to be active then if the customer stays silent until then, which is lower. An order is never likelier than being active now, nor than the expected number of orders.',
    'For a customer just won, with their first order today, repeatOrders, recency and age are 0. Under BG/NBD nobody leaves before a repeat order, so chances to be active are high there for one-time buyers; rather use those of an order.',
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.CHANCE(F1#, 2, 213, 272, 30)',
      result: 'chance of an order in the next 30 days',
    },
    {
      formula: '=TOUCH.CLV.CHANCE(F1#, 2, 213, 272, DATE(2026,12,31)-TODAY(), "alive")',
      result: 'chance to be still active at the end of the year',
    },
  ],
  source:
    'BG/NBD: Fader, Hardie & Lee 2005, eqs 7 to 10; Pareto/NBD: Schmittlein et al. 1987, Fader & Hardie, notes 009 and 028; rates given the history are gamma and beta, so both are closed forms or one integral.',
  compute: ({ model, values }, repeatOrders, recency, age, days, { of }) =>
    model[of](values, checkedHistory(repeatOrders, recency, age), days),
});
