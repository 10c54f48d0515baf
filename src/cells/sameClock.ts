import { refusedColumn } from './columnSentences';
import type { Moments } from './momentColumn';

/** Refuses to put moments in order of which only some tell their offset from UTC. */
export function requireSameClock(...columns: readonly Moments[]): void {
  const filled = columns.filter(({ time }) => time.length > 0);
  const odd = filled.find(({ areInstants }) => areInstants !== filled[0].areInstants);
  if (odd === undefined) return;
  const [told, bare] = odd.areInstants ? [odd, filled[0]] : [filled[0], odd];
  throw refusedColumn({ code: 'differentClocks', values: { told: told.name, bare: bare.name } });
}
