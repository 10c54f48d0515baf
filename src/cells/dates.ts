/** Days are counted from 1899-12-30, as in Excel's 1900 date system (exact from 1900-03-01 on). */
export const secondsPerDay = 86400;

/** Serial number of 9999-12-31, the last day Excel knows. */
const lastSerial = 2958465;
const unixEpochSerial = 25569;

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?:\s?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d))?)?$/i;

/**
 * The moment a cell names, in whole seconds since 1899-12-30 00:00, or `null` if it names none.
 *
 * A number is an Excel serial number with the time as its fraction. Serial arithmetic is inexact (a minute is not a
 * binary fraction of a day), so moments are rounded to whole seconds before anything is compared. Text must be
 * ISO 8601; a text with an offset from UTC is brought to UTC. Other text is refused: `03/04/2026` is a different
 * day in London than in New York.
 */
export function parseSeconds(cell: unknown): number | null {
  if (typeof cell === 'number') return isSerial(cell) ? Math.round(cell * secondsPerDay) : null;
  return typeof cell === 'string' ? parseIso(cell) : null;
}

function isSerial(serial: number): boolean {
  return serial > 0 && serial < lastSerial + 1;
}

function parseIso(text: string): number | null {
  const match = iso.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // setUTCFullYear rolls 2026-02-30 over into March: such a day does not exist.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = Math.round(date.getTime() / 1000 / secondsPerDay) + unixEpochSerial;
  if (!isSerial(days)) return null;
  const fraction = match[7] ? Number(`0.${match[7]}`) : 0;
  return days * secondsPerDay + hour * 3600 + minute * 60 + Math.round(second + fraction) - offset(match[8]);
}

function offset(zone: string | undefined): number {
  if (!zone || /^z$/i.test(zone)) return 0;
  const [hours, minutes] = zone.slice(1).replace(':', '').match(/\d\d/g)?.map(Number) ?? [0, 0];
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** Excel serial number of a moment in seconds. */
export const toSerial = (seconds: number): number => seconds / secondsPerDay;

/** A moment as ISO text, for messages. */
export function isoText(seconds: number): string {
  const text = new Date((seconds - unixEpochSerial * secondsPerDay) * 1000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
