import { millisecondsPerDay, unixEpochDay } from './dates';

/** Where clocks stand: by how many milliseconds they are ahead of UTC at a moment. */
export interface Zone {
  name: string;
  /** The clock at an instant. */
  clockAt(instant: number): number;
  /** The instant of a clock: of two the first; where the clock was put forward past it, an hour as before. */
  instantAt(clock: number): number;
}

const signed = /^(?:UTC|GMT)?\s?([+-])(\d{1,2}):?(\d{2})?$/i;

/** The zone of a name such as Europe/Berlin, of UTC or of an offset such as +05:30; `null`: there is none. */
export function zoneNamed(text: string): Zone | null {
  const name = text.trim();
  const match = signed.exec(name);
  if (match) {
    const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
    if (hours > 15 || minutes > 59) return null;
    return fixed(name, (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000);
  }
  return /^(?:UTC|GMT|Z)$/i.test(name) ? fixed(name, 0) : named(name);
}

const fixed = (name: string, ahead: number): Zone => ({
  name,
  clockAt: (instant) => instant + ahead,
  instantAt: (clock) => clock - ahead,
});

const epoch = unixEpochDay * millisecondsPerDay;

function named(name: string): Zone | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
  const asked = aheadBy(format);
  // Clocks are put forward or back on few days: where a day begins and ends alike, all of it is so.
  const ofDay = new Map<number, number>();
  const ahead = (instant: number): number => {
    const day = Math.floor(instant / millisecondsPerDay);
    let known = ofDay.get(day);
    if (known === undefined) {
      known = asked(day * millisecondsPerDay);
      if (asked((day + 1) * millisecondsPerDay) !== known) known = NaN;
      ofDay.set(day, known);
    }
    return Number.isNaN(known) ? asked(instant) : known;
  };
  return {
    name,
    clockAt: (instant) => instant + ahead(instant),
    instantAt: (clock) => {
      // Before a change of the clocks and after it: one of the two, and of two right ones the larger offset is earlier.
      const [before, after] = [ahead(clock - millisecondsPerDay), ahead(clock + millisecondsPerDay)];
      const earlier = clock - Math.max(before, after);
      if (earlier + ahead(earlier) === clock) return earlier;
      const later = clock - Math.min(before, after);
      return later + ahead(later) === clock ? later : clock - before;
    },
  };
}

/** Milliseconds ahead of UTC at an instant, as the language's own calendar has it. */
function aheadBy(format: Intl.DateTimeFormat): (instant: number) => number {
  return (instant) => {
    const part = Object.fromEntries(
      format.formatToParts(instant - epoch).map(({ type, value }) => [type, Number(value)]),
    );
    const clock = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
    // The parts end with the second.
    return clock - Math.floor((instant - epoch) / 1000) * 1000;
  };
}
