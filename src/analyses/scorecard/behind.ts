import type { Members } from '../../functions/scorecard/members';
import { notListed } from '../../functions/scorecard/buyers';
import { buyersIn, type OrderDays } from '../../analytics/lifetime/orders';
import { largestFirst, listing, noSuchRow } from '../../blueprint/listing';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import { blankSegment, millisecondsPerDay, toSerial } from '../../cells';
import { customerCell } from '../../functions/customerCell';

/** Names the row of all customers in a figure: no segment has a line break. */
export const allKey = '\n';

/** The customers of a segment who have ordered, the most valuable first. */
export function customersBehind(days: OrderDays, members: Members, figure: Figure): ResultView {
  const segmentOf = (customer: number) =>
    members.segmentNames[members.segmentOf(days.customers[customer])] ?? notListed;
  const isOfAll = figure.row === allKey;
  const buyers = buyersIn(days).filter((customer) => isOfAll || segmentOf(customer) === figure.row);
  if (buyers.length === 0) throw noSuchRow({ ...figure, row: isOfAll ? blankSegment : figure.row });
  const { offset, day, value } = days;
  const earned = Float64Array.from(buyers, (customer) =>
    value.subarray(offset[customer], offset[customer + 1]).reduce((sum, each) => sum + each, 0),
  );
  const dayAt = (place: number) => toSerial(day[place] * millisecondsPerDay);
  return listing(figure, largestFirst(earned), [
    { heading: { code: 'customer' }, format: 'text', cell: (i) => customerCell(days, buyers[i]) },
    { heading: { code: 'value' }, format: 'money', cell: (i) => earned[i], addsUp: true },
    {
      heading: { code: 'orders' },
      format: 'count',
      cell: (i) => offset[buyers[i] + 1] - offset[buyers[i]],
      addsUp: true,
      ...(!isOfAll && { groups: true }),
    },
    { heading: { code: 'lastOrder' }, format: 'date', cell: (i) => dayAt(offset[buyers[i] + 1] - 1) },
    ...(isOfAll
      ? [
          {
            heading: { code: 'segment' },
            format: 'text' as const,
            cell: (i: number) => segmentOf(buyers[i]),
            groups: true as const,
          },
        ]
      : []),
  ]);
}
