import type { CostFigures } from './attributionMessages';

/** Adds up what touchpoints cost. */
export class CostLedger {
  /** Cost of rows that name no touchpoint. */
  withoutTouchpoint = 0;
  private readonly costs = new Map<string, number>();

  add(touchpoint: string | null, cost: number): void {
    if (touchpoint === null) this.withoutTouchpoint += cost;
    else this.costs.set(touchpoint, (this.of(touchpoint) ?? 0) + cost);
  }

  /** `null`: nothing is known. */
  of(touchpoint: string): number | null {
    return this.costs.get(touchpoint) ?? null;
  }

  /** Where costs name none of the touchpoints they belong to no single one: they are costs of something else. */
  leaveApart(touchpoints: readonly string[]): boolean {
    if (this.costs.size === 0 || touchpoints.some((name) => this.costs.has(name))) return false;
    for (const cost of this.costs.values()) this.withoutTouchpoint += cost;
    this.costs.clear();
    return true;
  }

  get touchpoints(): string[] {
    return [...this.costs.keys()];
  }
}

/** Cost, cost per acquisition, ROAS and ROI; nothing is ever divided by 0. */
export function costFigures(cost: number | null, value: number, conversions: number): CostFigures {
  if (cost === null) return { cost, costPerAcquisition: null, roas: null, roi: null };
  return {
    cost,
    costPerAcquisition: conversions > 0 ? cost / conversions : null,
    roas: cost > 0 ? value / cost : null,
    roi: cost > 0 ? (value - cost) / cost : null,
  };
}
