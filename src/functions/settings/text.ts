/** A name and its values, as the argument `settings` holds them. */
export type SettingPair = readonly [name: string, ...values: (string | number | boolean)[]];

/** Pairs as one text: `lookback=30; direct=Direct,"Mail, paid"`. The function reads it back to the same values. */
export const settingsText = (pairs: readonly SettingPair[]): string =>
  pairs.map(([name, ...values]) => `${name}=${values.map(written).join(',')}`).join('; ');

function written(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = String(value);
  const needsQuotes = text === '' || text !== text.trim() || /[;=,"]/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
