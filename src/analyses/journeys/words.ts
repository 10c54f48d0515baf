import type { EventsRequest, JourneysRequest, JourneysResult, JourneysSummary } from './messages';
import type { Format } from '../../language/format';
import { changeAnswer } from '../../blueprint/period/answer';
import { nameOf } from '../../blueprint/period/periods';
import { changeTexts } from '../../blueprint/period/resultTexts';
import { journeysBehindWords } from './behindWords';
import { journeysFormula } from './formula';
import { typedJourneys } from './inputs';
import { isOfEvents } from './isOfEvents';
import { passedOver } from './passedOver';
import { journeysResultTexts as say } from './resultTexts';
import type { KeyFigure } from '../../blueprint/answer';
import { namesText } from '../../reading/nameList';
import { bodyCount } from '../../blueprint/viewCells';
import type { ResultView } from '../../blueprint/views';
import { waitText } from '../../blueprint/waitText';
import type { OpeningWords, ResultWords, ViewWords } from '../../blueprint/analysis';

const views: Record<string, ViewWords> = say.views;
const openings: Record<string, OpeningWords> = say.opening;

/** What is said of journeys. */
export const journeysWords: ResultWords<JourneysRequest, JourneysResult> = {
  answer({ summary, views: [first], change }, format) {
    if (summary.counted === 'transitions')
      return { headline: commonestOf(summary, format) ?? levelOf(first), details: [] };
    const answer = { headline: headlineOf(summary, format), details: detailsOf(summary, format) };
    if (!change) return answer;
    const changed = changeAnswer(change, format.share, format);
    return { headline: changed.headline, details: [...changed.details, answer.headline, ...answer.details] };
  },

  figures({ summary }: JourneysResult, format) {
    const { customers, onTransitions, biggestLoss, slowest } = summary;
    const { first, last } = endsOf(summary);
    const names = say.figures;
    const all: (KeyFigure | null)[] = [
      customers === null ? null : { name: names.customers, number: format.count(customers) },
      onTransitions === undefined
        ? null
        : {
            name: names.onTransitions,
            title: names.onTransitionsLong,
            number: format.count(onTransitions),
          },
      summary.funnel.length > 1 && first.decided > 0
        ? {
            name: names.complete,
            title: (areSome(summary) ? names.completeDecided : names.completeLong)(first.step, last.step),
            number: format.share(last.decided / first.decided),
          }
        : null,
      biggestLoss && {
        name: names.loss,
        title: names.lossLong(biggestLoss.from, biggestLoss.to),
        number: format.count(biggestLoss.lost),
      },
      slowest && {
        name: names.slowest,
        title:
          slowest.from === null ? names.slowestTo(slowest.to) : names.slowestLong(slowest.from, slowest.to),
        number: waitText(slowest.days, format),
      },
    ];
    return all.filter((figure) => figure !== null);
  },

  settings({ request }, { summary: { counted }, periods }, format) {
    const { order, window, windowFrom, by, part } = request.options;
    if (!isTold(request, counted)) return [say.counted[counted ?? 'steps']];
    const days = window === null ? null : format.number(window);
    return [
      say.orders[order],
      days !== null && windowFrom ? say.windowOfStep(days) : say.window(days),
      ...rulesSettings(request, format),
      ...(isOfEvents(request) && by ? [say.by[by]] : []),
      ...(isOfEvents(request) && part ? [say.part] : []),
      ...(periods
        ? [changeTexts.setting(nameOf(periods.now), periods.before && nameOf(periods.before))]
        : []),
    ];
  },

  method({ request }, { summary, periods, change }, format) {
    const { steps, order, window, windowFrom, top } = request.options;
    const days = window === null ? null : format.number(window);
    const { counted, customers, events } = summary;
    const names = namesText(summary.funnel.map(({ step }) => step));
    const isGuessed = steps.length === 0 && counted === undefined;
    return [
      ...(counted === 'transitions' ? [] : [isGuessed ? say.method.guessed(names) : say.method.steps(names)]),
      ...(isTold(request, counted)
        ? [
            say.method.orders[order],
            days !== null && windowFrom ? say.method.windowOfStep(days) : say.method.window(days),
          ]
        : []),
      ...rulesMethod(request),
      ...(periods ? [say.method.period(nameOf(periods.now))] : []),
      ...(change ? [say.method.compared(nameOf(change.periods.before))] : []),
      ...(isOfEvents(request) ? partsMethod(request, format) : []),
      ...(counted === 'steps' ? [] : [say.method.transitions(format.count(top))]),
      ...(counted ? [say.method.counted[counted]] : []),
      ...(customers === null || events === null
        ? []
        : [say.method.data(format.count(customers), format.count(events))]),
    ];
  },

  passedOver: { reasons: passedOver, say: say.passedOver },

  // Of counted rows there is but one view.
  view: (id, { request }) => {
    if (id === 'change') return changeTexts.view(say.step);
    return isOfEvents(request) ? views[id] : { ...views[id], name: null };
  },

  formula: journeysFormula,
  refusals: say.refusals,
  typed: typedJourneys,

  opening: (id) => openings[id],

  behind: (figure, _result, found, format) => journeysBehindWords(figure, found, format),
};

/** What else makes the steps of a log, in short. */
function rulesSettings(request: JourneysRequest, format: Format): string[] {
  if (!isOfEvents(request)) return [];
  const { optional = [], exclude = [] } = request.options;
  return [
    ...(optional.length > 0 ? [say.optional(format.count(optional.length))] : []),
    ...(exclude.length > 0 ? [say.exclude(format.count(exclude.length))] : []),
    ...(request.columns.hold === undefined ? [] : [say.held]),
  ];
}

function rulesMethod(request: JourneysRequest): string[] {
  if (!isOfEvents(request)) return [];
  const { optional = [], exclude = [] } = request.options;
  return [
    ...(optional.length > 0 ? [say.method.optional(namesText(optional, ', '))] : []),
    ...(exclude.length > 0 ? [say.method.exclude(namesText(exclude, ', '))] : []),
    ...(request.columns.hold === undefined ? [] : [say.method.held]),
  ];
}

/** What is told of periods, of segments, and of the part of each journey. */
function partsMethod({ options: { by, part }, beside }: EventsRequest, format: Format): string[] {
  const { from = [], upTo = [], length = null, collapse = false } = part ?? {};
  const isCountedBack = from.length === 0 && upTo.length > 0;
  const events = isCountedBack ? say.method.lastEvents : say.method.firstEvents;
  return [
    ...(by ? [say.method.by[by]] : []),
    ...(beside?.segments ? [say.method.segments] : []),
    ...(from.length > 0 ? [say.method.partFrom(namesText(from, ', '))] : []),
    ...(upTo.length > 0 ? [say.method.partUpTo(namesText(upTo, ', '))] : []),
    ...(length === null ? [] : [events(format.count(length))]),
    ...(collapse ? [say.method.collapse] : []),
  ];
}

/** Whether it is known how the steps followed one another: of those that were counted elsewhere, if we have asked for them. */
const isTold = (request: JourneysRequest, counted: JourneysSummary['counted']): boolean =>
  counted === undefined || (counted === 'steps' && !isOfEvents(request) && request.options.areAsked);

/** There is at least one step: without an event there is no result. */
const endsOf = ({ funnel }: JourneysSummary) => ({ first: funnel[0], last: funnel[funnel.length - 1] });

/** Whether the window of some is not over: then shares are those of the others. */
const areSome = (summary: JourneysSummary): boolean => {
  const { first } = endsOf(summary);
  return first.decided < first.customers;
};

function headlineOf(summary: JourneysSummary, format: Format): string {
  const { first, last } = endsOf(summary);
  if (first.customers === 0) return say.nobody(first.step);
  if (summary.funnel.length === 1) return say.onlyEvent(format.count(first.customers), first.step);
  if (first.decided === 0) {
    return say.undecided(format.count(first.customers), first.step, format.count(last.customers), last.step);
  }
  const count = format.count(first.decided);
  const loss = lossOf(summary, format);
  if (loss === null) {
    return (areSome(summary) ? say.allDecided : say.all)(count, first.step, last.step);
  }
  const begun = (areSome(summary) ? say.begunDecided : say.begun)(count, first.step);
  if (last.decided === 0) return say.none(begun, last.step, loss);
  return say.some(begun, format.share(last.decided / first.decided), last.step, loss);
}

/** Only more than half of all losses are most of them. */
function lossOf(summary: JourneysSummary, format: Format): string | null {
  const { biggestLoss, funnel } = summary;
  if (!biggestLoss) return null;
  const { from, to, lost, share } = biggestLoss;
  const { first, last } = endsOf(summary);
  const needed = funnel.filter(({ isOptional }) => !isOptional);
  const losses = needed.slice(1).map(({ decided }, i) => needed[i].decided - decided);
  // Of two steps there is one loss only, and of equal ones none is the biggest.
  if (losses.filter((loss) => loss === lost).length > 1 || needed.length === 2) {
    return say.lost(format.count(first.decided - last.decided));
  }
  const isMost = lost > (first.decided - last.decided) / 2;
  return (isMost ? say.mostLost : say.biggestLoss)(from, to, format.count(lost), format.share(share));
}

function detailsOf(summary: JourneysSummary, format: Format): string[] {
  const { stillInTime, slowest } = summary;
  const commonest = commonestOf(summary, format);
  return [
    ...(stillInTime > 0 ? [say.stillInTime(format.count(stillInTime), endsOf(summary).last.step)] : []),
    ...(slowest ? [slowestOf(slowest, summary.funnel.length === 2, format)] : []),
    ...(commonest === null ? [] : [commonest]),
  ];
}

function slowestOf(
  { from, to, days }: NonNullable<JourneysSummary['slowest']>,
  isOnly: boolean,
  format: Format,
): string {
  const wait = waitText(days, format);
  if (from === null) return say.slowestTo(to, wait);
  return (isOnly ? say.onlyWait : say.slowest)(from, to, wait);
}

function commonestOf({ commonest }: JourneysSummary, format: Format): string | null {
  if (!commonest) return null;
  const { from, to, customers, share } = commonest;
  return say.commonest(from, to, format.count(customers), format.share(share));
}

/** That the first two transitions are as frequent, or that there is none. */
function levelOf(view: ResultView): string {
  const [from, to] = view.columns;
  const way = (row: number) => say.way(String(from.cells[row]), String(to.cells[row]));
  return bodyCount(view) > 1 ? say.noCommonest(way(0), way(1)) : say.noTransition;
}
