import type { LogTable } from '../../../src/queries';
import type { Engine } from './engine';

const day = 86_400_000;

/** Excel's day 0 is so many days before 1970. */
export { unixEpochDay as excelDays } from '../../../src/cells/dates';

/** What the clocks of the table's zone show. */
export function clockAt(at: number, { time, zone = 'UTC' }: LogTable): number {
  if (time === 'date') return Math.floor(at / day) * day;
  if (time === 'clock') return at;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown + (at % 1000);
}

/** A case on a clock that the engine knows. */
export const onKnownClock = <Case extends { query: { table: LogTable } }>(
  { hasNoZones }: Engine,
  given: Case,
): Case =>
  hasNoZones
    ? { ...given, query: { ...given.query, table: { ...given.query.table, zone: undefined } } }
    : given;
