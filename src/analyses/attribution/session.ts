import { pulse } from '../../analytics/numerics/pulse';
import { tooManyToDraw } from '../../analytics/attribution/bootstrap';
import { countedPeriods } from '../../analytics/attribution/countedPeriods';
import { areFlags, flagsWhoBought } from '../../analytics/attribution/flags';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { TouchKinds, TouchLog } from '../../analytics/attribution/touchLog';
import { type Saying, TouchLogBuilder, touchNames } from '../../cells';
import { attributionNotes } from './notes';
import { transactionsBehind } from './behind';
import { breakdown } from './breakdown';
import { creditChanges } from './changes';
import { refuseManyTouchpoints } from './chainNames';
import { CostRows } from './costRows';
import { CostLedger } from './costs';
import type { MeasuredOptions } from './measure';
import type { AttributionResult, OrdersTable, TouchesRequest, TouchesTable } from './messages';
import { journeysIn, modelsIn } from './inPeriod';
import { RowLabels } from './labels';
import { momentsOf, type Periods } from '../../blueprint/period/periods';
import { saidOfHistory } from '../../blueprint/period/shortHistory';
import { IdentityRows } from '../../blueprint/identityRows';
import { moreIn } from '../../blueprint/moreTables';
import { RateRows } from '../../blueprint/rateRows';
import { requireAmountsOfRows } from '../../blueprint/orderTotals';
import { nothingUsed } from '../../blueprint/nothingUsed';
import { SegmentRows } from '../../blueprint/segmentRows';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import { saysNothing } from './skips';
import { SkippedRowCounter, type SkippedRows, type WhySkipped } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { isNoConversion } from '../../functions/touchLog';
import { readingOptions } from '../../reading/readingOptions';
import type { ResultView } from '../../blueprint/views';
import { RulesTable } from './rulesTable';
import { SegmentNames } from './segmentNames';
import { creditView } from './tables';
import { lagViews } from './lagViews';
import { positionsView } from './positionsView';
import { refuseLargeTrend, trendKinds, trendViews } from './trendView';
import { touchpointNames } from './touchpointNames';
import { TouchTable } from './touchTable';
import { viewsOfOrders } from './viewsOfOrders';

/** One analysis of touches: takes in the rows block by block, keeping none of them, then computes. */
export class AttributionSession {
  private readonly identities: IdentityRows;
  private readonly rates: RateRows;
  private readonly segments: SegmentRows;
  private readonly touches: readonly [TouchTable, ...TouchTable[]];
  private readonly orders: TouchLogBuilder;
  private readonly skipped = new SkippedRowCounter();
  private readonly costs: CostLedger | null;
  private readonly rules: RulesTable;
  private readonly rows: { orders?: TableRows; costs?: CostRows };
  /** Rows name what earns credit by the touchpoint, and not by what they are broken down by. */
  private readonly isByTouchpoint: boolean;
  private readonly labels: RowLabels;
  /** `null`: rows alone name what earns credit. */
  private readonly bySegment: SegmentNames | null;
  private built: TouchLog | null = null;
  private found: Journeys | null = null;
  private models: readonly AttributionModel[] = [];
  private options: MeasuredOptions;

  constructor(private readonly request: TouchesRequest) {
    this.options = { ...request.options, measure: 'value' };
    const { touchpoint: channel, breakDownBy = [channel] } = request.columns;
    this.isByTouchpoint = breakDownBy.length === 1 && breakDownBy[0] === channel;
    const { beside = {} } = request;
    const { orders, costs, rules } = beside;
    this.rules = new RulesTable(rules);
    const ownRules = () => this.rules.rules;
    const more = moreIn<TouchesTable>(beside);
    const inTouches = [request, ...more.map(({ table }) => table)];
    const hasCosts = costs !== undefined || inTouches.some(({ columns }) => columns.cost !== undefined);
    const isDated = request.options.period !== undefined || request.options.trend !== undefined;
    this.costs = hasCosts ? new CostLedger(costs?.reading?.decimal, isDated) : null;
    this.identities = new IdentityRows(beside);
    this.rates = new RateRows(beside);
    const money = { currency: { first: null }, rates: this.rates.rates };
    this.segments = new SegmentRows(beside, this.identities.options);
    const options = readingOptions(request.reading);
    const names = touchNames({ ...options, ...this.identities.options });
    const { dimensions = [] } = request.options;
    this.bySegment = beside.segments ? new SegmentNames(dimensions, this.segments, names.customers) : null;
    const order = ['main', ...more.map(({ id }) => id), 'orders'];
    this.labels = new RowLabels(order, options);
    const shared = {
      names,
      skipped: this.skipped,
      ...money,
      rules: ownRules,
      costs: this.costs && (this.bySegment ?? this.costs),
      areCostsDated: isDated,
      isByTouchpoint: this.isByTouchpoint,
      hasOrders: orders !== undefined,
      labels: this.labels,
    };
    this.touches = [
      new TouchTable('main', request, shared),
      ...more.map(({ id, table }) => new TouchTable(id, table, shared)),
    ];
    this.rows = {
      orders: orders && new TableRows(orders, this.skipped, 'orders', money),
      ...(costs &&
        this.costs && { costs: new CostRows(costs, this.costs, { rules: ownRules, ...money, isDated }) }),
    };
    this.orders = new TouchLogBuilder(1024, readingOptions(orders?.reading), shared.names);
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock, table = 'main'): void {
    const { orders } = this.request.beside ?? {};
    if ([this.identities, this.segments, this.rates].some((rows) => rows.takes(block, table))) return;
    if (table === 'rules') this.rules.add(block);
    this.touches.find(({ id }) => id === table)?.add(block);
    if (table === 'orders' && orders)
      this.rows.orders?.each(block, (row, sheetRow, rate) => {
        const why = this.addOrder(row, orders, sheetRow, rate);
        if (why) this.skipped.add(why, sheetRow, 'orders');
      });
    if (table === 'costs') this.rows.costs?.add(block);
  }

  private addOrder(
    row: readonly unknown[],
    { columns }: OrdersTable,
    sheetRow: number,
    rate: number | null,
  ): WhySkipped | null {
    const { customer, time, value, orderId, conversion } = columns;
    const id = orderId === undefined ? null : row[orderId];
    const isConversion = conversion !== undefined && !isNoConversion(row[conversion]);
    const { idleRows } = this.orders;
    const who = [row[customer], row[time], null] as const;
    const problem =
      this.labels.note('orders', columns, row, sheetRow) ??
      this.orders.add(...who, row[value], null, id, sheetRow, null, rate, isConversion);
    return problem ?? (this.orders.idleRows > idleRows ? saysNothing : null);
  }

  read(): RowsRead {
    const { said, time } = this.build();
    return { said, rowsRead: this.rowsRead, rowsUsed: time.length, skipped: this.allSkipped() };
  }

  /** `mayRefuse`: what takes too long to be worked out need not be read to its end. */
  private build(mayRefuse = false) {
    const [main, ...more] = this.touches;
    for (const rows of [...this.touches, this.rows.orders, this.rows.costs]) rows?.settle();
    const { problems, laterProblems, ...log } = main.log.build(
      ...more.map((table) => table.log),
      this.orders,
    );
    pulse();
    const segmented = this.bySegment?.in(log) ?? { log, said: [] };
    pulse();
    if (mayRefuse) this.refuseLarge(segmented.log, 0);
    this.costs?.settle();
    if (this.costs) this.bySegment?.settle(this.costs);
    main.skip(problems);
    more.forEach((table, place) => table.skip(laterProblems[place]));
    for (const problem of laterProblems[more.length]) this.skipped.add(problem, problem.row, 'orders');
    requireAmountsOfRows({ ...log, amount: log.value }, this.amountTables());
    return {
      ...segmented.log,
      said: [...log.said, ...this.identities.said, ...segmented.said, ...this.rates.said],
    };
  }

  /** The tables of the log, in its order. */
  private amountTables() {
    const { reading } = this.request.beside?.orders ?? {};
    return [
      ...this.touches.map((table) => ({ id: table.id, role: 'value', reading: table.reading })),
      { id: 'orders', role: 'value', reading },
    ];
  }

  private allSkipped(): SkippedRows[] {
    return [
      ...this.skipped.list(),
      ...(this.rows.costs?.leftOut() ?? []),
      ...this.segments.leftOut(),
      ...this.identities.leftOut(),
      ...this.rates.leftOut(),
    ];
  }

  finish(onProgress: (fraction: number) => void): AttributionResult {
    const whole = this.withKinds(this.build(true));
    onProgress(0.05);
    if (this.costs && this.request.options.trend)
      this.refuseLarge(whole, this.costs.unmet(whole.touchpoints));
    // What has no value counts among kinds of conversion alone.
    const log = (this.built = { ...whole, converts: undefined });
    const nothing = log.time.length === 0 ? nothingUsed(this.rowsRead, this.skipped.list()) : null;
    if (nothing !== null) throw nothing;
    const measure = this.isOfFlags(log) ? 'conversions' : 'value';
    const options = (this.options = { ...this.request.options, measure });
    const isFlag = options.conversions === undefined && flagsWhoBought(log);
    onProgress(0.1);
    const oneACustomer = isFlag || options.conversions === 'one a customer';
    const { observed, periods, now, before, built, journeysOf } = journeysIn(log, options, { oneACustomer });
    this.found = now;
    const models = (this.models = modelsIn(options, periods && { all: journeysOf(log, null), now, before }));
    onProgress(0.3);
    const isOfTouchpoints = this.isByTouchpoint && !this.bySegment;
    const { costs, said } = this.costsIn(periods);
    const areCostsApart = !isOfTouchpoints && (costs?.leaveApart(log.touchpoints) ?? false);
    const summary = breakdown(now, log.customers, options, models, costs, (fraction) =>
      onProgress(0.3 + 0.7 * fraction),
    );
    pulse();
    const compared =
      periods?.before && before
        ? creditChanges({ ...periods, before: periods.before }, { now, before }, summary, options, models[0])
        : null;
    const all = () => (periods ? journeysOf(log, null) : now);
    const ofOrders = viewsOfOrders(
      {
        ...{ whole, log },
        kinds: this.labels.of('conversion', whole, () => true),
        groups: this.labels.of('ofOrder', whole, (row) => isTold(log, row)),
      },
      { now, all, journeysOf, periods },
      options,
      models[0],
    );
    pulse();
    const notes = [
      ...log.said,
      ...attributionNotes(now, models, {
        flags: measure === 'conversions' ? 'flags' : null,
        isOneACustomer: isFlag,
        areCostsApart,
        isPart: periods !== null,
      }),
      ...said,
      ...(periods ? saidOfHistory(observed, periods, options.lookback) : []),
      ...(compared?.notes ?? []),
      ...ofOrders.notes,
    ];
    pulse();
    const strays = this.touches.reduce((sum, table) => sum + table.strays, 0);
    return {
      kind: 'attribution',
      summary: {
        ...summary,
        ...(isFlag && { conversions: 'one a customer' }),
        ...(strays > 0 && { strays }),
        ...(this.labels.hasBrokenSegments && { hasBrokenSegments: true as const }),
      },
      ...(periods && { periods }),
      ...(compared && { change: compared.change }),
      names: touchpointNames(built),
      views: [
        creditView(summary, options.dimensions ?? ['touchpoint']),
        ...(compared ? [compared.view] : []),
        ...(options.trend ? trendViews(log, all(), options.trend, options, journeysOf, this.costs) : []),
        ...ofOrders.views,
        positionsView(now, options),
        ...lagViews(
          log,
          now,
          this.segmentsOf(whole, log),
          periods ? null : { observed, lookback: options.lookback },
        ),
      ],
      notes,
      rowsRead: this.rowsRead,
      rowsUsed: log.time.length,
      skipped: this.allSkipped(),
      ...(this.currency !== null && { currency: this.currency }),
    };
  }

  /**
   * Intervals, trends and chains of too many touchpoints are refused before there are journeys.
   *
   * @param unmet how many more cost something.
   */
  private refuseLarge(log: TouchLog, unmet: number): void {
    const touchpoints = log.touchpoints.length;
    const { options } = this.request;
    const excess = options.intervals ? tooManyToDraw(touchpoints, options.models.length) : null;
    if (excess) throw refusedFor(excess);
    const periods = options.trend ? countedPeriods(log, trendKinds[options.trend], null) : null;
    if (periods) refuseLargeTrend(touchpoints + unmet, periods);
    refuseManyTouchpoints(options, touchpoints);
  }

  /**
   * Whether the values only say that somebody converted. Amounts may all be 1 too: flags are headed so, or some say no, as what is not
   * bought has no amount; and what bears a currency, in cells, number format or heading, is money.
   */
  private isOfFlags(log: TouchLog): boolean {
    const { values } = this.request;
    const tables = [...this.touches.map((table) => table.log), this.orders];
    if (values === 'money' || tables.some(({ currency }) => currency !== null)) return false;
    return (values === 'flags' || tables.some(({ hasAnswers }) => hasAnswers)) && areFlags(log);
  }

  /** What kind each touch is: as a column says, else its touchpoint, whatever it is broken down by. */
  private withKinds<Log extends TouchLog & { row: Int32Array }>(log: Log): Log {
    const kinds = this.labels.of('kind', log, () => true) ?? log.channels;
    return kinds ? { ...log, kinds } : log;
  }

  /** By what conversions are told apart: of the customer as a table of segments says, or of the row of the conversion. */
  private segmentsOf(whole: Parameters<RowLabels['of']>[1], log: TouchLog): TouchKinds | null {
    if (!this.request.beside?.segments) return this.labels.of('segment', whole, (row) => isTold(log, row));
    const { of, segments } = this.segments.of(log.customers);
    return { names: segments, of: log.customer.map((customer) => of[customer]) };
  }

  /** Costs of a period are those with a date in it; where one has none, nobody knows what the period cost. */
  private costsIn(periods: Periods | null): { costs: CostLedger | null; said: Saying[] } {
    if (this.costs && !periods) this.costs.countIn(null);
    if (!this.costs || !periods) return { costs: this.costs, said: [] };
    if (this.costs.hasUndated) return { costs: null, said: [{ code: 'costsWithoutDates' }] };
    this.costs.countIn(momentsOf(periods.now));
    return { costs: this.costs, said: [] };
  }

  /** What the values are in, where the rows name it. */
  private get currency(): string | null {
    const { orders } = this.rows;
    if (orders) return orders.currency ?? this.orders.currency;
    return this.touches.map(({ currency }) => currency).find((name) => name !== null) ?? null;
  }

  /** Costs, segments and identities are no rows of the analysis itself. */
  private get rowsRead(): number {
    const touches = this.touches.reduce((sum, { count }) => sum + count, 0);
    return touches + (this.rows.orders?.count ?? 0);
  }

  /** The transactions behind the figure of one touchpoint under one of the models. */
  behind(figure: Figure): ResultView {
    const { found: journeys, built } = this;
    if (!journeys || !built) throw new Error('The analysis is not finished.');
    return transactionsBehind(figure, journeys, built, this.options, this.models);
  }
}

/** Whether a row is in a log in which values alone make conversions. */
const isTold = ({ touchpoint, value, milestone }: TouchLog, row: number): boolean =>
  touchpoint[row] >= 0 || value[row] !== 0 || Boolean(milestone?.[row]);
