import { reductionsOf } from '../../analyses/reductions';
import { NotReducible, type Reductions } from '../../blueprint/reductions';
import type { Settings } from '../../blueprint/settings';
import { ContentHash } from '../../excel/contentHash';
import type { Dialect } from '../../queries';
import { Refused } from '../flow/fault';
import { outsideTexts as say } from '../texts/outside';

/** What tells the statements of some settings from those of others. */
export function fingerprintOf({ all }: Reductions, dialect: Dialect): string {
  const hash = new ContentHash();
  hash.add(all.map(({ statement }) => [statement(dialect)]));
  return hash.digest();
}

/** The statements that the settings ask for. Throws a `Refused` that says what to change. */
export function statementsOf(id: string, settings: Settings): Reductions {
  try {
    const found = reductionsOf(id)?.(settings);
    if (found) return found;
  } catch (error) {
    if (error instanceof NotReducible)
      throw new Refused('settings', () => say.refusals[error.code](error.column));
    if (error instanceof RangeError) throw new Refused('settings', () => say.refusals.invisible());
    throw error;
  }
  throw new Refused('settings', () => say.refusals.missing());
}
