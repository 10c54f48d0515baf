import { counted } from '../../cells/counted';
import { invalid, isoText, millisecondsPerDay, notAvailable } from '../../cells';
import { agesIn, agesWithLimits, plansTest } from '../../analytics/subscriptions/keptCurve';
import { groupByPlan, type PlanGroup } from '../../analytics/subscriptions/planGroups';
import { type CustomerStay, staysOf } from '../../analytics/subscriptions/stays';
import { longestFirstRows, namedDays, startedAfter } from '../../analytics/subscriptions/book';
import { mostGroups } from '../../analytics/timeToValue/sortedWaits';
import { longFigure, refuseLargeFrom, refuseLong } from '../answerSize';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { readingOf } from '../settings/reading';
import { under } from '../spillFormats';
import { choiceSetting } from '../settings/setting';
import { tableOf } from '../table';
import { customerStartEnd, endDetail, planArgument } from './arguments';
import { readBook, type ReadBook } from './book';
import { columnsOfEach, columnsOfPlans, keptSideBySide, keptTable } from './keptTable';
import {
  asOfArgument,
  asOfDetail,
  billingPeriodArgument,
  periodDetail,
  stayDetail,
  staySettings,
} from './stayArguments';

const layout = choiceSetting(
  'layout',
  'stacked: plan below plan; side by side: one row an age, the share kept of each plan beside the others; omitted: stacked.',
  {
    what: 'layout',
    entries: [
      { name: 'Stacked', isWide: false },
      { name: 'Side by side', isWide: true },
    ],
  },
);

export const subscriptionsRetention = declareFunction({
  id: 'SUBSCRIPTIONS.RETENTION',
  description: 'Share of customers kept by age, plan by plan, with 95 % limits and the log-rank test.',
  arguments: [
    ...customerStartEnd,
    planArgument,
    asOfArgument,
    billingPeriodArgument,
    settingsArgument({ ...staySettings, layout }),
  ],
  result: 'matrix',
  formats: under({ share: ['shareKept', 'lower95', 'upper95'] }),
  details: [
    'One row for each age in periods, plan by plan, most customers first, then All: the customers observed to that age, those who left at it, the share kept up to and with it (Kaplan–Meier) and its 95 % limits on the log-log scale. Customers still there count as observed up to their last renewal: neither as kept for ever nor as lost. The limits are empty before anybody has left.',
    'With plan the last cells of the last row are the log-rank test over all plans: chi-square, its degrees of freedom, and p, the chance of a difference at least this large if plans kept their customers alike. They are empty where there is nothing to compare.',
    'With layout=side by side there is one row an age: the customers of all plans at risk, then for each plan, and for All, the share kept with its limits, as a chart of the curves needs them. The log-rank test then stands in the note.',
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
    refuseManyFirstPlans(read, observation.asOf);
    refuseManyAges(read, observation, values.layout.isWide);
    const stays = observedStays(read, observation);
    const groups = groupByPlan(stays, read.plans);
    refuseManyPlans(groups.length);
    const says = [`Age in ${period.ages}.`, ...stayNotes(read, stays, observation.asOf)];
    const shown = plan === null ? [] : groups;
    refuseLongCurves(shown, stays, values.layout.isWide);
    return tableOf(
      values.layout.isWide
        ? keptSideBySide(shown, stays, [...says, ...testNote(shown)])
        : keptTable(shown, stays, says),
    );
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

export function refuseManyPlans(plans: number): void {
  if (plans > mostGroups)
    throw invalid(`plan holds ${plans} different names, more than ${mostGroups}. Is it a column of ids?`);
}

/** The same before customers are followed, where their first rows show it. */
export function refuseManyFirstPlans({ book, plans }: ReadBook, asOf: number): void {
  if (plans.length > mostGroups && longestFirstRows(book, asOf).size > mostGroups)
    refuseManyPlans(plans.length);
}

/** Refuses a row for each age of each plan, or columns for each plan, where the first rows of customers show that these are too many. */
function refuseManyAges(
  { book }: ReadBook,
  { months, asOf }: { months: number; asOf: number },
  isWide: boolean,
): void {
  // No month is longer, so who was there for so many days has at least that age.
  const ages = Array.from(
    longestFirstRows(book, asOf).values(),
    (days) => Math.floor(days / (31 * months)) + 1,
  );
  if (isWide)
    refuseLargeFrom(
      ages.reduce((most, each) => Math.max(most, each), 0),
      columnsOfEach * ages.length,
    );
  else
    refuseLargeFrom(
      ages.reduce((sum, each) => sum + each, 0),
      columnsOfPlans,
    );
}

/** The same of the customers followed, by the names that stand in the rows and the digits that the limits of the curves have. */
function refuseLongCurves(
  groups: readonly PlanGroup[],
  stays: readonly CustomerStay[],
  isWide: boolean,
): void {
  const curves = [...groups, { name: null, stays }];
  const digits = curves.reduce((sum, each) => sum + 2 * longFigure * agesWithLimits(each.stays), 0);
  if (isWide) {
    refuseLong(agesIn(stays) + 1, columnsOfEach * curves.length, digits);
    return;
  }
  const ages = curves.map((each) => agesIn(each.stays));
  const names = curves.reduce((sum, { name }, i) => sum + (name?.length ?? 0) * ages[i], 0);
  refuseLong(
    ages.reduce((sum, each) => sum + each, 1),
    columnsOfPlans,
    names + digits,
  );
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

/** The test as the note tells it, where no column does. */
function testNote(groups: readonly PlanGroup[]): string[] {
  const test = groups.length === 0 ? null : plansTest(groups);
  if (!test) return [];
  const { chiSquare, degreesOfFreedom, p } = test;
  return [
    `Log-rank: chi-square ${digits(chiSquare)}, ${degreesOfFreedom} degrees of freedom, p ${digits(p)}.`,
  ];
}

const digits = (figure: number): string => String(Number(figure.toPrecision(6)));
