import { currentLocale } from './current';

/** The order of names in the language spoken; numbers in them go by their size: C2 comes before C10. */
export const nameOrder = (): ((a: string, b: string) => number) =>
  new Intl.Collator(currentLocale(), { numeric: true }).compare;
