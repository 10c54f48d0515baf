import { AmountColumn, CellError, isoText, MomentColumn } from '../../src/cells';

/**
 * Columns of dates and amounts as people have them, in every spelling that is read, whole, mixed with cells that nobody can read, or
 * with one that contradicts the others. Whoever made a column knows what it means: each cell is read so, or the row or the column is
 * refused. Nothing is ever read otherwise.
 */

const columns = 100_000;
const longest = 7;

/** Random numbers from 0 to 1, the same in every run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomNumbers(20_261_129);
const below = (limit: number): number => Math.floor(random() * limit);
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)];
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A cell with what it means; `null`: nobody can tell. */
interface Told<T> {
  cell: unknown;
  truth: T | null;
}

interface Clock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const excelEpoch = Date.UTC(1899, 11, 30);

const utc = ({ year, month, day, hour, minute, second }: Clock): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);
const moment = (clock: Clock): number => utc(clock) - excelEpoch;
const midnight = (clock: Clock): number => moment({ ...clock, hour: 0, minute: 0, second: 0 });

const anyClock = (): Clock => ({
  year: 2001 + below(34),
  month: 1 + below(12),
  day: 1 + below(28),
  hour: below(24),
  minute: below(60),
  second: below(60),
});

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  es: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
};

const time = ({ hour, minute, second }: Clock): string =>
  `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}`;
const halfDay = ({ hour, minute, second }: Clock): string =>
  `${hour % 12 || 12}:${twoDigits(minute)}:${twoDigits(second)} ${hour < 12 ? 'AM' : 'PM'}`;
const isoDay = ({ year, month, day }: Clock): string => `${year}-${twoDigits(month)}-${twoDigits(day)}`;

type Spelling = (clock: Clock) => Told<number>;

/** Both ways of writing 03/04/2026, with and without a time. */
const slashed =
  (order: 'dmy' | 'mdy', withTime: boolean): Spelling =>
  (clock) => {
    const { year, month, day } = clock;
    const parts = order === 'dmy' ? [day, month, year] : [month, day, year];
    const text = parts.join('/');
    return withTime
      ? { cell: `${text} ${time(clock)}`, truth: moment(clock) }
      : { cell: text, truth: midnight(clock) };
  };

const offset = (): { text: string; minutes: number } => {
  const minutes = oneOf([-480, -300, -210, 0, 60, 120, 330, 345, 720]);
  const size = Math.abs(minutes);
  const text = `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}`;
  return { text: `${text}${oneOf(['', ':'])}${twoDigits(size % 60)}`, minutes };
};

const spellings: readonly Spelling[] = [
  (clock) => ({ cell: `${isoDay(clock)} ${time(clock)}`, truth: moment(clock) }),
  (clock) => ({ cell: `${isoDay(clock)}T${time(clock)}`, truth: moment(clock) }),
  (clock) => ({ cell: isoDay(clock), truth: midnight(clock) }),
  (clock) => ({ cell: `${isoDay(clock)} ${time(clock)}.250`, truth: moment(clock) + 250 }),
  (clock) => ({ cell: `${isoDay(clock)}T${time(clock)}Z`, truth: moment(clock) }),
  (clock) => ({ cell: `${isoDay(clock)} ${time(clock)} UTC`, truth: moment(clock) }),
  (clock) => {
    const { text, minutes } = offset();
    return { cell: `${isoDay(clock)} ${time(clock)} ${text}`, truth: moment(clock) - minutes * 60_000 };
  },
  (clock) => ({ cell: `${isoDay(clock).replaceAll('-', '/')} ${time(clock)}`, truth: moment(clock) }),
  ({ ...clock }) => ({
    cell: `${twoDigits(clock.day)}.${twoDigits(clock.month)}.${clock.year} ${time(clock)}`,
    truth: moment(clock),
  }),
  slashed('dmy', true),
  slashed('dmy', false),
  slashed('mdy', true),
  slashed('mdy', false),
  (clock) => ({
    cell: `${months.en[clock.month - 1]} ${clock.day}, ${clock.year} ${halfDay(clock)}`,
    truth: moment(clock),
  }),
  (clock) => ({ cell: `${clock.day} ${months.en[clock.month - 1]} ${clock.year}`, truth: midnight(clock) }),
  (clock) => ({ cell: `${clock.day}. ${months.de[clock.month - 1]} ${clock.year}`, truth: midnight(clock) }),
  (clock) => ({ cell: `${clock.day} ${months.fr[clock.month - 1]} ${clock.year}`, truth: midnight(clock) }),
  (clock) => ({
    cell: `${clock.day} de ${months.es[clock.month - 1]} de ${clock.year}`,
    truth: midnight(clock),
  }),
  (clock) => ({ cell: `${clock.year}年${clock.month}月${clock.day}日`, truth: midnight(clock) }),
  (clock) => ({ cell: utc(clock) / 1000, truth: moment(clock) }),
  (clock) => ({ cell: utc(clock), truth: moment(clock) }),
  (clock) => ({ cell: utc(clock) * 1000, truth: moment(clock) }),
  (clock) => ({ cell: Number(isoDay(clock).replaceAll('-', '')), truth: midnight(clock) }),
  (clock) => ({ cell: moment(clock) / 86_400_000, truth: moment(clock) }),
];

const unreadable = [
  'soon',
  '2026-13-45',
  '32/13/2026',
  'n/a?',
  '2026-02-30',
  'yesterday',
  'Q1 2026',
  '12:30',
];

/** A date in the other order than the column's, which nothing but that order can read. */
const contradiction = (spelling: Spelling): Told<number> | null => {
  const clock = { ...anyClock(), day: 13 + below(15) };
  const place = spellings.indexOf(spelling);
  const other = { 9: 11, 10: 12, 11: 9, 12: 10 }[place];
  return other === undefined ? null : spellings[other](clock);
};

type Outcome = 'read' | 'partly refused' | 'refused';

function outcomeOfMoments(told: readonly Told<number>[]): Outcome {
  const column = new MomentColumn('time', longest);
  const refused = new Set<number>();
  told.forEach(({ cell }, row) => {
    if (column.add(cell, row)) refused.add(row);
  });
  let read: ReturnType<MomentColumn['finish']>;
  try {
    read = column.finish();
  } catch (error) {
    if (error instanceof CellError) return 'refused';
    throw error;
  }
  for (const { row } of read.problems) refused.add(row);
  read.row.forEach((row, place) => {
    const { cell, truth } = told[row];
    if (read.time[place] !== truth) {
      throw new Error(
        `${JSON.stringify(cell)} of ${JSON.stringify(told.map((each) => each.cell))} was read as ` +
          `${isoText(read.time[place])}, but is ${truth === null ? 'unreadable' : isoText(truth)}.`,
      );
    }
  });
  expect(read.row.length + refused.size).toBe(told.length);
  return refused.size > 0 ? 'partly refused' : 'read';
}

/** How often each came out. */
function tally(outcomes: Iterable<Outcome>): Record<Outcome, number> {
  const count = { read: 0, 'partly refused': 0, refused: 0 };
  for (const outcome of outcomes) count[outcome]++;
  return count;
}

function* momentColumns(spoil: (told: Told<number>[], spelling: Spelling) => void): Generator<Outcome> {
  for (let made = 0; made < columns / 4; made++) {
    const spelling = oneOf(spellings);
    const told = Array.from({ length: 1 + below(longest - 1) }, () => spelling(anyClock()));
    spoil(told, spelling);
    yield outcomeOfMoments(told);
  }
}

describe('dates', () => {
  it('of one spelling are read as they are meant, or asked about', () => {
    const { read, ...others } = tally(momentColumns(() => undefined));
    // Only 03/04/2026 can leave a question.
    expect(read).toBeGreaterThan(0.85 * (columns / 4));
    expect(others['partly refused'] + others.refused).toBeGreaterThan(0);
  });

  it('among cells that nobody can read, or that contradict them, are never read otherwise', () => {
    const spoilt = tally(
      momentColumns((told, spelling) => {
        const against = below(2) === 0 ? contradiction(spelling) : null;
        const bad = against ?? { cell: oneOf(unreadable), truth: null };
        told.splice(below(told.length + 1), 0, bad);
      }),
    );
    expect(spoilt.read).toBe(0);
    expect(spoilt['partly refused']).toBeGreaterThan(columns / 20);
    expect(spoilt.refused).toBeGreaterThan(0);
  });
});

interface Money {
  decimal: '.' | ',';
  group: string;
  places: number;
  sign: 'before' | 'behind' | 'brackets';
  currency: (digits: string) => string;
}

const currencies: readonly Money['currency'][] = [
  (digits) => digits,
  (digits) => `$${digits}`,
  (digits) => `${digits} €`,
  (digits) => `EUR ${digits}`,
  (digits) => `${digits} CHF`,
  (digits) => `£${digits}`,
];

function anyMoney(): Money {
  const decimal = oneOf(['.', ','] as const);
  return {
    decimal,
    group: oneOf(['', '', decimal === '.' ? ',' : '.', ' ', '\u00a0', "'"]),
    places: oneOf([0, 2, 2, 2, 1, 3]),
    sign: oneOf(['before', 'behind', 'brackets'] as const),
    currency: oneOf(currencies),
  };
}

function spell(amount: number, { decimal, group, places, sign, currency }: Money): string {
  const [whole, fraction] = Math.abs(amount).toFixed(places).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const digits = currency(fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`);
  if (amount >= 0) return digits;
  return sign === 'brackets' ? `(${digits})` : sign === 'behind' ? `${digits}-` : `-${digits}`;
}

function moneyCell(money: Money): Told<number> {
  const size = 10 ** below(7);
  const amount = Number(((random() - 0.2) * size).toFixed(money.places));
  return { cell: spell(amount, money), truth: Math.abs(amount) === 0 ? 0 : amount };
}

function outcomeOfAmounts(told: readonly Told<number>[]): Outcome {
  const column = new AmountColumn('value');
  const taken = told.filter(({ cell }, row) => column.add(cell, row) === null);
  let read: (number | null)[];
  try {
    read = column.finish();
  } catch (error) {
    if (error instanceof CellError) return 'refused';
    throw error;
  }
  taken.forEach(({ cell, truth }, place) => {
    if ((read[place] ?? NaN) + 0 !== truth) {
      throw new Error(
        `${JSON.stringify(cell)} of ${JSON.stringify(told.map((each) => each.cell))} was read as ${read[place]}, but is ${truth}.`,
      );
    }
  });
  return taken.length < told.length ? 'partly refused' : 'read';
}

function* amountColumns(spoil: (told: Told<number>[], money: Money) => void): Generator<Outcome> {
  for (let made = 0; made < columns / 4; made++) {
    const money = anyMoney();
    const told = Array.from({ length: 1 + below(longest - 1) }, () => moneyCell(money));
    spoil(told, money);
    yield outcomeOfAmounts(told);
  }
}

describe('amounts', () => {
  it('of one spelling are read as they are meant, or asked about', () => {
    const { read, refused } = tally(amountColumns(() => undefined));
    expect(read).toBeGreaterThan(0.85 * (columns / 4));
    expect(refused).toBeGreaterThan(0);
  });

  it('among cells that nobody can read, or that contradict them, are never read otherwise', () => {
    const unread = ['twelve', '1.2.3,4', '12 apples', '--5', '(5', '1,23,4.5.6', '#REF!'];
    const spoilt = tally(
      amountColumns((told, money) => {
        const other = { ...money, group: '', places: 2, decimal: money.decimal === '.' ? ',' : '.' } as const;
        // Two decimals behind the other mark, where the column has such itself, contradict it openly.
        const isOpen = money.places === 2 || money.places === 1;
        const bad = isOpen && below(2) === 0 ? { ...moneyCell(other) } : { cell: oneOf(unread), truth: null };
        told.splice(below(told.length + 1), 0, bad);
      }),
    );
    expect(spoilt.read).toBe(0);
    expect(spoilt['partly refused']).toBeGreaterThan(columns / 20);
    expect(spoilt.refused).toBeGreaterThan(0);
  });
});
