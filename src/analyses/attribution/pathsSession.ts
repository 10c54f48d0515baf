import { pulse } from '../../analytics/numerics/pulse';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { Period } from '../../analytics/periods/period';
import { noResult } from '../../blueprint/noResult';
import { nothingUsed } from '../../blueprint/nothingUsed';
import { countedElsewhere, momentsOf } from '../../blueprint/period/periods';
import type { CellBlock, RowsRead } from '../../blueprint/session';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { CountedPaths } from '../../functions/attribution/countedPaths';
import { readingOptions } from '../../reading/readingOptions';
import { modelsOf, summaryOf } from './breakdown';
import { chainNames } from './chainNames';
import { CostRows } from './costRows';
import { CostLedger } from './costs';
import { untestedChanges } from './changes';
import { CreditRows } from './creditRows';
import { modelsIn } from './inPeriod';
import type { AttributionResult, AttributionSummary, PathsRequest } from './messages';
import { attributionNotes } from './notes';
import { type CountedJourneys, PathCredits } from './pathCredits';
import { PathRows } from './pathRows';
import { enter, journeysInTime, periodsAmong, requireNothingLater } from './pathsInTime';
import { RestRows } from './restRows';
import type { AttributionSaying } from './sayings';
import { creditView } from './tables';
import { refuseLargeTrend, trendKinds } from './trendView';
import { touchpointNames } from './touchpointNames';

interface Built extends CountedJourneys {
  /** All that count. */
  journeys: Journeys;
  /** Where these stand among the periods that are told apart, with those they are compared with; `null`: they do not. */
  among: ReturnType<typeof periodsAmong>;
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
  private build(mayRefuse = false): Built {
    return (this.built ??= this.buildOnce(mayRefuse));
  }

  /** `mayRefuse`: what takes too long to be worked out need not be read. */
  private buildOnce(mayRefuse: boolean): Built {
    this.rows.settle();
    const paths = new CountedPaths(readingOptions(this.request.reading));
    const onPath = mayRefuse ? chainNames(this.request, paths) : () => undefined;
    const { paths: counted, apart, days: ofPaths } = this.paths.read(paths, onPath);
    const rest = this.rest?.build() ?? null;
    const told = ofPaths ?? rest?.days ?? null;
    requireApart(apart, rest?.customers ?? null);
    this.costs?.settle();
    this.ledger?.settle();
    const { columns, options } = this.request;
    // Told apart by periods they are those of all time, and the days those of the data.
    const onlyDays = columns.periodNo === undefined ? told : null;
    const entries = counted.map(({ count, row }) => paths.addCount(count, row));
    pulse();
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
    pulse();
    const all = paths.journeys(everybody);
    const among = inTime && told && periodsAmong(inTime, options, told);
    const periods = among ?? (onlyDays && countedElsewhere(onlyDays));
    const journeys = inTime && among ? inTime.journeys[among.place] : all;
    return { counted, all, journeys, periods, among, inTime };
  }

  finish(onProgress: (fraction: number) => void): AttributionResult {
    const built = this.build(true);
    const { rowsRead, rowsUsed, skipped, said } = this.read();
    const { options } = this.request;
    const nothing = rowsUsed === 0 ? nothingUsed(rowsRead, this.skipped.list()) : null;
    if (nothing !== null) throw nothing;
    const { all, journeys, periods, among, inTime } = built;
    const areFlags = this.areOfFlags(built.counted);
    const measure = areFlags || this.isWithoutValue ? 'conversions' : 'value';
    onProgress(0.3);
    if (inTime && options.trend) refuseLargeTrend(all.touchpoints.length, inTime.periods);
    const placeBefore = among?.placeBefore ?? null;
    const before = inTime && placeBefore !== null ? inTime.journeys[placeBefore] : null;
    const models = among ? modelsIn(options, { all, now: journeys, before }) : modelsOf(options);
    if (!among) requireNothingLater(models, journeys);
    const credits = new PathCredits(this.request, { rest: this.rest, credits: this.credits }, built);
    const earned = credits.earnedUnder(models, journeys, among?.place ?? null);
    const summary: AttributionSummary = {
      ...summaryOf(journeys, { ...earned, models, intervals: null, measure }, this.ledger),
      isOfPaths: true,
    };
    const notes = attributionNotes(journeys, models, {
      flags: areFlags ? 'flagsInPaths' : null,
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
              credit: credits.creditBefore(models[0], before, placeBefore),
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
        ...(inTime && options.trend ? [credits.trendOf(inTime, earned.touchpoints, measure)] : []),
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

  /** Rows apart have values of their own. */
  private get isWithoutValue(): boolean {
    return this.request.columns.value === undefined && this.rest === null;
  }

  /** Whether the values of each path add up to its conversions, as flags do: a statement counts them from a log as it does money. */
  private areOfFlags(counted: Built['counted']): boolean {
    if (this.isWithoutValue || this.rest !== null || this.rows.currency !== null) return false;
    const converting = counted.filter(({ count: { conversions, value } }) => conversions > 0 || value !== 0);
    return converting.length > 0 && converting.every(({ count }) => count.value === count.conversions);
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

/** Whom a statement leaves out must come by the table of rows apart, and nobody else. */
function requireApart(apart: number | null, found: number | null): void {
  if (apart === null || (found === null && apart === 0)) return;
  if (found === null)
    throw noResult<AttributionSaying>({ code: 'rowsApartMissing', values: { customers: apart } });
  if (found !== apart)
    throw noResult<AttributionSaying>({ code: 'rowsApartOthers', values: { customers: apart, found } });
}
