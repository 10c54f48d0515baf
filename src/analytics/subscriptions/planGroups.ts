import type { CustomerSpell } from './spells';

/** The customers who began with a plan; `null`: with none. */
export interface PlanGroup {
  name: string | null;
  spells: CustomerSpell[];
}

/** The customers of each plan, most of them first, ties by name, those without a plan behind their equals. */
export function groupByPlan(spells: readonly CustomerSpell[], plans: readonly string[]): PlanGroup[] {
  const groups = new Map<number, PlanGroup>();
  for (const spell of spells) {
    const group = groups.get(spell.plan) ?? { name: plans[spell.plan] ?? null, spells: [] };
    groups.set(spell.plan, group);
    group.spells.push(spell);
  }
  const isBefore = (a: PlanGroup, b: PlanGroup) =>
    a.name === null ? 1 : b.name === null ? -1 : a.name < b.name ? -1 : 1;
  return [...groups.values()].sort((a, b) => b.spells.length - a.spells.length || isBefore(a, b));
}
