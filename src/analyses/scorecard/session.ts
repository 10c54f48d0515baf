import { pulse } from '../../analytics/numerics/pulse';
import { segmentOfCustomers } from '../../analytics/lifetime/segments';
import type { OrderLog } from '../../analytics/lifetime/orders';
import { transactionModels } from '../../analytics/lifetime/transactionModels';
import { IdentityRows } from '../../blueprint/identityRows';
import { noResult } from '../../blueprint/noResult';
import { nothingUsed } from '../../blueprint/nothingUsed';
import { RateRows } from '../../blueprint/rateRows';
import { SegmentRows } from '../../blueprint/segmentRows';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import type { SkippedRows } from '../../blueprint/skipped';
import type { ResultView } from '../../blueprint/views';
import { blankSegment, choose, saidOfNone, type Saying, type Waits } from '../../cells';
import { agesBySegment, noPayback, type SegmentsAges } from '../../functions/scorecard/agesBySegment';
import { buyerSegments, buyingBySegment, notListed } from '../../functions/scorecard/buyers';
import { lifetimeBySegment, type SegmentLifetimes } from '../../functions/scorecard/lifetimeBySegment';
import { type Members, membersOf } from '../../functions/scorecard/members';
import type { Parts } from '../../functions/scorecard/scorecardTable';
import { noWaiting, waitingOf } from '../../functions/scorecard/waitingBySegment';
import { sayingsOf } from '../../functions/lifetime/notes';
import { allKey, customersBehind } from './behind';
import { CostRows } from './costRows';
import { FirstTouchRows } from './firstTouchRows';
import { isOfOrders } from './isOfOrders';
import { valueLimits } from './limits';
import { ListRows, type SegmentsBeside } from './listRows';
import { whatIfGround } from './grounds';
import type { ScorecardRequest, ScorecardResult, WhatIfGround } from './messages';
import { OrderRows, type Orders } from './orderRows';
import type { ScorecardSaying } from './sayings';
import { gapOf, scorecardSummary } from './summary';
import { asSuggested } from './whatIf';
import { whatIfView } from './whatIfView';
import { isAll, type Scored, scorecardColumns, scorecardView } from './view';

/** Who the customers are, and what their rows say of waiting. */
interface Known {
  members: Members;
  /** `null`: nothing is known of when they started. */
  waits: Waits | null;
  orders: Orders | null;
  costs: Map<string, number> | null;
  said: Saying[];
}

/** One scorecard: takes in customers, orders and costs block by block, then sets them side by side. */
export class ScorecardSession {
  private readonly identities: IdentityRows;
  private readonly segments: SegmentRows;
  private readonly touches: FirstTouchRows | null;
  private readonly rates: RateRows;
  /** `null`: customers are those of the orders. */
  private readonly list: ListRows | null;
  private readonly orders: OrderRows | null;
  private readonly costs: CostRows | null;
  private finished: { orders: Orders; members: Members } | null = null;

  constructor(private readonly request: ScorecardRequest) {
    const { beside = {} } = request;
    this.identities = new IdentityRows(beside);
    const customers = this.identities.options;
    this.segments = new SegmentRows(beside, customers);
    this.touches = beside.touches ? new FirstTouchRows(beside.touches, customers) : null;
    this.rates = new RateRows(beside);
    const money = { currency: { first: null }, rates: this.rates.rates };
    this.list = isOfOrders(request) ? null : new ListRows(request, this.segmentsBeside, customers);
    this.orders = isOfOrders(request)
      ? new OrderRows('main', request, customers, money)
      : beside.orders
        ? new OrderRows('orders', beside.orders, customers, money)
        : null;
    this.costs = beside.costs ? new CostRows(beside.costs, money) : null;
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock, table = 'main'): void {
    if ([this.identities, this.segments, this.rates].some((beside) => beside.takes(block, table))) return;
    if (this.touches?.takes(block, table) || this.orders?.takes(block, table)) return;
    if (table === 'costs') this.costs?.add(block);
    else this.list?.add(block);
  }

  read(): RowsRead {
    const { said } = this.settle();
    return { said, ...this.counts() };
  }

  /** What tells segments besides the rows of the main table; `null`: they do. */
  private get segmentsBeside(): SegmentsBeside | null {
    return this.touches ?? (this.request.beside?.segments ? this.segments : null);
  }

  private settle(): Known {
    // First of all: a column of ids in the place of segments is not worth reading the orders for.
    const list = this.list?.settle() ?? null;
    pulse();
    const orders = this.orders?.settle() ?? null;
    pulse();
    const segmented = !list && orders ? segmentedBy(this.segmentsBeside, orders.log) : null;
    const members: Members = list
      ? membersOf(list.customers.map((name, i) => [name, list.segments[i]]))
      : segmented && orders
        ? buyersWithSegments({ ...orders, log: segmented.log })
        : membersOf([]);
    return {
      members,
      orders,
      waits: list?.waits ?? null,
      costs: this.costs?.settle(members.segmentNames) ?? null,
      said: [
        ...(list?.said ?? []),
        ...(list?.waits?.said ?? []),
        ...(orders?.said ?? []),
        ...this.identities.said,
        ...(segmented?.said ?? []),
        ...this.rates.said,
      ],
    };
  }

  private counts(): Omit<RowsRead, 'said'> {
    const parts = [this.list, this.orders];
    const sumOf = (count: (part: ListRows | OrderRows) => number) =>
      parts.reduce((sum, part) => sum + (part ? count(part) : 0), 0);
    return {
      rowsRead: sumOf(({ rowsRead }) => rowsRead),
      rowsUsed: sumOf(({ rowsUsed }) => rowsUsed),
      skipped: this.leftOut(),
    };
  }

  private leftOut(): SkippedRows[] {
    const beside = [this.touches, this.segments, this.identities, this.rates];
    const all = [this.list, this.orders, this.costs, ...beside];
    return all.flatMap((part) => part?.leftOut() ?? []);
  }

  finish(onProgress: (fraction: number) => void): ScorecardResult {
    const known = this.settle();
    const { members, orders } = known;
    const counts = this.counts();
    if (members.size === 0)
      throw (
        nothingUsed(counts.rowsRead, counts.skipped) ?? noResult<ScorecardSaying>({ code: 'nobodyListed' })
      );
    if (orders && orders.days.day.length === 0) throw noResult<ScorecardSaying>({ code: 'noOrderLeft' });
    onProgress(0.3);
    const scored = this.scored(known);
    onProgress(0.9);
    const columns = scorecardColumns(scored);
    pulse();
    const keys = Array.from(columns[0].cells, (name) =>
      typeof name === 'string' ? name : isAll(name) ? allKey : notListed,
    );
    this.finished = orders && { orders, members };
    pulse();
    const whatIf = this.whatIf(known, scored, columns[0].cells);
    const summary = scorecardSummary(columns, scored, orders?.days ?? null);
    pulse();
    const currency = this.orders?.currency ?? this.costs?.currency ?? null;
    return {
      kind: 'scorecard',
      summary,
      views: [
        scorecardView(columns, keysThatOpen(keys, scored), orders !== null),
        ...(whatIf ? [whatIfView(whatIf, this.request.options.whatIf ?? asSuggested)] : []),
      ],
      whatIf,
      notes: [...known.said, ...notesOf(columns, scored)],
      ...counts,
      ...(currency !== null && { currency }),
    };
  }

  private scored({ members, orders, waits, costs }: Known): Scored {
    const { model, horizon, margin } = this.request.options;
    const days = orders?.days;
    const segments = days && buyerSegments(days.customers, members);
    pulse();
    const outlook = { horizon, model: choose(transactionModels, model, 'model') };
    const lifetime = orders && days && segments ? lifetimeBySegment(days, segments, outlook) : noLifetimes;
    pulse();
    const isObserved = waits !== null && waits.start.length > 0;
    const parts: Parts = {
      members,
      costs,
      lifetime,
      margin,
      buying: days && segments ? buyingBySegment(days, segments) : new Map(),
      ages: days && segments ? agesBySegment(days, lifetime.fit, segments) : noAges,
      waiting: isObserved ? waitingOf(waits) : { each: new Map(), all: noWaiting },
    };
    pulse();
    return {
      parts,
      sides: { cost: costs !== null, value: orders !== null, time: waits !== null },
      isOfOrders: this.list === null,
      limits: lifetime.fit && segments ? valueLimits(lifetime.fit, segments, horizon) : null,
    };
  }

  private whatIf({ members, orders }: Known, scored: Scored, rows: Iterable<unknown>): WhatIfGround | null {
    if (!orders) return null;
    const segments = buyerSegments(orders.days.customers, members);
    return whatIfGround(scored, rows, segments, this.request.options.horizon);
  }

  /** The customers with orders behind a row. */
  behind(figure: Figure): ResultView {
    if (!this.finished) throw new Error('The analysis is not finished.');
    const { orders, members } = this.finished;
    return customersBehind(orders.days, members, figure);
  }
}

/** Orders with the segments that a table of its own tells of their customers. */
function segmentedBy(
  beside: SegmentsBeside | null,
  log: OrderLog,
): { log: OrderLog; said: readonly Saying[] } {
  if (!beside) return { log, said: [] };
  const { of, segments, said } = beside.of(log.customers);
  const segment = log.customer.map((customer) => of[customer]);
  return { log: { ...log, segment, segments }, said: [...said, ...saidOfNone(of)] };
}

/** Those who have ordered, in the segment of their first order that names one. */
function buyersWithSegments({ log, days }: Orders): Members {
  const segments = segmentOfCustomers(log, days);
  return membersOf(
    days.customers.flatMap((name, c) =>
      days.offset[c + 1] > days.offset[c] ? [[name, log.segments[segments[c]] ?? blankSegment] as const] : [],
    ),
  );
}

/** Without orders nothing is known of what customers bring. */
const noLifetimes: SegmentLifetimes = { fit: null, each: new Map<string, number>(), all: NaN, notes: [] };
const noAges: SegmentsAges = { each: new Map(), all: { firstYear: NaN, payback: () => noPayback } };

/** Nobody stands behind a row without orders. */
const keysThatOpen = (keys: readonly string[], { parts }: Scored): string[] =>
  keys.map((key) => (key === allKey || (parts.buying.get(key)?.buyers ?? 0) > 0 ? key : ''));

function notesOf(columns: ReturnType<typeof scorecardColumns>, scored: Scored): ScorecardSaying[] {
  const { parts, sides, isOfOrders: isOfBuyers } = scored;
  const strangers = parts.buying.get(notListed)?.buyers ?? 0;
  const gap = gapOf(columns, scored);
  const { fit, reason } = parts.lifetime;
  return [
    ...(sides.cost ? [] : [{ code: 'withoutCosts' } as const]),
    ...(sides.value ? [] : [{ code: 'withoutOrders' } as const]),
    ...(sides.time ? [] : [{ code: 'withoutTimes' } as const]),
    ...(isOfBuyers ? [{ code: 'allHaveOrdered' } as const] : []),
    ...(strangers > 0 ? [{ code: 'strangers', values: { customers: strangers } } as const] : []),
    ...(gap
      ? [
          {
            code: 'agesDiffer',
            values: {
              oldest: gap.oldest.name,
              oldestAge: gap.oldest.age.toFixed(1),
              youngest: gap.youngest.name,
              youngestAge: gap.youngest.age.toFixed(1),
            },
          } as const,
        ]
      : []),
    ...(reason ? [reason] : []),
    ...(fit ? sayingsOf(fit) : []),
  ];
}
