import {
  highestScore,
  type RfmCuts,
  rfmFigures,
  type RfmMethod,
  rfmScores,
} from '../../analytics/lifetime/rfm';
import type { OrderDays } from '../../analytics/lifetime/orders';
import { holds, type RfmSegment, type Scores, segmentsAt } from '../../analytics/lifetime/rfmSegments';
import { choice, type Choices, optional, range } from '../arguments';
import { customerCell } from '../customerCell';
import { declareFunction } from '../declaration';
import { asOfArgument, orderArguments, readOrderDays, refuseManyBuyers } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { type TableColumn, tableOf } from '../table';
import type { OwnWord } from '../words';
import { orderNoteColumn } from './notes';
import { readCuts, readSegments } from './rfmCuts';
import { under } from '../spillFormats';

const methods: Choices & { entries: readonly { name: RfmMethod; description: string }[] } = {
  id: 'RFM_METHODS',
  what: 'method',
  entries: [
    {
      name: 'quantiles',
      description: 'Cuts at the 20, 40, 60 and 80 % quantiles; equal figures score alike.',
    },
    { name: 'ranks', description: 'Five groups of equal size; equal figures are told apart by the others.' },
  ],
};

export const rfm = declareFunction({
  id: 'RFM',
  description: 'Table of the customers with recency, frequency, monetary value, their scores and a segment.',
  arguments: [
    ...orderArguments,
    asOfArgument,
    optional(choice('method', 'How scores are cut; omitted: quantiles.', methods), methods.entries[0]),
    orderIdArgument,
    optional(
      range(
        'classes',
        'Scores from 1 to so many, at most 9: one number, or three for R, F and M; omitted: 5.',
      ),
      null,
    ),
    optional(
      range(
        'cuts',
        'Own cut points in place of the method: three columns for R (days), F (orders), M (value), each ascending or empty.',
      ),
      null,
    ),
    optional(
      range(
        'segments',
        'Own segments: name, R from, R to, F from, F to, and M from, M to where M matters; the first that fits counts.',
      ),
      null,
    ),
  ],
  result: 'matrix',
  formats: under({ money: ['monetary'] }),
  details: [
    'One row a customer. Recency is the whole days from the last order to asOf, frequency the days with an order, monetary the value of all orders less refunds. R, F and M score them from 1 to 5 against the other customers; 5 is best on all three. Score is the three digits as text, such as 543. Highest score first, ties by customer.',
    'Scores are relative: about a fifth of the customers is always at the foot, and a score can change because others do. With quantiles customers with the same figure have the same score, so where most ordered once there are few middle scores of F. Ranks make five groups of equal size; customers with the same figure are then ordered by the two other figures and, if those are the same too, by name.',
    "Segments by R and F, each pair of scores in one of them: Champions R 5, F 4–5; Loyal customers R 3–4, F 4–5; Potential loyalists R 4–5, F 2–3; New customers R 5, F 1; Promising R 4, F 1; Need attention R 3, F 3; About to sleep R 3, F 1–2; At risk R 1–2, F 3–4; Can't lose them R 1–2, F 5; Hibernating R 1–2, F 1–2.",
    'Orders of a customer on one day are one order. A refund is no order; it takes its amount off the latest order before it whose value left is the same, else off the latest ones with value left; without an order before it is left out. An order refunded whole is none. Rows after asOf are left out, and so are customers without an order by then. The heading of the last column says as of when the table is, and what was left out.',
    'With cuts the scores do not hang on the other customers: with cuts of 30, 90 and 365 for R, who ordered in the last 30 days scores 4, up to 90 days 3, up to 365 days 2, before 1. A figure on a cut belongs below it. A figure without cuts is scored by the method in as many classes as classes says; each figure may have another number of them.',
    'With segments each customer belongs to the first one whose scores fit, and to other if none does; an empty limit is none. The ten segments above are for five scores of R and F: with other numbers of them the column stays empty unless you give segments of your own.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.RFM(A2:A5001, B2:B5001, D2:D5001)',
      result: 'Customer | Recency | Frequency | Monetary | R | F | M | Score | Segment | Note',
    },
    {
      formula: '=TOUCH.RFM(Orders[customer], Orders[date], Orders[amount], DATE(2026,6,30), "ranks")',
      result: 'the same as of a date, in groups of equal size',
    },
    {
      formula: '=TOUCH.RFM(A2:A5001, B2:B5001, D2:D5001, , , , , H1:J5, L1:P6)',
      result: 'the same by your own cut points and segments',
    },
  ],
  source:
    'Hughes 1994, Strategic Database Marketing (fifths of recency, frequency, monetary value); quantiles of type 7: Hyndman & Fan 1996, The American Statistician 50(4).',
  compute: (customer, date, amount, asOf, method, orderId, classes, cuts, segments) => {
    const scoring = {
      method: method.name,
      cuts: readCuts(classes, cuts),
      segments: segments === null ? null : readSegments(segments),
    };
    const days = readOrderDays({ customer, date, amount, orderId }, asOf);
    refuseManyBuyers(days, 10);
    const table = rfmTable(days, scoring);
    return tableOf([...table, orderNoteColumn(days, table[0])]);
  },
});

interface Scoring {
  method: RfmMethod;
  cuts: RfmCuts;
  /** `null`: the ten usual ones. */
  segments: readonly RfmSegment[] | null;
}

/** The segment of some scores; an empty cell where the usual ones are not made for such scores. */
function segmentNamer({ cuts, segments }: Scoring): (scores: Scores) => string | OwnWord {
  const names = (segments ?? []).map(({ name }) => name);
  if (segments)
    return (scores) =>
      segments.find((segment) => holds(segment, scores))?.name ?? { code: 'other', besides: names };
  const isUsual = highestScore(cuts.recency) === 5 && highestScore(cuts.frequency) === 5;
  return ({ recency, frequency }) => (isUsual ? segmentsAt(recency, frequency)[0].name : '');
}

/** One row a customer, highest score first, ties by name. */
function rfmTable(days: OrderDays, scoring: Scoring): TableColumn[] {
  const figures = rfmFigures(days);
  const scores = rfmScores(figures, scoring.method, days.customers, scoring.cuts);
  const nameOf = (i: number) => days.customers[figures.customer[i]];
  const score = Float64Array.from(
    figures.customer,
    (_, i) => 100 * scores.recency[i] + 10 * scores.frequency[i] + scores.monetary[i],
  );
  const order = Int32Array.from(figures.customer.keys()).sort(
    (i, j) => score[j] - score[i] || (nameOf(i) < nameOf(j) ? -1 : 1),
  );
  const pick = (column: Float64Array | Uint8Array) => Float64Array.from(order, (i) => column[i]);
  const segment = segmentNamer(scoring);
  const segmentOf = (i: number) =>
    segment({
      recency: scores.recency[i],
      frequency: scores.frequency[i],
      monetary: scores.monetary[i],
    });
  return [
    {
      heading: { code: 'customer' },
      format: 'text',
      cells: Array.from(order, (i) => customerCell(days, figures.customer[i])),
    },
    { heading: { code: 'recency' }, format: 'count', cells: pick(figures.recency) },
    { heading: { code: 'frequency' }, format: 'count', cells: pick(figures.frequency) },
    { heading: { code: 'monetary' }, format: 'money', cells: pick(figures.monetary) },
    { heading: { code: 'recencyScore' }, format: 'count', cells: pick(scores.recency) },
    { heading: { code: 'frequencyScore' }, format: 'count', cells: pick(scores.frequency) },
    { heading: { code: 'monetaryScore' }, format: 'count', cells: pick(scores.monetary) },
    { heading: { code: 'score' }, format: 'text', cells: Array.from(order, (i) => String(score[i])) },
    { heading: { code: 'segment' }, format: 'text', cells: Array.from(order, segmentOf) },
  ];
}
