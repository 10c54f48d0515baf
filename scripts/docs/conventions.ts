/** What holds for every function, said once in front of the reference and of the help page. */
export const conventions: readonly { title: string; text: string }[] = [
  {
    title: 'Ranges',
    text: 'Ranges that belong together have the same number of rows; row i of each is one record. A column or a single row will do. Trailing empty rows are ignored and a first row of headings is skipped, so whole columns such as A:A work.',
  },
  {
    title: 'Dates',
    text: 'Excel dates, or ISO 8601 text such as 2026-03-01, 2026-03-01 14:30 or 2026-03-01T14:30:00Z. Other text, 03/04/2026 for one, is refused and never guessed. Times are compared to the whole second.',
  },
  {
    title: 'Units',
    text: 'Durations are numbers of days, with the time of day as their fraction. Shares and rates are fractions of 1. Money keeps the currency of the input.',
  },
  {
    title: 'Names',
    text: 'Names of models, statistics and other choices ignore case, spaces, hyphens, underscores and slashes. Excel offers them while you type.',
  },
  {
    title: 'Optional arguments',
    text: 'Arguments in brackets may be left out; leave the place between two commas empty to skip one.',
  },
  {
    title: 'Errors',
    text: 'Bad input is an Excel error whose message names the argument and the row (point at the cell to read it). An error value in a range comes back as that error. Nothing is left out in silence.',
  },
];
