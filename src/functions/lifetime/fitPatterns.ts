import { fitPatterns } from '../../analytics/lifetime/lifetimeFit';
import { range } from '../arguments';
import { declareFunction } from '../declaration';
import { tableOf } from '../table';
import { modelArgument } from './arguments';
import { countedPatterns } from './countedPatterns';
import { modelTable } from './fit';
import { unfit } from './fitOf';
import { patternSayingsOf } from './notes';

export const clvFitPatterns = declareFunction({
  id: 'CLV.FIT.PATTERNS',
  description:
    'The fit of CLV.FIT from counted patterns of buying, as a database gives them: any number of customers.',
  arguments: [
    range('repeatOrders', 'Days with an order after the first: x of each pattern.'),
    range('recency', 'Days from the first order to the last, 0 without a repeat order: t_x of each pattern.'),
    range('age', 'Days from the first order to the end of observation: T of each pattern.'),
    range('customers', 'How many customers have the pattern.'),
    modelArgument,
  ],
  result: 'matrix',
  details: [
    'For customers too many for a sheet: the likelihood knows of each no more than repeat orders, recency and age, so a database counts how many share them, and the fit is the same. The table is that of CLV.FIT without amounts: parameters, standard errors, log-likelihood, customers and notes, but for the end of observation, which patterns do not tell. As it spills it is the first argument of CLV.ALIVE and CLV.EXPECTED.',
    'Count as CLV.FIT does: orders of a customer on one day are one order, the first is not among the repeat orders, an order refunded whole is none, and all ages end on the same day. All four are whole numbers. The same pattern may stand in several rows; a pattern of 0 customers is passed over.',
    'Refused, with the row: a recency beyond the age, one without a repeat order, and more repeat orders than days. Notes on a steady rhythm and on refunds need the orders and are not given.',
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.FIT.PATTERNS(A2:A5001, B2:B5001, C2:C5001, D2:D5001)',
      result: 'Parameter | Estimate | Standard error',
    },
    {
      formula:
        '=TOUCH.CLV.FIT.PATTERNS(Patterns[repeat_orders], Patterns[recency], Patterns[age], Patterns[customers], "pareto/nbd")',
      result: 'the same for the Pareto/NBD model',
    },
  ],
  source:
    'Fader, Hardie & Lee 2005, Marketing Science 24(2), 275–284 (BG/NBD; x, t_x and T suffice, eq. 6); Batislam et al. 2007 and Hoppe & Wagner 2007 (MBG/NBD); Schmittlein et al. 1987 (Pareto/NBD).',
  compute: (repeatOrders, recency, age, customers, model) => {
    const fit = fitPatterns(countedPatterns({ repeatOrders, recency, age, customers }), model);
    if ('reason' in fit) throw unfit(fit);
    return tableOf(modelTable(fit, null, patternSayingsOf(fit)));
  },
});
