/** Minutes are counted from this Excel serial number, 2026-01-01, so that every time of the sample is a whole minute. */
const origin = 46023;
export const minutesADay = 1440;

/** Excel serial number of a moment given in days since 2026-01-01, cut to the whole minute. */
export function serial(days: number): number {
  return origin + Math.floor(days * minutesADay) / minutesADay;
}

/** Excel serial number of the day alone. */
export function serialDay(days: number): number {
  return origin + Math.floor(days);
}

/** Days since 2026-01-01 of such a number. */
export const daysOf = (serialNumber: number): number => serialNumber - origin;

export function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** `C0007` from `C` and 7. */
export function label(prefix: string, number: number): string {
  return prefix + String(number).padStart(4, '0');
}

export const dateFormat = 'yyyy-mm-dd';
export const timeFormat = 'yyyy-mm-dd hh:mm';
export const moneyFormat = '#,##0.00';
