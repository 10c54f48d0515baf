/** A number with a point or a comma before the decimals. */
export function numberIn(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(number) ? number : null;
}

/** A positive number of days. */
export function daysIn(text: string): number | null {
  const days = numberIn(text);
  return days !== null && days > 0 ? days : null;
}

/** A whole number from 1 up to a limit. */
export function countIn(text: string, most: number): number | null {
  const count = numberIn(text);
  return count !== null && Number.isInteger(count) && count >= 1 && count <= most ? count : null;
}
