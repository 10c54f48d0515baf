import type { Switches } from './switches';

/** The switches that say from which time on something is refused. */
type Counted = 'undoGroupFails' | 'chartFails' | 'filterFails';

/** Counts how often something was asked for, and tells when it is to be refused. */
export class Refusals {
  private readonly asked = new Map<Counted, number>();

  constructor(private readonly switches: Switches) {}

  /** Whether the switch has this time refused, and every later one. */
  isDue(name: Counted): boolean {
    const times = (this.asked.get(name) ?? 0) + 1;
    this.asked.set(name, times);
    return this.switches[name] > 0 && times >= this.switches[name];
  }

  /** Counts from the start again. */
  countAnew(): void {
    this.asked.clear();
  }
}
