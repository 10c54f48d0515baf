import { stepsOfCell } from '../../analytics/numerics/work';
import { invalid, isBlankKey } from '../../cells';
import type { Spend } from '../../analytics/lifetime/gammaGamma';
import { fitPatterns, type ModelFit } from '../../analytics/lifetime/lifetimeFit';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { tableOf } from '../table';
import { modelArgument } from './arguments';
import { countedPatterns } from './countedPatterns';
import { countedSpend } from './countedSpend';
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
    optional(
      range('spendOrders', 'For spend, a table of its own: days with an order after the first.'),
      null,
      isBlankKey,
    ),
    optional(
      range(
        'averageSpend',
        'Average value of the repeat orders of a customer, or the mean of such averages.',
      ),
      null,
    ),
    optional(range('spendCustomers', 'How many customers with so many repeat orders have it.'), null),
    optional(
      range('spendVariance', 'Variance of the averages counted together; omitted: they are the same.'),
      null,
    ),
  ],
  result: 'matrix',
  details: [
    'For customers too many for a sheet: the likelihood knows of each no more than repeat orders, recency and age, so a database counts how many share them, and the fit is the same. The table is that of CLV.FIT: parameters, standard errors, log-likelihood, customers and notes, but for the end of observation, which patterns do not tell. As it spills it is the first argument of CLV.ALIVE and CLV.EXPECTED.',
    'Count as CLV.FIT does: orders of a customer on one day are one order, the first is not among the repeat orders, an order refunded whole is none, and all ages end on the same day. All four are whole numbers. The same pattern may stand in several rows; a pattern of 0 customers is passed over.',
    'Spend is a second table, as long as it needs to be: one row for each number of repeat orders and average value of the repeat orders, with the number of customers who have both. Where averages are too many, count those close together: give the mean of a bin as averageSpend and their population variance (VAR_POP) as spendVariance. Bins of 1/200 of an e-fold, GROUP BY FLOOR(200 * LN(average)), keep parameters to about 1e-9, of 1/50 to 1e-7; bins in which customers differ by more than 1 % are refused. All customers with repeat orders are in the table, averages of 0 or less in rows of their own; these are left out of the model of spend. Then p, q and gamma stand in the result as in that of CLV.FIT.',
    'Refused, with the row: a recency beyond the age, one without a repeat order, and more repeat orders than days. Notes on a steady rhythm, on refunds and on how the expected value compares with single orders need the orders and are not given.',
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
    'Fader, Hardie & Lee 2005, Marketing Science 24(2), 275–284 (BG/NBD; x, t_x and T suffice, eq. 6); Batislam et al. 2007 and Hoppe & Wagner 2007 (MBG/NBD); Schmittlein et al. 1987 (Pareto/NBD); Fader & Hardie, note 025 (gamma-gamma).',
  compute: (repeatOrders, recency, age, customers, model, ...ofSpend) => {
    const [spendOrders, averageSpend, spendCustomers, spendVariance] = ofSpend;
    const spend = countedSpend({ spendOrders, averageSpend, spendCustomers, spendVariance });
    const patterns = countedPatterns({ repeatOrders, recency, age, customers });
    const fit = fitPatterns(patterns, model, spend, { left: stepsOfCell });
    if ('reason' in fit) throw unfit(fit);
    if (spend) requireSameCustomers(spend, fit);
    return tableOf(modelTable(fit, null, patternSayingsOf(fit, spend === null)));
  },
});

/** Both tables count the same customers: one left out of the second would be missing without a word. */
function requireSameCustomers({ count, repeatOrders }: Spend, { repeatCustomers }: ModelFit): void {
  const counted = count?.reduce((sum, each) => sum + each, 0) ?? repeatOrders.length;
  if (counted !== repeatCustomers)
    throw invalid(
      `spendCustomers counts ${counted} customers, but ${repeatCustomers} have repeat orders. Give both tables of the same customers, averages of 0 or less among them.`,
    );
}
