import { CellError, currencyIn, CurrencyRates, type Saying } from '../../src/cells';

const ratesOf = (rows: readonly (readonly [unknown, unknown])[], report: string | null = null) => {
  const rates = new CurrencyRates(report);
  rows.forEach(([currency, rate], place) => rates.add(currency, rate, place + 2));
  return rates;
};

function refusal(work: () => unknown): Saying | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof CellError) return error.saying;
    throw error;
  }
}

describe('a currency', () => {
  test.each([
    ['EUR', 'EUR'],
    [' eur ', 'EUR'],
    ['€', 'EUR'],
    ['US$', 'USD'],
    ['zł', 'ZŁ'],
    ['', null],
    ['N/A', null],
    [978, '978'],
  ])('told as %j is %j', (cell, currency) => expect(currencyIn(cell)).toBe(currency));
});

describe('a table of rates', () => {
  it('tells what one unit is worth in the currency whose rate is 1, be a currency a sign or a code in any case', () => {
    const rates = ratesOf([
      ['eur', 1],
      ['$', '0.92'],
      ['', ''],
      ['USD', 0.92],
      ['JPY', '0.0061 €'],
    ]);
    expect(rates.report).toBe('EUR');
    expect(['EUR', 'USD', 'JPY'].map((currency) => rates.of(currency, 9))).toEqual([1, 0.92, 0.0061]);
    expect(rates.said).toEqual([
      {
        code: 'converted',
        values: {
          currency: 'EUR',
          rates: [
            { currency: 'USD', rate: 0.92 },
            { currency: 'JPY', rate: 0.0061 },
          ],
        },
      },
    ]);
  });

  it('needs no line for the reporting currency once that is named', () => {
    const rates = ratesOf([['USD', 0.92]], 'EUR');
    expect([rates.report, rates.of('EUR', 2), rates.of('USD', 3)]).toEqual(['EUR', 1, 0.92]);
  });

  it('takes money without a currency to be in the reporting currency, and says so', () => {
    const rates = ratesOf([['EUR', 1]]);
    expect(rates.of(null, 4)).toBe(1);
    expect(rates.said[1]).toEqual({ code: 'takenAsReport', values: { currency: 'EUR', rows: 1 } });
  });

  test.each<[string, [unknown, unknown][], string | null, Saying]>([
    [
      'a currency that is not listed',
      [['EUR', 1]],
      null,
      { code: 'noRate', values: { currency: 'USD', row: 9 } },
    ],
    [
      'two rates',
      [
        ['EUR', 1],
        ['USD', 0.92],
        ['usd', 0.95],
      ],
      null,
      { code: 'twoRates', values: { currency: 'USD', first: 0.92, firstRow: 3, second: 0.95, secondRow: 4 } },
    ],
    ['a rate of 0', [['USD', 0]], null, { code: 'badRate', values: { currency: 'USD', row: 2, cell: '0' } }],
    [
      'a negative rate',
      [['USD', '-0.92']],
      null,
      { code: 'badRate', values: { currency: 'USD', row: 2, cell: '"-0.92"' } },
    ],
    [
      'a rate that cannot be read',
      [['USD', 'about 1']],
      null,
      { code: 'badRate', values: { currency: 'USD', row: 2, cell: '"about 1"' } },
    ],
    [
      'an error for a rate',
      [['USD', '#N/A']],
      null,
      { code: 'badRate', values: { currency: 'USD', row: 2, cell: '"#N/A"' } },
    ],
    [
      'a yes for a rate',
      [['USD', true]],
      null,
      { code: 'badRate', values: { currency: 'USD', row: 2, cell: 'true' } },
    ],
    ['no rate', [['USD', '']], null, { code: 'badRate', values: { currency: 'USD', row: 2, cell: null } }],
    ['a rate of no currency', [['', 0.92]], null, { code: 'rateWithoutCurrency', values: { row: 2 } }],
    ['no rate of 1', [['USD', 0.92]], null, { code: 'reportNotNamed', values: { currencies: [] } }],
    [
      'several rates of 1',
      [
        ['EUR', 1],
        ['USD', 1],
      ],
      null,
      { code: 'reportNotNamed', values: { currencies: ['EUR', 'USD'] } },
    ],
    [
      'rates that are not in the currency named',
      [
        ['EUR', 1],
        ['USD', 0.92],
      ],
      'USD',
      { code: 'reportNotOne', values: { currency: 'USD', rate: 0.92, row: 3 } },
    ],
  ])('refuses %s', (_, rows, report, saying) => {
    const rates = ratesOf(rows, report);
    expect(refusal(() => rates.of('USD', 9))).toEqual(saying);
  });

  it('asks for the mark where its texts do not prove it', () => {
    expect(refusal(() => ratesOf([['USD', '1,085']], 'EUR').of('USD', 9))?.code).toBe('eitherMark');
  });
});
