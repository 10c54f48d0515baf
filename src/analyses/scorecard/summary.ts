import type { Limits, TableColumn } from '../../blueprint/views';
import { blankSegment, millisecondsPerDay, toSerial } from '../../cells';
import { mostMonths } from '../../functions/scorecard/agesBySegment';
import { ageGap } from '../../functions/scorecard/scorecardTable';
import type { OrderDays } from '../../analytics/lifetime/orders';
import type { BestSegment, Measure, ScorecardSummary } from './messages';
import { placeOf } from './columns';
import type { Scored } from './view';
import { pulse } from '../../analytics/numerics/pulse';

/** Below these a segment's figures are no ground for a sentence. */
export const enoughBuyers = 30;
const enoughCustomers = 10;

/** What is compared of one segment. */
interface Compared {
  segment: string;
  buyers: number;
  customers: number;
  cac: number;
  median: number;
  medianLimits: Limits;
  limits: Limits;
  figure(code: string): number;
}

/** Mean age of the segments that have bought, where it differs so much that what they earned cannot be compared. */
export const gapOf = (columns: readonly TableColumn[], { parts }: Scored): ReturnType<typeof ageGap> => {
  const ages = placeOf(columns, 'meanAge');
  if (ages < 0) return null;
  return ageGap(
    Array.from<unknown>(columns[0].cells).flatMap((name, row) =>
      typeof name === 'string' && (parts.buying.get(name)?.buyers ?? 0) > 0
        ? [{ name, age: Number(columns[ages].cells[row]) }]
        : [],
    ),
  );
};

/** The figures the answer in words is made of. */
export function scorecardSummary(
  columns: readonly TableColumn[],
  scored: Scored,
  days: OrderDays | null,
): ScorecardSummary {
  const { parts, sides, isOfOrders } = scored;
  const last = columns[0].cells.length - 1;
  const ofAll = (code: string) => cellOf(columns, code, last);
  const known = (code: string) => (Number.isNaN(ofAll(code)) ? null : ofAll(code));
  const segments = comparedOf(columns, scored);
  const measure = measureOf(scored, gapOf(columns, scored) !== null);
  const best = bestOf(segments, measure);
  const { fit } = parts.lifetime;
  return {
    ...{ sides, isOfOrders },
    customers: ofAll('customers'),
    cac: known('cac'),
    ratio: known('clvToCac'),
    clv: known('clv'),
    median: known('medianDaysToValue'),
    waiting: known('stillWaiting'),
    model: fit?.model.title ?? null,
    asOf: days && toSerial(days.asOf * millisecondsPerDay),
    best,
    notBack: fit ? segments.filter(isNotBack).map(({ segment }) => segment) : [],
    alike: alikeBelow(segments, measure, best),
  };
}

function cellOf(columns: readonly TableColumn[], code: string, row: number): number {
  const place = placeOf(columns, code);
  return place < 0 ? NaN : Number(columns[place].cells[row]);
}

/** The segments that have a name of their own, as they stand in the table. */
function comparedOf(columns: readonly TableColumn[], { parts }: Scored): Compared[] {
  return Array.from<unknown>(columns[0].cells).flatMap((segment, row) => {
    pulse();
    if (typeof segment !== 'string' || segment === blankSegment) return [];
    const figure = (code: string) => cellOf(columns, code, row);
    const limits = (name: string) => ({
      lower: figure(`${name}Lower95`),
      upper: figure(`${name}Upper95`),
    });
    return [
      {
        ...{ segment, figure },
        buyers: parts.buying.get(segment)?.buyers ?? 0,
        customers: figure('customers'),
        cac: figure('cac'),
        median: figure('medianDaysToValue'),
        medianLimits: limits('median'),
        limits: limits('clv'),
      },
    ];
  });
}

function measureOf({ sides, parts }: Scored, differInAge: boolean): Measure | null {
  if (!sides.value) return 'time';
  if (!parts.lifetime.fit) return null;
  if (sides.cost) return differInAge ? 'yearRatio' : 'ratio';
  return differInAge ? 'year' : 'value';
}

const columnOf: Record<Measure, string> = {
  ratio: 'clvToCac',
  yearRatio: 'firstYearToCac',
  value: 'clv',
  year: 'firstYearValue',
  time: 'medianDaysToValue',
};

/** Limits of what is measured; NaN where there are none. */
function limitsOf({ limits, medianLimits, cac }: Compared, measure: Measure): Limits {
  if (measure === 'value') return limits;
  if (measure === 'ratio') return { lower: limits.lower / cac, upper: limits.upper / cac };
  return measure === 'time' ? medianLimits : { lower: NaN, upper: NaN };
}

/** Those with customers enough, the best first. */
function ranked(segments: readonly Compared[], measure: Measure): Compared[] {
  const isTime = measure === 'time';
  const enough = segments.filter(({ buyers, customers }) =>
    isTime ? customers >= enoughCustomers : buyers >= enoughBuyers,
  );
  const figure = (one: Compared) => one.figure(columnOf[measure]);
  return enough
    .filter((one) => !Number.isNaN(figure(one)))
    .sort((one, other) => (isTime ? 1 : -1) * (figure(one) - figure(other)));
}

/** Whether intervals overlap; an end that was not reached lies as far out as any. `null`: there are none. */
function overlaps(one: Compared, other: Compared, measure: Measure): boolean | null {
  const [first, second] = [limitsOf(one, measure), limitsOf(other, measure)];
  if (Number.isNaN(first.lower) || Number.isNaN(second.lower)) return null;
  const end = (upper: number) => (Number.isNaN(upper) ? Infinity : upper);
  return first.lower <= end(second.upper) && second.lower <= end(first.upper);
}

function bestOf(segments: readonly Compared[], measure: Measure | null): BestSegment | null {
  if (measure === null) return null;
  const [best, ...others] = ranked(segments, measure);
  if (others.length === 0) return null;
  const [fastest, ...slower] = ranked(segments, 'time');
  const alike = others.map((other) => overlaps(best, other, measure));
  const next = alike.indexOf(true);
  return {
    segment: best.segment,
    measure,
    figure: best.figure(columnOf[measure]),
    isFastest:
      measure !== 'time' &&
      fastest === best &&
      slower.length > 0 &&
      slower.every((other) => overlaps(best, other, 'time') === false),
    next: next < 0 ? null : others[next].segment,
    isClear: alike.every((each) => each === false),
  };
}

const isNotBack = ({ buyers, cac, figure }: Compared): boolean => {
  if (buyers < enoughBuyers || !(cac > 0)) return false;
  const months = figure('paybackMonths');
  return Number.isNaN(months) ? Number.isNaN(figure('paybackExpected')) : months > mostMonths;
};

/** The first two below the best that follow each other and overlap. */
function alikeBelow(
  segments: readonly Compared[],
  measure: Measure | null,
  best: BestSegment | null,
): [string, string] | null {
  if (measure === null || best === null) return null;
  const others = ranked(segments, measure).filter(
    ({ segment }) => segment !== best.segment && segment !== best.next,
  );
  const at = others.findIndex((one, i) => i + 1 < others.length && overlaps(one, others[i + 1], measure));
  return at < 0 ? null : [others[at].segment, others[at + 1].segment];
}
