import { notAvailable } from '../../cells';
import { declareFunction } from '../declaration';
import { requiredHorizonArgument } from './arguments';
import { checkedHistory, historyArguments, parametersArgument } from './parameters';

export const clvExpected = declareFunction({
  id: 'CLV.EXPECTED',
  description: 'Orders expected of a customer over a horizon, from the parameters of CLV.FIT.',
  arguments: [parametersArgument, ...historyArguments, requiredHorizonArgument],
  result: 'scalar',
  details: [
    'The expected number of orders in the horizon that follows the age, given the history; the chance that the customer has left is in it. All times are in the unit of the parameters: days for those of CLV.FIT.',
    '"infinite" counts all orders there will ever be. That has a finite value only where a (BG/NBD, MBG/NBD) or s (Pareto/NBD) is above 1; else the answer is #N/A.',
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.EXPECTED(F1#, 2, 213, 272, 365)',
      result: 'orders expected in the next 365 days',
    },
  ],
  source:
    'BG/NBD: Fader, Hardie & Lee 2005, eq. 10; MBG/NBD: Hoppe & Wagner 2007; Pareto/NBD: Schmittlein et al. 1987, Fader & Hardie, note 009.',
  compute: ({ model, values }, repeatOrders, recency, age, length) => {
    const history = checkedHistory(repeatOrders, recency, age);
    const orders = model.expectedOrders(values, history, { length, discount: 0 });
    if (orders < Infinity) return orders;
    const decisive = model.parameters[2].name;
    throw notAvailable(
      `Without an end the expected orders have no limit: ${decisive} is ${values[2]}, not above 1. Give a horizon in days.`,
    );
  },
});
