import { charactersAtLeast } from '../../src/functions/amountCharacters';
import { mulberry32 } from '../support/random';
import { call, column, errorFrom, serial } from '../support/worksheet';

describe('DATE', () => {
  test('answers the Excel date of each cell, in the shape of the range', () => {
    expect(call('DATE', '2026-03-01 12:00')).toBe(serial('2026-03-01T12:00Z'));
    expect(call('DATE', [['Mar 1, 2026', 20260302]])).toEqual([[serial('2026-03-01'), serial('2026-03-02')]]);
    expect(call('DATE', column(['31/12/2025', '', '03/04/2026', '25/12/2025']))).toEqual(
      column([serial('2025-12-31'), '', serial('2026-04-03'), serial('2025-12-25')]),
    );
  });

  test('leaves a heading as it is, and blank rows at the end out', () => {
    expect(call('DATE', column(['Ordered', '2026-03-01', null, null]))).toEqual(
      column(['Ordered', serial('2026-03-01')]),
    );
  });

  test('takes the order of day and month that is given, and years of two digits', () => {
    expect(call('DATE', '03/04/2026', 'dmy')).toBe(serial('2026-04-03'));
    expect(call('DATE', '03/04/2026', 'mdy')).toBe(serial('2026-03-04'));
    expect(call('DATE', column(['3.4.26', '31-12-99']), 'DMY')).toEqual(
      column([serial('2026-04-03'), serial('1999-12-31')]),
    );
  });

  test('shows times by the clock that is given', () => {
    expect(call('DATE', 1772375400)).toBe(serial('2026-03-01T14:30Z'));
    expect(call('DATE', 1772375400, null, 'Europe/Berlin')).toBe(serial('2026-03-01T15:30Z'));
    expect(call('DATE', column(['2026-03-01T14:30Z', '2026-03-01 14:30']), null, '+05:30')).toEqual(
      column([serial('2026-03-01T20:00Z'), serial('2026-03-01T14:30Z')]),
    );
    expect(call('DATE', '2026-03-01T14:30+02:00')).toBe(serial('2026-03-01T14:30Z'));
  });

  test.each<[string, unknown[], RegExp]>([
    ['a date in either order', ['03/04/2026'], /^text, row 1: "03\/04\/2026" could be two dates/],
    ['both orders', [column(['31/12/2025', '12/31/2025'])], /row 1: "31\/12\/2025".*row 2: "12\/31\/2025"/],
    ['what is no date', [column(['2026-03-01', 'soon'])], /^text, row 2: "soon" is not a date/],
    ['a clock that does not exist', ['2026-03-01', null, 'Mars'], /^offset: "Mars" is neither/],
    ['an unknown order', ['2026-03-01', 'dym'], /"dym" is not a day order/],
  ])('refuses %s', (_, args, message) => {
    expect(errorFrom('DATE', ...args).message).toMatch(message);
  });
});

describe('AMOUNT', () => {
  test.each<[unknown, number]>([
    ['$1,234.50', 1234.5],
    ['1.234,50 \u20ac', 1234.5],
    ['EUR 1 234,50', 1234.5],
    ['1\u2019234.50 CHF', 1234.5],
    ['(12.00)', -12],
    ['($12.00)', -12],
    ['-\u00a35', -5],
    ['12-', -12],
    ['\u221212', -12],
    ['15 %', 0.15],
    ['1,234,567', 1234567],
    ['0.123', 0.123],
    ['1234.567', 1234.567],
    ['.5', 0.5],
    ['12', 12],
    [7, 7],
    [true, 1],
    ['No', 0],
  ])('reads %p', (text, amount) => expect(call('AMOUNT', text)).toBe(amount));

  test('reads a column by the mark it proves', () => {
    expect(call('AMOUNT', column(['Value', '1.234', '12,50', '', 'NULL', '2.345,60']))).toEqual(
      column(['Value', 1234, 12.5, '', '', 2345.6]),
    );
    expect(call('AMOUNT', column(['1.234', '12.50']))).toEqual(column([1.234, 12.5]));
    expect(call('AMOUNT', column(['1.234', '12']), ',')).toEqual(column([1234, 12]));
  });

  test('takes a text in the first row for an amount where it is one', () => {
    expect(call('AMOUNT', column(['EUR 5', 'EUR 6']))).toEqual(column([5, 6]));
  });

  test.each<[string, unknown[], RegExp]>([
    ['what could be two amounts', ['1.234'], /^text, row 1: "1\.234" could be two amounts/],
    ['both marks', [column(['1.5', '1,5'])], /point \(row 1: "1\.5"\).*comma \(row 2: "1,5"\)/],
    ['two currencies', [column(['$5', '5 \u20ac'])], /USD \(row 1: "\$5"\) and EUR \(row 2: /],
    ['what is no amount', [column(['5', 'five'])], /^text, row 2: "five" is not an amount/],
    ['digits grouped amiss', ['12,34,5.6'], /^text, row 1: "12,34,5\.6" is not an amount/],
    ['two minuses', ['-5-'], /is not an amount/],
    ['a mark that does not fit', [column(['1.5']), ','], /is no number with "," as decimal mark/],
  ])('refuses %s', (_, args, message) => {
    expect(errorFrom('AMOUNT', ...args).message).toMatch(message);
  });
});

describe('a range too large to answer', () => {
  const filled = (cell: string, rows: number) => column([...Array<string>(rows).fill(cell), 'unreadable']);

  test('is refused before a cell of it is read', () => {
    const dates = errorFrom('DATE', filled('2026-03-01 14:30', 625_000));
    expect(dates.message).toMatch(/^The result of 625001 rows is larger than Excel accepts/);
    const amounts = errorFrom('AMOUNT', filled('1 234.50 €', 800_000));
    expect(amounts.message).toMatch(/^The result of 800001 rows is larger than Excel accepts/);
  });

  test('is one only where its answer is, however long its texts are', () => {
    expect(errorFrom('AMOUNT', filled('USD 0001 000.00', 800_000)).message).toMatch(
      /"unreadable" is not an amount/,
    );
  });

  test.each(['9'.repeat(200), `1${'0'.repeat(199)}`, `1.${'3'.repeat(199)}`, `${'123,'.repeat(9)}123`])(
    'is refused before a number of more digits than it keeps is read: %s',
    (cell) => {
      expect(errorFrom('AMOUNT', filled(cell, 800_000)).message).toMatch(/larger than Excel accepts/);
    },
  );

  test.each([`0.${'0'.repeat(197)}1`, '0.0000001', '.0000001 %'])(
    'is refused before a number is read that is written with an exponent: %s',
    (cell) => {
      expect(errorFrom('AMOUNT', filled(cell, 800_000)).message).toMatch(/larger than Excel accepts/);
    },
  );

  test('has at least the characters that are counted before it is read', () => {
    const random = mulberry32(7);
    const below = (most: number) => Math.floor(random() * most);
    const kinds = ['0', '9', '09', '019', '0123456789', '08'];
    for (let each = 0; each < 4000; each++) {
      const kind = kinds[below(kinds.length)];
      const digits = (most: number) =>
        Array.from({ length: below(most) }, () => kind[below(kind.length)]).join('');
      const [whole, fraction, mark] =
        each % 3 === 0
          ? ['0', '0'.repeat(each % 400) + digits(30), each % 2 === 0 ? '.' : ',']
          : [`${digits(30)}7`, digits(30), each % 2 === 0 ? '.' : ','];
      const text = `${each % 5 === 0 ? '-' : ''}${whole}${fraction && mark + fraction}${each % 7 === 0 ? ' %' : ''}`;
      const answer = String(call('AMOUNT', text, mark));
      expect([text, answer.length >= charactersAtLeast(text)]).toEqual([text, true]);
    }
  });
});
