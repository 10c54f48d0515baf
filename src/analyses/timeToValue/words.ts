import type { TimeToValueRequest, TimeToValueResult, TimeToValueSummary } from './messages';
import type { Format } from '../../language/format';
import { timeToValueBehind } from './behindWords';
import { timeToValueFormula } from './formula';
import { typedTimeToValue } from './inputs';
import { timeToValueResultTexts } from './resultTexts';
import { originOf, sources } from './origin';
import { changeAnswer } from '../../blueprint/period/answer';
import { nameOf } from '../../blueprint/period/periods';
import { changeTexts } from '../../blueprint/period/resultTexts';
import { dateText } from '../../reading/dates';
import type { OpeningWords, ResultWords, ViewWords } from '../../blueprint/analysis';
import { segmentSentence, testText } from './segmentWords';
import { spanText } from './spanText';

const say = timeToValueResultTexts;
const views: Record<string, ViewWords> = say.views;

/** Times are told as short as they are in the table. */
const short = (days: string) => String(Math.round(Number(days) * 100) / 100);

function opening(view: string): OpeningWords {
  const { segments, curve } = say.opening;
  if (view !== 'curve') return segments;
  const { label, title, announced } = curve;
  return {
    ...curve,
    label: (days) => label(short(days)),
    title: (days) => title(short(days)),
    announced: (days) => announced(short(days)),
  };
}

/** What is said of time to value. */
export const timeToValueWords: ResultWords<TimeToValueRequest, TimeToValueResult> = {
  answer({ summary, change }, format) {
    const answer = { headline: headlineOf(summary, format), details: detailsOf(summary, format) };
    if (!change) return answer;
    const { headline, details } = changeAnswer(change, format.share, format);
    return { headline: answer.headline, details: [headline, ...details, ...answer.details] };
  },

  figures({ summary }: TimeToValueResult, format) {
    const { median, byDay, reached, waiting, workingDays } = summary;
    const names = say.figures;
    const share = byDay.find(({ day }) => day === 30)?.share ?? null;
    return [
      {
        name: names.median,
        title: names.medianLong,
        number: median === null ? names.noMedian : spanText(median, workingDays, format),
      },
      ...(share === null
        ? []
        : [
            {
              name: names.day30(workingDays ? names.workingDay : names.day),
              title: names.day30Long,
              number: format.share(share),
            },
          ]),
      { name: names.reached, number: format.count(reached) },
      { name: names.waiting, number: format.count(waiting) },
    ];
  },

  settings: (_run, { summary: { asOf, workingDays }, periods }) => [
    ...(periods ? [changeTexts.setting(nameOf(periods.now), periods.before && nameOf(periods.before))] : []),
    ...(asOf === null ? [] : [say.asOf(dateText(asOf))]),
    ...(workingDays ? [say.workingDays] : []),
  ],

  sources,

  method(run, { summary, periods }, format) {
    const { customers, reached, waiting, lost, median, convertersMedian, workingDays, longest } = summary;
    const { count } = format;
    const span = (days: number) => spanText(days, workingDays, format);
    const test = summary.segments?.test;
    return [
      ...originOf(run),
      ...(periods ? [say.method.period(nameOf(periods.now))] : []),
      ...(periods?.before ? [say.method.compared(nameOf(periods.before))] : []),
      'lost' in run.request.columns || 'lostCount' in run.request.columns
        ? say.method.cumulativeIncidence
        : say.method.kaplanMeier,
      say.method.intervals,
      ...(summary.asOf === null ? [] : [say.method.asOf(dateText(summary.asOf))]),
      workingDays ? say.method.workingDays : say.method.everyDay,
      say.method.customers(count(customers), count(reached), count(waiting), count(lost)),
      median === null ? say.method.noMedian(span(longest)) : say.method.median(span(median)),
      ...(convertersMedian === null ? [] : [say.method.converters(span(convertersMedian))]),
      ...(test
        ? [say.method.logRank(format.number(test.chiSquare), count(test.degrees), testText(test.p))]
        : []),
    ];
  },

  view: (id) => (id === 'change' ? changeTexts.view(say.views.curve.chartTitle) : views[id]),

  formula: timeToValueFormula,
  typed: typedTimeToValue,
  refusals: say.refusals,

  opening,

  behind: timeToValueBehind,
};

/** Where there is no median, the sentence says so, and how far it goes. */
function headlineOf({ median, quarter, longest, workingDays }: TimeToValueSummary, format: Format): string {
  const span = (days: number) => spanText(days, workingDays, format);
  if (median !== null) return say.half(span(median));
  return quarter === null ? say.fewerThanQuarter(span(longest)) : say.fewerThanHalf(span(longest));
}

function detailsOf(summary: TimeToValueSummary, format: Format): string[] {
  const { median, quarter, lower, upper, byDay, waiting, workingDays } = summary;
  const span = (days: number) => spanText(days, workingDays, format);
  const shares = byDay.flatMap(({ day, share }): [string, number][] =>
    share === null ? [] : [[format.share(share), day]],
  );
  return [
    ...(median === null && quarter !== null ? [say.quarter(span(quarter))] : []),
    ...(median === null || lower === null
      ? []
      : [upper === null ? say.openInterval(span(lower)) : say.interval(span(lower), span(upper))]),
    ...(shares.length > 0 ? [say.byDay(shares, workingDays)] : []),
    ...(waiting > 0 ? [say.waiting(format.count(waiting))] : []),
    ...convertersSentence(summary, span),
    ...(summary.segments ? [segmentSentence(summary.segments, span)] : []),
  ];
}

/** What most tools would report. It is told only where it reads better than the truth. */
function convertersSentence(
  { median, convertersMedian }: TimeToValueSummary,
  span: (days: number) => string,
): string[] {
  if (convertersMedian === null) return [];
  const text = span(convertersMedian);
  const flatters = median === null || (convertersMedian < median && text !== span(median));
  return flatters ? [say.converters(text)] : [];
}
