import { declareFunction } from '../declaration';
import { checkedHistory, historyArguments, parametersArgument } from './parameters';
import { throughout } from '../spillFormats';

export const clvAlive = declareFunction({
  id: 'CLV.ALIVE',
  description: 'Probability that a customer is still active, from the parameters of CLV.FIT.',
  arguments: [parametersArgument, ...historyArguments],
  result: 'scalar',
  formats: throughout('share'),
  details: [
    'The share of customers with this history who have not left for good. recency and age are in the unit of time of the parameters: days for those of CLV.FIT.',
    'Under BG/NBD a customer can leave only after a repeat order, so without one the probability is 1 by construction and says nothing; MBG/NBD and Pareto/NBD know no such case.',
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.ALIVE(F1#, 2, 213, 272)',
      result: 'probability that a customer with 2 repeat orders, the last after 213 of 272 days, is alive',
    },
  ],
  source:
    'BG/NBD: Fader, Hardie & Lee, note 021; MBG/NBD: Hoppe & Wagner 2007; Pareto/NBD: Fader & Hardie, note 009.',
  compute: ({ model, values }, repeatOrders, recency, age) =>
    model.alive(values, checkedHistory(repeatOrders, recency, age)),
});
