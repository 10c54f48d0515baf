import { pulse } from '../../analytics/numerics/pulse';
import { daysPerMonth } from '../../analytics/lifetime/valueByAge';
import type { TableColumn } from '../table';
import { noPayback, type SegmentsAges } from './agesBySegment';
import { type Buying, notListed } from './buyers';
import type { SegmentLifetimes } from './lifetimeBySegment';
import type { Members } from './members';
import { segmentKey, type SegmentsWaiting } from './waitingBySegment';
import type { OwnWord, PlainWord } from '../words';
import { noteHeading } from '../lifetime/notes';

export interface Parts {
  members: Members;
  buying: Map<string, Buying>;
  /** `null`: not given. */
  costs: Map<string, number> | null;
  lifetime: SegmentLifetimes;
  ages: SegmentsAges;
  waiting: SegmentsWaiting;
  /** Share of the value that is margin. */
  margin: number;
}

/** One row a segment, those of the list first, then what is not listed, and all of them. */
export function scorecardTable(parts: Parts): TableColumn[] {
  const { members, buying, costs, lifetime, ages, waiting, margin } = parts;
  const listed = members.customersBySegment();
  const strangers = buying.get(notListed) ?? nothing;
  const sumOfAll = [...buying.values()].reduce(sumOf, nothing);
  const names = [
    ...[...listed.keys()].sort((a, b) => (listed.get(b) ?? 0) - (listed.get(a) ?? 0) || (a < b ? -1 : 1)),
    ...[...(costs?.keys() ?? [])].filter((name) => !listed.has(name)).sort(),
    ...(strangers.buyers > 0 ? [notListed] : []),
  ];
  const rows = [
    ...names.map((name) => {
      pulse();
      return {
        name,
        expected: margin * (lifetime.each.get(name) ?? NaN),
        ages: ages.each.get(name),
        waiting: waiting.each.get(segmentKey(name)),
        converted: buying.get(name)?.buyers ?? 0,
        customers: listed.get(name) ?? 0,
        bought: buying.get(name) ?? nothing,
        cost: costs?.get(name) ?? NaN,
      };
    }),
    {
      name: null,
      expected: margin * lifetime.all,
      ages: ages.all,
      waiting: waiting.all,
      converted: sumOfAll.buyers - strangers.buyers,
      customers: members.size,
      bought: sumOfAll,
      cost: costs === null ? NaN : [...costs.values()].reduce((sum, cost) => sum + cost, 0),
    },
  ];
  type Row = (typeof rows)[number];
  const column = (
    code: PlainWord,
    format: TableColumn['format'],
    figure: (row: Row) => number,
  ): TableColumn => {
    pulse();
    return { heading: { code }, format, cells: Float64Array.from(rows, figure) };
  };
  const cac = ({ cost, bought }: Row) => quotient(cost, bought.buyers);
  const earned = ({ bought }: Row) => margin * quotient(bought.value, bought.buyers);
  const clv = (row: Row) => earned(row) + row.expected;
  const age = ({ bought }: Row) => quotient(bought.age / daysPerMonth, bought.buyers);
  const firstYear = (row: Row) => margin * (row.ages?.firstYear ?? NaN);
  // Costs in revenue, so that what came back of them is margin.
  const paybacks = rows.map((row) => {
    pulse();
    return row.ages?.payback(cac(row) / margin) ?? noPayback;
  });
  pulse();
  const ofBuyers = rows.flatMap((row) =>
    row.name !== null && row.name !== notListed && row.bought.buyers > 0
      ? [{ name: row.name, age: age(row) }]
      : [],
  );
  const gap = ageGap(ofBuyers);
  return [
    { heading: { code: 'segment' }, format: 'text', cells: rows.map(({ name }) => nameOf(name, names)) },
    column('customers', 'count', ({ customers }) => customers),
    column('cost', 'money', ({ cost }) => cost),
    column('cac', 'money', cac),
    column('conversionRate', 'share', ({ converted, customers }) => quotient(converted, customers)),
    column('ttv', 'money', ({ bought }) => bought.value),
    column('aov', 'money', ({ bought }) => quotient(bought.value, bought.orders)),
    column('earnedSoFar', 'money', earned),
    column('expected', 'money', ({ expected }) => expected),
    column('clv', 'money', clv),
    column('clvToCac', 'number', (row) => quotient(clv(row), cac(row))),
    column('meanAge', 'number', age),
    column('firstYearValue', 'money', firstYear),
    column('firstYearToCac', 'number', (row) => quotient(firstYear(row), cac(row))),
    {
      heading: { code: 'paybackMonths' },
      format: 'number',
      cells: Float64Array.from(paybacks, ({ months }) => months),
    },
    { heading: { code: 'paybackSoFar' }, format: 'text', cells: paybacks.map(({ soFar }) => soFar) },
    {
      heading: { code: 'paybackExpected' },
      format: 'number',
      cells: Float64Array.from(paybacks, ({ expected }) => expected),
    },
    column('medianDaysToValue', 'days', (row) => row.waiting?.median ?? NaN),
    {
      heading: { code: 'shareByDay', values: { day: 30, isWorkingTime: false } },
      format: 'share',
      cells: Float64Array.from(rows, ({ waiting }) => waiting?.byDay30 ?? NaN),
    },
    column('repeatRate', 'share', ({ bought }) => quotient(bought.repeatBuyers, bought.buyers)),
    {
      heading: noteHeading([...lifetime.notes, ...(gap ? [ageNote(gap)] : [])]),
      format: 'text',
      cells: rows.map(() => ''),
    },
  ];
}

/** What a row is called; `null`: that of all. */
const nameOf = (name: string | null, names: readonly string[]): string | OwnWord => {
  if (name === null) return { code: 'all', besides: names };
  return name === notListed ? { code: 'notListed' } : name;
};

/** From here on older customers have had so much more time that what they brought cannot be compared. */
const muchOlder = 1.5;
/** Below it, in months, nobody has had time to earn yet, however the ages compare. */
const aMonth = 1;

/** Mean age of the customers of a segment, in months. */
interface SegmentAge {
  name: string;
  age: number;
}

/** The segments whose customers are youngest and oldest, where those have had much more time to earn; else `null`. */
export function ageGap(segments: readonly SegmentAge[]): { oldest: SegmentAge; youngest: SegmentAge } | null {
  if (segments.length < 2) return null;
  const byAge = [...segments].sort((a, b) => a.age - b.age);
  const [youngest, oldest] = [byAge[0], byAge[byAge.length - 1]];
  if (!(oldest.age > muchOlder * youngest.age) || oldest.age - youngest.age < aMonth) return null;
  return { oldest, youngest };
}

/** Both ages as they are told. */
export const ageNote = ({ oldest, youngest }: { oldest: SegmentAge; youngest: SegmentAge }): string =>
  `The customers of ${oldest.name} are ${oldest.age.toFixed(1)} months old on average, those of ${youngest.name} ${youngest.age.toFixed(1)}, and have had as much more time to earn: compare segments by their value in the first 12 months.`;

const nothing: Buying = { buyers: 0, repeatBuyers: 0, orders: 0, value: 0, age: 0 };

const sumOf = (a: Buying, b: Buying): Buying => ({
  buyers: a.buyers + b.buyers,
  repeatBuyers: a.repeatBuyers + b.repeatBuyers,
  orders: a.orders + b.orders,
  value: a.value + b.value,
  age: a.age + b.age,
});

/** NaN, an empty cell, where there is nothing to divide by. */
const quotient = (a: number, b: number): number => (b > 0 ? a / b : NaN);
