const msPerDay = 86_400_000;
/** Serial 0 of the 1900 system after Excel's non-existent 29 February 1900. */
const epoch1900 = Date.UTC(1899, 11, 30);
export const days1904 = 1462;

/** The serial number of a calendar day, or null when there is no such day. */
export function dateToSerial(year: number, month: number, day: number, date1904 = false): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = (time - epoch1900) / msPerDay;
  const corrected = serial < 61 ? serial - 1 : serial;
  return date1904 ? serial - days1904 : corrected;
}
