/** Names and abbreviations that are the same in Chinese. */
export const allowedLatin = [
  'Touchstone',
  'Excel',
  'Internet',
  'Shopify',
  'Stripe',
  'English',
  '简体中文',
  'MBG/NBD',
  'BG/NBD',
  'Pareto/NBD',
  'gamma-gamma',
  'gamma',
  'Unix',
  'SQL',
  'DuckDB',
  'CSV',
  'Parquet',
  'Europe/Berlin',
  'Ctrl+C',
  'DESCRIBE',
  'Power Query',
  '复制 M',
  '的 M',
  'M 用于',
  'customers_apart',
  'SHOP.EVENTS',
  'Asia/Shanghai',
  'Snowflake',
  'UTC',
  // The header a host has to send.
  'Content-Security-Policy',
  "script-src 'self' 'wasm-unsafe-eval'",
  "script-src 'wasm-unsafe-eval'",
  "connect-src 'self'",
  '/engine/',
  'npm run reduce',
  'CSV UTF-8',
  'UTF-8',
  'Kaplan–Meier',
  'Aalen–Johansen',
  'Shapley',
  'Orders!A2:A500',
  '#SPILL!',
  '#BUSY!',
  '#CALC!',
  'MB',
  'ROAS',
  'Holm',
  'p（',
  'p：',
  'ROI',
  // Keys.
  'Enter',
  'Esc',
  // An order of day and month, as functions take it.
  'dmy',
  // What stands in the column of milestones.
  'lead',
  'opportunity',
  // Functions that a text leads to.
  'NETWORKDAYS.INTL',
  'JOURNEYS',
  'TOUCH.AMOUNT',
  'TOUCH.CLV.ALIVE',
  'TOUCH.CLV.EXPECTED',
  'TOUCH.DATE',
  'TOUCH.TIMETOVALUE.EVENTS',
  'MINIFS',
  // Excel's own command.
  '文本/CSV',
  // The columns of a table of channel rules, and what stands in them.
  'Field（Source、Medium、Campaign、Referrer 或 Host）',
  'Match（Contains、Is、Starts with 或 Matches）',
  'Text、Channel',
  'Field、Match、Text 和 Channel',
];

/** Words in Latin letters that a Chinese text has no use for. */
export function foreignWords(text: string): string[] {
  const rest = allowedLatin.reduce((left, name) => left.replaceAll(name, ' '), text);
  return rest.match(/[A-Za-z]{3,}/g) ?? [];
}
