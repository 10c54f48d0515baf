import { currencyIn, type DecimalMark } from './amountText';
import { AmountTexts, amountTextIn } from './amountTexts';
import { isBlank, quote } from './cell';
import { CellError } from './cellError';

/** Why money cannot be converted, and how it was. Rows are those of the sheet; `rate`: of the table of rates. */
export type RateSaying =
  | { code: 'rateWithoutCurrency'; values: { row: number } }
  /** `cell`: as it is quoted; `null`: it is empty. */
  | { code: 'badRate'; values: { currency: string; row: number; cell: string | null } }
  | {
      code: 'twoRates';
      values: { currency: string; first: number; firstRow: number; second: number; secondRow: number };
    }
  | { code: 'noRate'; values: { currency: string; row: number } }
  /** `currencies`: those whose rate is 1, none or several. */
  | { code: 'reportNotNamed'; values: { currencies: readonly string[] } }
  | { code: 'reportNotOne'; values: { currency: string; rate: number; row: number } }
  /** The rates that were needed. */
  | { code: 'converted'; values: { currency: string; rates: readonly { currency: string; rate: number }[] } }
  | { code: 'takenAsReport'; values: { currency: string; rows: number } };

interface Rate {
  rate: number;
  /** Of the sheet. */
  row: number;
}

/**
 * What one unit of each currency is worth in the reporting currency, as a table of rates says row by row. All of its rows have to be there
 * before it is asked; what is wrong with them is thrown then.
 */
export class CurrencyRates {
  private readonly listed: { currency: string | null; cell: unknown; row: number }[] = [];
  private found: { rates: ReadonlyMap<string, Rate>; report: string } | null = null;
  private readonly needed = new Map<string, number>();
  private unnamed = 0;

  /** `named`: the reporting currency; `null`: the one whose rate is 1. */
  constructor(
    private readonly named: string | null = null,
    private readonly decimal?: DecimalMark,
  ) {}

  /** Takes in one row of the sheet. A blank row is passed over. */
  add(currency: unknown, rate: unknown, row: number): void {
    const name = currencyIn(currency);
    if (name !== null || !isBlank(rate)) this.listed.push({ currency: name, cell: rate, row });
  }

  /** The reporting currency. */
  get report(): string {
    return this.settled().report;
  }

  /** What one unit of the money in a row is worth. `currency`: `null`: the row names none, and its money is taken to be in the reporting currency. */
  of(currency: string | null, row: number): number {
    const { rates, report } = this.settled();
    if (currency === null) this.unnamed++;
    if (currency === null || currency === report) return 1;
    const rate = rates.get(currency)?.rate;
    if (rate === undefined) throw refused({ code: 'noRate', values: { currency, row } });
    this.needed.set(currency, rate);
    return rate;
  }

  /** How money was converted. */
  get said(): RateSaying[] {
    const { report: currency } = this.settled();
    const rates = Array.from(this.needed, ([currency, rate]) => ({ currency, rate }));
    return [
      { code: 'converted', values: { currency, rates } },
      ...(this.unnamed > 0
        ? [{ code: 'takenAsReport' as const, values: { currency, rows: this.unnamed } }]
        : []),
    ];
  }

  private settled() {
    return (this.found ??= this.settle());
  }

  private settle() {
    const rates = new Map<string, Rate>();
    const numbers = this.numbers();
    this.listed.forEach(({ currency, cell, row }, place) => {
      const rate = numbers[place];
      if (currency === null) throw refused({ code: 'rateWithoutCurrency', values: { row } });
      if (!(rate > 0)) {
        const told = isBlank(cell) ? null : quote(cell);
        throw refused({ code: 'badRate', values: { currency, row, cell: told } });
      }
      const known = rates.get(currency);
      if (known && known.rate !== rate) {
        const values = { currency, first: known.rate, firstRow: known.row, second: rate, secondRow: row };
        throw refused({ code: 'twoRates', values });
      }
      rates.set(currency, known ?? { rate, row });
    });
    return { rates, report: reportOf(rates, this.named) };
  }

  /** NaN where there is none. A sign beside a rate says nothing. */
  private numbers(): Float64Array {
    const texts = new AmountTexts('rate', this.decimal);
    const numbers = new Float64Array(this.listed.length);
    this.listed.forEach(({ cell, row }, place) => {
      const text = amountTextIn(cell);
      numbers[place] = typeof cell === 'number' ? cell : NaN;
      if (text) texts.note({ ...text, currency: null }, place, { cell, row });
      else texts.noteNumber(cell, row);
    });
    texts.settle(numbers);
    return numbers;
  }
}

function reportOf(rates: ReadonlyMap<string, Rate>, named: string | null): string {
  if (named !== null) {
    const own = rates.get(named);
    if (own && own.rate !== 1) throw refused({ code: 'reportNotOne', values: { currency: named, ...own } });
    return named;
  }
  const currencies = [...rates].filter(([, { rate }]) => rate === 1).map(([currency]) => currency);
  if (currencies.length !== 1) throw refused({ code: 'reportNotNamed', values: { currencies } });
  return currencies[0];
}

const refused = (saying: RateSaying): CellError => new CellError('#VALUE!', saying.code, saying);
