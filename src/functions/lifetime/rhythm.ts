import { counted } from '../../cells';
import { stepsOfCell } from '../../analytics/numerics/work';
import {
  compareRhythms,
  type ComparedRhythm,
  likeliestOf,
  rhythmTitle,
} from '../../analytics/lifetime/rhythms';
import { number, optional } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, ordersWithOrWithoutAmounts, readOrderDays } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { under } from '../spillFormats';
import { tableOf } from '../table';
import { longestHorizon } from './askedColumns';
import { unfit } from './fitOf';
import { dayText, noteHeading, orderNotesOf } from './notes';

export const clvRhythm = declareFunction({
  id: 'CLV.RHYTHM',
  description:
    'Whether customers order at random or at a rhythm: models with one to three stages between orders, side by side.',
  arguments: [
    ...ordersWithOrWithoutAmounts,
    optional(number('horizon', 'Days ahead; omitted: 365.', { above: 0, atMost: longestHorizon }), 365),
    asOfArgument,
    orderIdArgument,
  ],
  result: 'matrix',
  formats: under({ share: ['probabilityAlive'] }),
  details: [
    'BG/NBD and MBG/NBD take orders to come at random. Where people buy at a steady rhythm, say groceries each week, such models notice late that a customer has left and expect too many orders. Here the gap between two orders has one, two or three stages: one is at random, more are the more regular. One row a model: BG/CNBD-k, in which customers may leave after repeat orders, and MBG/CNBD-k, in which they may leave after the first one too; with k = 1 they are BG/NBD and MBG/NBD.',
    'The likeliest row is marked: the higher the log-likelihood, the better the model tells the orders there were. Times are in days in it. Probability alive is the mean over the customers; expected orders are those of all present customers in the horizon.',
    'Where a row with more stages is the likeliest, hold its expected orders against those of k = 1: by so much the figures of CLV.CUSTOMERS, CLV.SEGMENTS and CLV.FORECAST, which rest on orders at random, are likely to be off.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.RHYTHM(A2:A5001, B2:B5001, D2:D5001)',
      result: 'Model | Stages | Log-likelihood | Probability alive | Expected orders | Note',
    },
    {
      formula: '=TOUCH.CLV.RHYTHM(Orders[customer], Orders[date], , 90, DATE(2026,6,30))',
      result: 'the same for the next 90 days as of a date, without amounts',
    },
  ],
  source:
    'Platzer & Reutterer 2016, Marketing Science 35(5), 779–799; Reutterer, Platzer & Schröder 2021, International Journal of Research in Marketing 38(3); expected orders given the history exactly, over the stages passed.',
  compute: (customer, date, amount, horizon, asOf, orderId) => {
    const days = readOrderDays({ customer, date, amount, orderId }, asOf);
    const rhythms = compareRhythms(days, horizon, { left: stepsOfCell });
    if ('reason' in rhythms) throw unfit(rhythms);
    const likeliest = likeliestOf(rhythms);
    const says = [`As of ${dayText(days.asOf)}.`, told(likeliest, rhythms), ...orderNotesOf(days)];
    const column = (of: (each: ComparedRhythm) => number) => Float64Array.from(rhythms, of);
    return tableOf([
      { heading: { code: 'model' }, format: 'text', cells: rhythms.map(rhythmTitle) },
      { heading: { code: 'stages' }, format: 'count', cells: column(({ k }) => k) },
      {
        heading: { code: 'logLikelihood' },
        format: 'number',
        cells: column(({ logLikelihood }) => logLikelihood),
      },
      { heading: { code: 'probabilityAlive' }, format: 'share', cells: column(({ alive }) => alive) },
      { heading: { code: 'expectedOrders' }, format: 'number', cells: column(({ orders }) => orders) },
      {
        heading: noteHeading(says),
        format: 'text',
        cells: rhythms.map((each) => remark(each, each === likeliest)),
      },
    ]);
  },
});

function remark({ converged }: ComparedRhythm, isLikeliest: boolean): string {
  if (!converged) return 'the fit did not converge';
  return isLikeliest ? 'likeliest' : '';
}

/** The answer in words. */
function told(likeliest: ComparedRhythm, rhythms: readonly ComparedRhythm[]): string {
  if (likeliest.k === 1) return 'Orders come at random: one stage is the likeliest.';
  const atRandom = rhythms.find(
    ({ k, firstOrderCounts }) => k === 1 && firstOrderCounts === likeliest.firstOrderCounts,
  );
  const expected = Math.round(likeliest.orders);
  return `Orders come at a rhythm: ${rhythmTitle(likeliest)} is the likeliest and expects ${counted(expected, 'order')}; at random it would be ${Math.round(atRandom?.orders ?? NaN)}.`;
}
