import { pulse } from '../../analytics/numerics/pulse';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import type { SegmentRows } from '../../blueprint/segmentRows';
import { blankSegment, Dictionary, type NameIds, noName, saidOfNone, type Saying } from '../../cells';
import type { SpentAt } from './costDates';
import type { CostLedger } from './costs';
import type { Dimension } from './options';
import type { Costs } from './touchTable';

/**
 * Names what earns credit by the segments of customers that a table of their own tells: by them alone, or crossed with what the
 * rows name. Who somebody is, identities tell once all rows are there: so names are made then, and not row by row.
 */
export class SegmentNames implements Costs {
  private readonly spent: { touch: unknown; cost: number; spelling: number; at: SpentAt | null }[] = [];

  constructor(
    private readonly dimensions: readonly Dimension[],
    private readonly segments: SegmentRows,
    private readonly customers: NameIds,
  ) {}

  /** The log with its touches named so. By what kind of touch they are, they were named before. */
  in<Log extends TouchLog>(log: Log): { log: Log; said: Saying[] } {
    const { of, segments, said } = this.segments.of(log.customers);
    const { touchpoints, channels = { names: touchpoints, of: log.touchpoint } } = log;
    const names = new Dictionary();
    const known = new Map<number, number>();
    const touchpoint = log.touchpoint.map((touch, row) => {
      if (touch === noName) return noName;
      pulse();
      const segment = of[log.customer[row]];
      const pair = (segment + 1) * touchpoints.length + touch;
      const place = known.get(pair);
      if (place !== undefined) return place;
      const met = names.idOf(this.name(touchpoints[touch], segments[segment]));
      known.set(pair, met);
      return met;
    });
    return {
      log: { ...log, touchpoint, touchpoints: names.names, channels },
      said: [...said, ...saidOfNone(of)],
    };
  }

  /** Notes what a row costs. */
  add(touch: unknown, cost: number, at: SpentAt | null, customer: unknown): void {
    this.spent.push({ touch, cost, spelling: this.customers.idOf(customer), at });
  }

  /** Adds up what the rows cost, once all of them are there. */
  settle(costs: CostLedger): void {
    const spellings = Int32Array.from(this.spent, ({ spelling }) => spelling);
    const { ids, names } = this.customers.finish(spellings);
    const { of, segments } = this.segments.of(names);
    this.spent.forEach(({ touch, cost, at }, row) =>
      costs.add(touch === null ? null : this.name(String(touch), segments[of[ids[row]]]), cost, at),
    );
    this.spent.length = 0;
  }

  /** Customers in no segment have none. */
  private name(touch: string, segment = blankSegment): string {
    return this.dimensions.map((dimension) => (dimension === 'segment' ? segment : touch)).join(' × ');
  }
}
