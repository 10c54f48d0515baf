import { counted } from '../../cells/counted';
import { blankSegment, invalid, isoText, millisecondsPerDay, notAvailable } from '../../cells';
import { type KeptCurve, keptCurve, plansTest } from '../../analytics/subscriptions/keptCurve';
import { groupByPlan, type PlanGroup } from '../../analytics/subscriptions/planGroups';
import { type CustomerStay, staysOf } from '../../analytics/subscriptions/stays';
import { namedDays, startedAfter } from '../../analytics/subscriptions/book';
import { mostGroups } from '../../analytics/timeToValue/sortedWaits';
import { declareFunction } from '../declaration';
import { noteHeading } from '../lifetime/notes';
import { settingsArgument } from '../settings/argument';
import { readingOf } from '../settings/reading';
import { under } from '../spillFormats';
import { type TableColumn, tableOf } from '../table';
import type { PlainWord } from '../words';
import { customerStartEnd, endDetail, planArgument } from './arguments';
import { readBook, type ReadBook } from './book';
import {
  asOfArgument,
  asOfDetail,
  billingPeriodArgument,
  periodDetail,
  stayDetail,
  staySettings,
} from './stayArguments';

export const subscriptionsRetention = declareFunction({
  id: 'SUBSCRIPTIONS.RETENTION',
  description: 'Share of customers kept by age, plan by plan, with 95 % limits and the log-rank test.',
  arguments: [
    ...customerStartEnd,
    planArgument,
    asOfArgument,
    billingPeriodArgument,
    settingsArgument(staySettings),
  ],
  result: 'matrix',
  formats: under({ share: ['shareKept', 'lower95', 'upper95'] }),
  details: [
    'One row for each age in periods, plan by plan, most customers first, then All: the customers observed to that age, those who left at it, the share kept up to and with it (Kaplan–Meier) and its 95 % limits on the log-log scale. Customers still there count as observed up to their last renewal: neither as kept for ever nor as lost. The limits are empty before anybody has left.',
    'With plan the last cells of the last row are the log-rank test over all plans: chi-square, its degrees of freedom, and p, the chance of a difference at least this large if plans kept their customers alike. They are empty where there is nothing to compare.',
    stayDetail,
    periodDetail,
    asOfDetail,
    endDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.SUBSCRIPTIONS.RETENTION(A2:A501, B2:B501, C2:C501)',
      result: 'Age | At risk | Lost | Share kept | Lower 95 % | Upper 95 %, by month',
    },
    {
      formula:
        '=TOUCH.SUBSCRIPTIONS.RETENTION(Subs[customer], Subs[start], Subs[end], Subs[plan], DATE(2025,6,30), "year")',
      result: 'the same by plan and year, then All with the log-rank test',
    },
  ],
  source:
    'Kaplan & Meier 1958, JASA 53(282), 457–481; limits: Kalbfleisch & Prentice 1980, section 1.3; log-rank: Mantel 1966, Cancer Chemotherapy Reports 50, 163–170.',
  compute: (customer, start, end, plan, asOf, period, given) => {
    const values = given.values();
    const read = readBook({ customer, start, end, plan }, values.end.isPaid, readingOf(values));
    const observation = { months: period.months, asOf: lastDayOf(read, asOf) };
    const stays = observedStays(read, observation);
    const groups = groupByPlan(stays, read.plans);
    refuseManyPlans(groups);
    const says = stayNotes(read, stays, observation.asOf);
    return tableOf(retentionTable(plan === null ? [] : groups, stays, [`Age in ${period.ages}.`, ...says]));
  },
});

/** The last day that is known: as told, or the latest of the book. */
export const lastDayOf = ({ book }: ReadBook, asOf: number | null): number =>
  asOf === null ? namedDays(book).latest : Math.floor(asOf / millisecondsPerDay);

/** The customers observed; refuses where nobody is. */
export function observedStays(
  { book, plans }: ReadBook,
  observation: { months: number; asOf: number },
): CustomerStay[] {
  const stays = staysOf(book, plans, observation);
  if (stays.length > 0) return stays;
  throw notAvailable(`Nobody paid up to ${dayText(observation.asOf)}. Choose a later asOf.`);
}

export function refuseManyPlans({ length }: readonly PlanGroup[]): void {
  if (length > mostGroups)
    throw invalid(`plan holds ${length} different names, more than ${mostGroups}. Is it a column of ids?`);
}

const dayText = (day: number): string => isoText(day * millisecondsPerDay);

/** What to know of the customers observed, in sentences. */
export function stayNotes({ book, free }: ReadBook, stays: readonly CustomerStay[], asOf: number): string[] {
  const says = [`As of ${dayText(asOf)}.`];
  if (free > 0) says.push(`${counted(free, 'row')} with an amount of 0 left out.`);
  const later = startedAfter(book, asOf);
  if (later > 0) says.push(`${counted(later, 'row')} that start later left out.`);
  const returned = stays.filter(({ hasReturned }) => hasReturned).length;
  if (returned > 0)
    says.push(`${counted(returned, 'customer')} left and came back: lost at the first leaving.`);
  return says;
}

/** One row an age, block by block; no groups: of all customers alone. */
function retentionTable(
  groups: readonly PlanGroup[],
  stays: readonly CustomerStay[],
  says: readonly string[],
): TableColumn[] {
  const blocks = [
    ...groups.map((group) => ({ plan: group.name ?? blankSegment, curve: keptCurve(group.stays) })),
    { plan: null, curve: keptCurve(stays) },
  ];
  const rows = blocks.flatMap(({ plan, curve }) =>
    Array.from(curve.kept, (_, age) => ({ plan, curve, age })),
  );
  const test = groups.length === 0 ? null : plansTest(groups);
  const names = groups.map(({ name }) => name ?? blankSegment);
  const column = (code: PlainWord, format: TableColumn['format'], of: keyof KeptCurve): TableColumn => ({
    heading: { code },
    format,
    cells: Float64Array.from(rows, ({ curve, age }) => curve[of][age]),
  });
  const atFoot = (code: PlainWord, format: TableColumn['format'], figure = NaN): TableColumn => ({
    heading: { code },
    format,
    cells: Float64Array.from(rows, (_, i) => (i === rows.length - 1 ? figure : NaN)),
  });
  const plan: TableColumn = {
    heading: { code: 'plan' },
    format: 'text',
    cells: rows.map((row) => row.plan ?? { code: 'all', besides: names }),
  };
  return [
    ...(groups.length > 0 ? [plan] : []),
    { heading: { code: 'age' }, format: 'count', cells: Float64Array.from(rows, ({ age }) => age) },
    column('atRisk', 'count', 'atRisk'),
    column('lost', 'count', 'lost'),
    column('shareKept', 'share', 'kept'),
    column('lower95', 'share', 'lower'),
    column('upper95', 'share', 'upper'),
    ...(groups.length > 0
      ? [
          atFoot('logRank', 'number', test?.chiSquare),
          atFoot('degreesOfFreedom', 'count', test?.degreesOfFreedom),
          atFoot('pValue', 'number', test?.p),
        ]
      : []),
    { heading: noteHeading(says), format: 'text', cells: rows.map(() => '') },
  ];
}
