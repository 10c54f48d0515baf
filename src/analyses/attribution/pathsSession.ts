import type { Credit } from '../../analytics/attribution/attribute';
import { creditOf } from '../../analytics/attribution/creditOf';
import type { Journeys } from '../../analytics/attribution/journeys';
import { momentsOf as periodMoments } from '../../analytics/attribution/countedPeriods';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { Period } from '../../analytics/periods/period';
import { anyCase, asWritten } from '../../cells/names';
import { noResult } from '../../blueprint/noResult';
import { nothingUsed } from '../../blueprint/nothingUsed';
import { countedElsewhere, momentsOf, type Periods } from '../../blueprint/period/periods';
import type { CellBlock, RowsRead } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import type { ResultView } from '../../blueprint/views';
import { CountedPaths } from '../../functions/attribution/countedPaths';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { readingOptions } from '../../reading/readingOptions';
import { creditsOf, modelsOf, settingsOf, summaryOf } from './breakdown';
import { CostRows } from './costRows';
import { CostLedger } from './costs';
import { untestedChanges } from './changes';
import { CreditRows, type GivenCredit } from './creditRows';
import { type Earned, withGiven } from './givenCredits';
import { modelsIn } from './inPeriod';
import type { AttributionResult, AttributionSummary, PathsRequest } from './messages';
import { attributionNotes } from './notes';
import { type NamedPath, PathRows } from './pathRows';
import {
  creditInTime,
  enter,
  joined,
  journeysInTime,
  type JourneysInTime,
  periodsAmong,
  requireNothingLater,
  totalsInTime,
} from './pathsInTime';
import { RestRows } from './restRows';
import type { AttributionSaying } from './sayings';
import { creditView } from './tables';
import { timedModel } from './timedModels';
import { trendKinds, trendTable } from './trendView';
import { touchpointNames } from './touchpointNames';

interface Built {
  /** The paths of the table alone. */
  counted: readonly NamedPath[];
  /** Those of all time, unless a period alone was counted. */
  all: Journeys;
  /** All that count. */
  journeys: Journeys;
  /** The days whose transactions count; `null`: all do. */
  periods: Periods | null;
  /** Where these stand among the periods that are told apart, with those they are compared with; `null`: they do not. */
  among: ReturnType<typeof periodsAmong>;
  /** `null`: journeys are not told apart by periods. */
  inTime: JourneysInTime | null;
}

/** One analysis of journeys that were counted elsewhere: takes in paths, and the rows of customers who are not among them. */
export class PathsSession {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly paths: PathRows;
  private readonly rest: RestRows | null;
  private readonly credits: CreditRows | null;
  private readonly ledger: CostLedger | null;
  private readonly costs: CostRows | null;
  private built: Built | null = null;

  constructor(private readonly request: PathsRequest) {
    const { columns, options, reading, beside = {} } = request;
    const currency = { first: null };
    const named = readingOptions(reading);
    this.rows = new TableRows(request, this.skipped, 'main', { currency });
    this.paths = new PathRows(columns, named, options.separator);
    this.rest = beside.rest
      ? new RestRows(beside.rest, options, { skipped: this.skipped, currency, reading: named })
      : null;
    this.credits = beside.credits ? new CreditRows(beside.credits, this.skipped, currency) : null;
    this.ledger = beside.costs ? new CostLedger(beside.costs.reading?.decimal, false) : null;
    this.costs = beside.costs && this.ledger ? new CostRows(beside.costs, this.ledger, { currency }) : null;
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock, table = 'main'): void {
    if (table === 'rest') this.rest?.add(block);
    if (table === 'credits') this.credits?.add(block);
    if (table === 'costs') this.costs?.add(block);
    if (table !== 'main') return;
    this.rows.each(block, (row, sheetRow) => {
      const problem = this.paths.add(row, sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, 'main');
    });
  }

  read(): RowsRead {
    this.build();
    const rest = this.rest?.build();
    return {
      said: rest?.said ?? [],
      rowsRead: this.rowsRead,
      rowsUsed: this.paths.length + (rest?.rowsUsed ?? 0),
      skipped: this.allSkipped(),
    };
  }

  /** All journeys, once all rows are there. Throws what stands in the way. */
  private build(): Built {
    return (this.built ??= this.buildOnce());
  }

  private buildOnce(): Built {
    this.rows.settle();
    const { paths: counted, apart, days: ofPaths } = this.paths.read();
    const rest = this.rest?.build() ?? null;
    const told = ofPaths ?? rest?.days ?? null;
    requireApart(apart, rest?.customers ?? null);
    this.costs?.settle();
    this.ledger?.settle();
    const { columns, options } = this.request;
    // Told apart by periods they are those of all time, and the days those of the data.
    const onlyDays = columns.periodNo === undefined ? told : null;
    const paths = new CountedPaths(readingOptions(this.request.reading));
    const entries = counted.map(({ steps, count, row }) => paths.add(steps, count, row));
    const apartIn = (period: Period | null) =>
      rest ? enter(paths, rest.journeysOf(period), rest.clock) : { entries: [], orderedAt: [] };
    const everybody = [...entries, ...apartIn(onlyDays && momentsOf(onlyDays)).entries];
    const periodNo = counted.map((each) => each.periodNo);
    const { period } = options;
    const kind = typeof period === 'string' ? period : options.trend;
    const inTime =
      kind && told && onlyDays === null
        ? journeysInTime(paths, { entries, periodNo }, apartIn, { kind: trendKinds[kind], days: told })
        : null;
    const all = paths.journeys(everybody);
    const among = inTime && told && periodsAmong(inTime, options, told);
    const periods = among ?? (onlyDays && countedElsewhere(onlyDays));
    const journeys = inTime && among ? inTime.journeys[among.place] : all;
    return { counted, all, journeys, periods, among, inTime };
  }

  finish(onProgress: (fraction: number) => void): AttributionResult {
    const { rowsRead, rowsUsed, skipped, said } = this.read();
    const { options } = this.request;
    const nothing = rowsUsed === 0 ? nothingUsed(rowsRead, this.skipped.list()) : null;
    if (nothing !== null) throw nothing;
    const { counted, all, journeys, periods, among, inTime } = this.build();
    onProgress(0.3);
    const placeBefore = among?.placeBefore ?? null;
    const before = inTime && placeBefore !== null ? inTime.journeys[placeBefore] : null;
    const models = among ? modelsIn(options, { all, now: journeys, before }) : modelsOf(options);
    if (!among) requireNothingLater(models, journeys);
    const earned = this.earnedUnder(models, journeys, counted, among?.place ?? null);
    const summary: AttributionSummary = {
      ...summaryOf(journeys, { ...earned, models, intervals: null }, this.ledger),
      isOfPaths: true,
    };
    const notes = attributionNotes(journeys, models, {
      isOneACustomer: false,
      areCostsApart: false,
      isPart: periods !== null,
    });
    const compared =
      before && among?.before
        ? untestedChanges(
            { ...among, before: among.before },
            { now: journeys, before },
            {
              ...{ summary, options, model: models[0] },
              credit: this.creditBefore(models[0], before, counted, placeBefore),
            },
          )
        : null;
    return {
      kind: 'attribution',
      summary,
      ...(periods && { periods }),
      ...(compared && { change: compared.change }),
      names: touchpointNames(journeys),
      views: [
        creditView(summary, ['touchpoint']),
        ...(compared ? [compared.view] : []),
        ...(inTime && options.trend ? [this.trendOf(inTime, earned.touchpoints)] : []),
      ],
      notes: [
        ...said,
        ...notes,
        ...(compared?.notes ?? []),
        ...(this.isEndNotTold(models) ? [endNotTold] : []),
        noCustomers,
      ],
      rowsRead,
      rowsUsed,
      skipped,
      ...(this.rows.currency !== null && { currency: this.rows.currency }),
    };
  }

  /** What touchpoints earned under each model, by the paths or, where these say too little, by the table of credits. */
  private earnedUnder(
    models: readonly AttributionModel[],
    journeys: Journeys,
    counted: readonly NamedPath[],
    place: number | null,
  ): Earned {
    const settings = settingsOf(this.request.options);
    const timed = models.filter(({ name }) => timedModel(name) !== null);
    const untimed = models.filter((model) => !timed.includes(model));
    const credits = creditsOf(journeys, untimed, settings);
    if (timed.length === 0) return { touchpoints: journeys.touchpoints, credits };
    if (!this.credits) throw new Error(`${timed[0].name} needs a table of credits.`);
    const given = this.credits.read();
    const value = counted.reduce((sum, { count }) => sum + count.value, 0);
    for (const { name } of timed) {
      const id = timedModel(name);
      if (id !== null) requireSameTotal(name, given.total(id), value);
    }
    const { periods, inTime } = this.build();
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

  /** What models were credited elsewhere in a period, with what they credit to customers apart. */
  private givenWithApart(
    models: readonly AttributionModel[],
    given: Parameters<typeof withGiven>[1],
    period: Period | null,
    touchpoints: readonly string[],
  ): Earned {
    const rest = this.rest?.build().journeysOf(period);
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

  private creditBefore(
    model: AttributionModel,
    before: Journeys,
    counted: readonly NamedPath[],
    place: number | null,
  ) {
    const { touchpoints, credits } = this.earnedUnder([model], before, counted, place);
    return { touchpoints, value: credits[0].value };
  }

  /** What each touchpoint earned under the first model, period by period. */
  private trendOf(inTime: JourneysInTime, touchpoints: readonly string[]): ResultView {
    const { all } = this.build();
    const { periods } = inTime;
    const { options } = this.request;
    const [model] = modelsOf(options);
    if (timedModel(model.name) === null)
      return trendTable(
        periods,
        all.touchpoints,
        creditInTime(inTime, model, all, settingsOf(options)),
        model,
        options,
      );
    const given = this.credits?.read();
    if (!given) throw new Error(`${model.name} needs a table of credits.`);
    const value = inTime.journeys.map(
      (_, place) => this.givenIn(inTime, place, [model], given, touchpoints).credits[0].value,
    );
    const credit = { value: joined(value), totals: totalsInTime(inTime) };
    return trendTable(periods, touchpoints, credit, model, options);
  }

  /** Whether it matters when the log ends, and nobody has said so. */
  private isEndNotTold(models: readonly AttributionModel[]): boolean {
    const { lookback, until } = this.request.options;
    const isWeighed = models.some((model) => 'whole' in model);
    return this.rest !== null && lookback !== null && until === undefined && isWeighed;
  }

  private allSkipped(): SkippedRows[] {
    return [...this.skipped.list(), ...(this.costs?.leftOut() ?? [])];
  }

  /** Costs and credits are no rows of the analysis itself. */
  private get rowsRead(): number {
    return this.rows.count + (this.rest?.count ?? 0);
  }
}

const endNotTold: AttributionSaying = { code: 'endOfLogNotTold' };
const noCustomers: AttributionSaying = { code: 'noCustomersInPaths' };

function creditsApart(
  journeys: Journeys,
  models: readonly AttributionModel[],
  settings: ReturnType<typeof settingsOf>,
): Credit[] {
  const credits = creditOf(journeys, models, settings);
  if ('reason' in credits) throw refusedFor(credits);
  return credits;
}

/** Whom a statement leaves out must come by the table of rows apart, and nobody else. */
function requireApart(apart: number | null, found: number | null): void {
  if (apart === null || (found === null && apart === 0)) return;
  if (found === null)
    throw noResult<AttributionSaying>({ code: 'rowsApartMissing', values: { customers: apart } });
  if (found !== apart)
    throw noResult<AttributionSaying>({ code: 'rowsApartOthers', values: { customers: apart, found } });
}

/** Sums of money of an engine and of ours differ in their last digits. */
const rounding = 1e-6;

/** Credits of other journeys than the paths are told by what they add up to. */
function requireSameTotal(model: string, credit: number, value: number): void {
  if (Math.abs(credit - value) <= rounding * Math.max(1, Math.abs(value))) return;
  throw noResult<AttributionSaying>({ code: 'creditsOfOthers', values: { model, credit, value } });
}
