import type { Credit } from '../../analytics/attribution/attribute';
import { momentsOf as periodMoments } from '../../analytics/attribution/countedPeriods';
import type { Measure } from '../../analytics/attribution/creditByGroup';
import { creditOf } from '../../analytics/attribution/creditOf';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { Period } from '../../analytics/periods/period';
import { noResult } from '../../blueprint/noResult';
import { momentsOf, type Periods } from '../../blueprint/period/periods';
import type { ResultView } from '../../blueprint/views';
import { anyCase, asWritten } from '../../cells/names';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { readingOptions } from '../../reading/readingOptions';
import { creditsOf, modelsOf, settingsOf } from './breakdown';
import type { CreditRows, GivenCredit } from './creditRows';
import { type Earned, withGiven } from './givenCredits';
import type { PathsRequest } from './messages';
import type { PathRow } from './pathRows';
import { creditInTime, joined, type JourneysInTime, totalsInTime } from './pathsInTime';
import type { RestRows } from './restRows';
import type { AttributionSaying } from './sayings';
import { timedModel } from './timedModels';
import { trendTable } from './trendView';

/** Counted journeys, and by which periods they are told apart. */
export interface CountedJourneys {
  /** The paths of the table alone. */
  counted: readonly PathRow[];
  /** Those of all time, unless a period alone was counted. */
  all: Journeys;
  /** The days whose transactions count; `null`: all do. */
  periods: Periods | null;
  /** `null`: journeys are not told apart by periods. */
  inTime: JourneysInTime | null;
}

/** The tables beside the paths; `null`: not there. */
interface Beside {
  rest: RestRows | null;
  credits: CreditRows | null;
}

/**
 * What touchpoints earned, of all journeys or period by period: by the paths or, under models that paths say too little for, by the table
 * of credits and the rows of customers apart.
 */
export class PathCredits {
  constructor(
    private readonly request: PathsRequest,
    private readonly beside: Beside,
    private readonly built: CountedJourneys,
  ) {}

  /** Under each model. `place`: the period whose journeys these are, among those that are told apart. */
  earnedUnder(models: readonly AttributionModel[], journeys: Journeys, place: number | null): Earned {
    const settings = settingsOf(this.request.options);
    const timed = models.filter(({ name }) => timedModel(name) !== null);
    const untimed = models.filter((model) => !timed.includes(model));
    const credits = creditsOf(journeys, untimed, settings);
    if (timed.length === 0) return { touchpoints: journeys.touchpoints, credits };
    const given = this.given(timed[0].name);
    const { counted, periods, inTime } = this.built;
    const value = counted.reduce((sum, { count }) => sum + count.value, 0);
    for (const { name } of timed) {
      const id = timedModel(name);
      if (id !== null) requireSameTotal(name, given.total(id), value);
    }
    const elsewhere =
      inTime && place !== null
        ? this.givenIn(inTime, place, timed, given, journeys.touchpoints)
        : this.givenWithApart(timed, given, periods && momentsOf(periods.now), journeys.touchpoints);
    const longer = (figures: Float64Array) => {
      const all = new Float64Array(elsewhere.touchpoints.length);
      all.set(figures);
      return all;
    };
    return {
      touchpoints: elsewhere.touchpoints,
      credits: models.map((model): Credit => {
        if (timed.includes(model)) return elsewhere.credits[timed.indexOf(model)];
        const { value, conversions } = credits[untimed.indexOf(model)];
        return { value: longer(value), conversions: longer(conversions) };
      }),
    };
  }

  /** The values alone, under one model and in the period before. */
  creditBefore(model: AttributionModel, before: Journeys, place: number | null) {
    const { touchpoints, credits } = this.earnedUnder([model], before, place);
    return { touchpoints, value: credits[0].value };
  }

  /** What each touchpoint earned under the first model, period by period. */
  trendOf(inTime: JourneysInTime, touchpoints: readonly string[], measure: Measure): ResultView {
    const { all } = this.built;
    const { periods } = inTime;
    const options = { ...this.request.options, measure };
    const [model] = modelsOf(options);
    if (timedModel(model.name) === null)
      return trendTable(
        periods,
        all.touchpoints,
        creditInTime(inTime, model, all, settingsOf(options)),
        model,
        options,
      );
    const given = this.given(model.name);
    const value = inTime.journeys.map(
      (_, place) => this.givenIn(inTime, place, [model], given, touchpoints).credits[0].value,
    );
    const credit = { value: joined(value), totals: totalsInTime(inTime) };
    return trendTable(periods, touchpoints, credit, model, options);
  }

  /** What was credited elsewhere. */
  private given(model: string): ReturnType<CreditRows['read']> {
    const { credits } = this.beside;
    if (!credits) throw new Error(`${model} needs a table of credits.`);
    return credits.read();
  }

  /** What models were credited elsewhere in a period, with what they credit to customers apart. */
  private givenWithApart(
    models: readonly AttributionModel[],
    given: Parameters<typeof withGiven>[1],
    period: Period | null,
    touchpoints: readonly string[],
  ): Earned {
    const rest = this.beside.rest?.build().journeysOf(period);
    const here = rest
      ? {
          touchpoints: rest.touchpoints,
          credits: creditsApart(rest, models, settingsOf(this.request.options)),
        }
      : null;
    const { areNamesAsWritten } = readingOptions(this.request.reading);
    return withGiven(models, given, here, { touchpoints, rule: areNamesAsWritten ? asWritten : anyCase });
  }

  /** The same in one of the periods that are told apart. */
  private givenIn(
    { periods }: JourneysInTime,
    place: number,
    models: readonly AttributionModel[],
    given: GivenCredit,
    touchpoints: readonly string[],
  ): Earned {
    const ofPeriod = given.inPeriod(periods.first + place);
    return this.givenWithApart(models, ofPeriod, periodMoments(periods, place), touchpoints);
  }
}

function creditsApart(
  journeys: Journeys,
  models: readonly AttributionModel[],
  settings: ReturnType<typeof settingsOf>,
): Credit[] {
  const credits = creditOf(journeys, models, settings);
  if ('reason' in credits) throw refusedFor(credits);
  return credits;
}

/** Sums of money of an engine and of ours differ in their last digits. */
const rounding = 1e-6;

/** Credits of other journeys than the paths are told by what they add up to. */
function requireSameTotal(model: string, credit: number, value: number): void {
  if (Math.abs(credit - value) <= rounding * Math.max(1, Math.abs(value))) return;
  throw noResult<AttributionSaying>({ code: 'creditsOfOthers', values: { model, credit, value } });
}
