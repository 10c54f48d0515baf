import type { CustomerStay } from './stays';

/** The customers who began with a plan; `null`: with none. */
export interface PlanGroup {
  name: string | null;
  stays: CustomerStay[];
}

/** With how many plans customers began; with none is one more. */
export const plansMet = (stays: readonly CustomerStay[]): number =>
  new Set(stays.map(({ plan }) => plan)).size;

/** The customers of each plan, most of them first, ties by name, those without a plan behind their equals. */
export function groupByPlan(stays: readonly CustomerStay[], plans: readonly string[]): PlanGroup[] {
  const groups = new Map<number, PlanGroup>();
  for (const stay of stays) {
    const group = groups.get(stay.plan) ?? { name: plans[stay.plan] ?? null, stays: [] };
    groups.set(stay.plan, group);
    group.stays.push(stay);
  }
  const isBefore = (a: PlanGroup, b: PlanGroup) =>
    a.name === null ? 1 : b.name === null ? -1 : a.name < b.name ? -1 : 1;
  return [...groups.values()].sort((a, b) => b.stays.length - a.stays.length || isBefore(a, b));
}
