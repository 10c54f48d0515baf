import type { CostFigures } from './attributionMessages';

/** Adds up what touchpoints cost. */
export class CostLedger {
  /** Cost of rows that name no touchpoint. */
  withoutTouchpoint = 0;
  private readonly costs = new Map<string, number>();

  add(touchpoint: string | null, cost: number): void {
    if (touchpoint === null) this.withoutTouchpoint += cost;
    else this.costs.set(touchpoint, this.of(touchpoint) + cost);
  }

  of(touchpoint: string): number {
    return this.costs.get(touchpoint) ?? 0;
  }

  get touchpoints(): string[] {
    return [...this.costs.keys()];
  }
}

/** Cost, cost per acquisition, ROAS and ROI; nothing is ever divided by 0. */
export function costFigures(cost: number, value: number, conversions: number): CostFigures {
  return {
    cost,
    costPerAcquisition: conversions > 0 ? cost / conversions : null,
    roas: cost > 0 ? value / cost : null,
    roi: cost > 0 ? (value - cost) / cost : null,
  };
}
