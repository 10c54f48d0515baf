import { type Averages, averagesOf, type AverageSums } from '../../analytics/lifetime/averages';
import { historiesOf } from '../../analytics/lifetime/histories';
import { buyersIn, type OrderDays } from '../../analytics/lifetime/orders';
import type { Patterns } from '../../analytics/lifetime/patterns';
import type { PeriodFigures } from '../../analytics/lifetime/periodFigures';
import { calendarPeriods } from '../../analytics/periods/calendar';
import type { Days } from '../../analytics/periods/ranges';
import { pulse } from '../../analytics/numerics/pulse';
import { type Spend, spendOf } from '../../analytics/lifetime/gammaGamma';
import { choose } from '../../cells';
import { CountedTable } from '../../blueprint/countedTable';
import { noResult } from '../../blueprint/noResult';
import { nothingUsed } from '../../blueprint/nothingUsed';
import { countedElsewhere, daysTold } from '../../blueprint/period/periods';
import type { CellBlock, RowsRead } from '../../blueprint/session';
import { SkippedRowCounter } from '../../blueprint/skipped';
import {
  type PatternCount,
  patternsOfCounts,
  requirePattern,
} from '../../functions/lifetime/countedPatterns';
import { requireBin, type SpendBin, spendOfBins } from '../../functions/lifetime/countedSpend';
import { mostDays } from '../../functions/counts';
import type { LifetimeResult, PatternsRequest, PeriodTotals } from './messages';
import { totalsOf } from './changes';
import { lastDayOf, requireApart, requireAverages, requireAveragesOf, requireSpendOf } from './patternChecks';
import { type CountedCohorts, patternTables } from './patternTables';
import { RestRows } from './restRows';
import type { LifetimeSaying } from './sayings';

/** What the tables tell, those of customers apart included. */
interface Counted {
  patterns: Patterns;
  /** Serial number of the last day; `null`: not known. */
  asOf: number | null;
  /** `null`: not known. */
  spend: Spend | null;
  /** What customers with each pattern spend together; `null`: not known. */
  averages: Averages | null;
  cohorts: CountedCohorts | null;
  /** The period that is looked at, and what customers brought in it; `null`: none is. */
  inPeriod: { days: Days; totals: PeriodTotals } | null;
}

/** Customers who have one pattern, and what is known of their averages; without columns for that 0. */
type SpentPattern = PatternCount & AverageSums;

const none = new Float64Array(0);

const periodRoles = ['periodValue', 'periodOrders', 'periodBuyers', 'periodNew'] as const;

/** What customers brought in a period, those apart included. */
function added(
  [revenue, orders, buyers, newCustomers]: readonly number[],
  rest: PeriodFigures | null,
  hasAmounts: boolean,
): PeriodTotals {
  const apart = rest && totalsOf(rest, true);
  return {
    revenue: hasAmounts ? revenue + (apart?.revenue ?? 0) : null,
    orders: orders + (apart?.orders ?? 0),
    buyers: buyers + (apart?.buyers ?? 0),
    newCustomers: newCustomers + (apart?.newCustomers ?? 0),
  };
}

/**
 * One analysis of lifetime value from counted patterns of buying, with what was counted of spend and cohorts beside them. What hangs on
 * single customers it does not tell; the value of all it does where what customers with a pattern spend together is counted.
 */
export class PatternsSession {
  private readonly skipped = new SkippedRowCounter();
  private readonly patterns;
  private readonly spend;
  private readonly cohorts;
  private readonly rest: RestRows | null;

  constructor(private readonly request: PatternsRequest) {
    const { skipped } = this;
    const { spend, cohorts, rest } = request.beside ?? {};
    this.patterns = new CountedTable(request, skipped, 'main', {
      amounts: ['averageValues', 'periodValue'],
      mayBeBlank: ['averageValues', 'withoutValue', 'apart', ...periodRoles, 'firstDay', 'lastDay'],
    });
    this.spend =
      spend &&
      new CountedTable(spend, skipped, 'spend', {
        amounts: ['averageValue', 'variance'],
        mayBeBlank: ['variance'],
      });
    this.cohorts =
      cohorts && new CountedTable(cohorts, skipped, 'cohorts', { amounts: ['value'], mayBeBlank: ['value'] });
    this.rest = rest ? new RestRows(rest, skipped) : null;
  }

  /** Rows that cannot be used are counted by reason, blank ones passed over. */
  add(block: CellBlock, table = 'main'): void {
    const tables = { main: this.patterns, spend: this.spend, cohorts: this.cohorts, rest: this.rest };
    tables[table as keyof typeof tables]?.add(block);
  }

  read(): RowsRead {
    this.build();
    return this.rowsRead();
  }

  private rowsRead(): RowsRead {
    return {
      said: [],
      rowsRead: this.patterns.rowsRead + (this.rest?.rowsRead ?? 0),
      rowsUsed: this.patterns.used.length + (this.rest?.rowsUsed ?? 0),
      skipped: this.skipped.list(),
    };
  }

  private build(): Counted {
    const { counts, apart, hasAverages, ofPeriod } = this.patternCounts();
    const looked = ofPeriod.days ?? this.rest?.days ?? null;
    const cohorts = this.cohortCells(counts, looked);
    const asOf = cohorts?.asOf ?? looked?.last ?? this.request.options.asOf;
    const rest = this.rest?.settle(asOf, looked && looked.first) ?? null;
    requireApart(apart, rest && rest.customers);
    const days = rest && buyersIn(rest.days).length > 0 ? rest.days : null;
    const all = [...counts, ...(days ? patternsOf(days) : [])].filter(({ customers }) => customers > 0);
    if (all.length === 0) throw this.nobody();
    pulse();
    const patterns = patternsOfCounts(all);
    pulse();
    const spend = this.spendOf(patterns, days);
    const averages = hasAverages ? averagesOf(patterns, all) : null;
    if (averages && spend) requireAveragesOf(patterns, averages, spend);
    const inPeriod = looked && {
      days: looked,
      totals: added(ofPeriod.totals, rest?.inPeriod ?? null, hasAverages),
    };
    return { patterns, asOf, spend, averages, cohorts: cohorts && { ...cohorts, days }, inPeriod };
  }

  private nobody(): Error {
    const { rowsRead, skipped } = this.rowsRead();
    return nothingUsed(rowsRead, skipped) ?? noResult<LifetimeSaying>({ code: 'noPatternCounted' });
  }

  private patternCounts() {
    const {
      repeatOrders = none,
      recency = none,
      age = none,
      customers = none,
      averageValues,
      withoutValue,
      apart,
      firstDay,
      lastDay,
      ...others
    } = this.patterns.finish();
    const hasAverages = averageValues !== undefined && withoutValue !== undefined;
    const counts: SpentPattern[] = [];
    for (let i = 0; i < repeatOrders.length; i++) {
      pulse();
      const count = {
        repeatOrders: repeatOrders[i],
        recency: recency[i],
        age: age[i],
        customers: customers[i],
        averageValues: averageValues?.[i] ?? 0,
        withoutValue: withoutValue?.[i] ?? 0,
      };
      const row = this.patterns.used[i];
      if (count.age > mostDays)
        throw noResult<LifetimeSaying>({ code: 'noAge', values: { row, age: count.age } });
      requirePattern(count, row);
      if (hasAverages) requireAverages(count, row);
      counts.push(count);
    }
    return {
      counts,
      apart: apart ? apart.reduce((most, each) => Math.max(most, each), 0) : null,
      hasAverages,
      ofPeriod: {
        days: daysTold(firstDay, lastDay),
        totals: periodRoles.map((role) => others[role]?.at(0) ?? 0),
      },
    };
  }

  private spendOf(patterns: Patterns, days: OrderDays | null): Spend | null {
    if (!this.spend) return null;
    const { repeatOrders = none, averageValue = none, customers = none, variance } = this.spend.finish();
    const bins: SpendBin[] = [];
    for (let i = 0; i < repeatOrders.length; i++) {
      pulse();
      const bin = {
        orders: repeatOrders[i],
        mean: averageValue[i],
        customers: customers[i],
        variance: variance?.[i] ?? 0,
      };
      requireBin(bin, this.spend.used[i]);
      bins.push(bin);
    }
    const spend = spendOfBins([...bins, ...(days ? binsOf(days) : [])], variance !== undefined);
    requireSpendOf(patterns, spend);
    return spend;
  }

  /** With the last day, where that is given or told by cohorts and ages together. */
  private cohortCells(counts: readonly PatternCount[], looked: Days | null) {
    if (!this.cohorts) return null;
    const { period: name, asOf: typed } = this.request.options;
    const given = looked?.last ?? typed;
    const found = this.cohorts.finish();
    const { cohort = none, period = none, customers = none, active = none } = found;
    const { orders = none, value = none, isOver = none } = found;
    const cells = { cohort, period, customers, active };
    const asOf = hasAnybody(counts)
      ? lastDayOf(patternsOfCounts(counts), cells, choose(calendarPeriods, name, 'period'), given)
      : given;
    return { cells, orders, value, isOver, asOf };
  }

  finish(onProgress: (fraction: number) => void): LifetimeResult {
    const { inPeriod, ...counted } = this.build();
    onProgress(0.2);
    const { areTexts } = this.patterns;
    const { summary, views, notes } = patternTables(
      { ...counted, areTexts: areTexts || (this.spend?.areTexts ?? false) },
      this.request.options,
      onProgress,
    );
    return {
      kind: 'lifetime',
      summary,
      ...(inPeriod && { periods: countedElsewhere(inPeriod.days), inPeriod: inPeriod.totals }),
      views,
      notes,
      ...withoutSaid(this.rowsRead()),
    };
  }
}

const withoutSaid = ({ rowsRead, rowsUsed, skipped }: RowsRead) => ({ rowsRead, rowsUsed, skipped });

const hasAnybody = (counts: readonly PatternCount[]): boolean =>
  counts.some(({ customers }) => customers > 0);

/** The patterns of customers and what they spend, one by one. */
function patternsOf(days: OrderDays): SpentPattern[] {
  const { repeatOrders, recency, age, averageValue } = historiesOf(days);
  return Array.from(repeatOrders, (x, i) => ({
    ...{ repeatOrders: x, recency: recency[i], age: age[i], customers: 1 },
    averageValues: averageValue[i] > 0 ? averageValue[i] : 0,
    withoutValue: x > 0 && !(averageValue[i] > 0) ? 1 : 0,
  }));
}

/** The mean repeat values of customers, equal ones together. */
function binsOf(days: OrderDays): SpendBin[] {
  const { repeatOrders, averageValue, count } = spendOf(historiesOf(days));
  return Array.from(repeatOrders, (orders, i) => ({
    ...{ orders, mean: averageValue[i] },
    ...{ customers: count?.[i] ?? 1, variance: 0 },
  }));
}
