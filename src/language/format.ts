import { currentLanguage, currentLocale } from './current';

/** Numbers as the display language writes them. */
export interface Format {
  /** An amount, in its currency where that is known. */
  money(value: number): string;
  /** The same without decimals. */
  wholeMoney(value: number): string;
  /** With two decimals. */
  decimals(value: number): string;
  count(value: number): string;
  number(value: number): string;
  /** With as many decimals as a small number takes not to read as nothing. */
  figure(value: number): string;
  /** Without decimals, where a number is large enough to do without. */
  rough(value: number): string;
  /** In as few characters as possible, for axes. */
  compact(value: number): string;
  /** A fraction of 1 as a percentage; small ones keep a decimal so that they do not read as nothing. */
  share(fraction: number): string;
  percent(fraction: number): string;
  dateTime(date: Date): string;
  list(items: readonly string[]): string;
}

/** `country`: whose numbers; `language`: of the texts they stand in, in which a list ends ("A, B and C"). */
export function createFormat(country: string, language = country): Format {
  const locale = Intl.NumberFormat.supportedLocalesOf([country]).length > 0 ? country : 'en';
  const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const small = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const percentOne = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    money: (value) => two.format(value === 0 ? 0 : value),
    wholeMoney: (value) => whole.format(value),
    decimals: (value) => two.format(value === 0 ? 0 : value),
    count: (value) => whole.format(value),
    number: (value) => plain.format(value === 0 ? 0 : value),
    figure: (value) => (value !== 0 && Math.abs(value) < 0.1 ? small : plain).format(value === 0 ? 0 : value),
    compact: (value) => compact.format(value),
    share: (fraction) =>
      (fraction !== 0 && Math.abs(fraction) < 0.095 ? percentOne : percent).format(fraction),
    percent: (fraction) => percent.format(fraction),
    rough: (value) => (Math.abs(value) >= 100 ? whole : plain).format(value === 0 ? 0 : value),
    // ISO order, because the text goes into a workbook that people of other countries read.
    dateTime: (date) => {
      const pad = (part: number) => String(part).padStart(2, '0');
      const day = [date.getFullYear(), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
      return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
    },
    list: (items) => list.format(items),
  };
}

const formats = new Map<string, Format>();

/** The format of the language spoken at the moment a number is written. */
export const formatSpoken: Format = new Proxy({} as Format, {
  get(_, key) {
    const [locale, language] = [currentLocale(), currentLanguage()];
    const spoken = `${locale} ${language}`;
    const format = formats.get(spoken) ?? createFormat(locale, language);
    formats.set(spoken, format);
    return Reflect.get(format, key) as unknown;
  },
});
