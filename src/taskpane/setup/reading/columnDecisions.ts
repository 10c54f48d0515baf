import type { DecimalMark } from '../../../cells';
import type { SameAmounts } from '../../../blueprint/readingTexts';
import { currentLocale } from '../../../language/current';
import type { Format } from '../../../language/format';
import { momentText } from '../../../language/momentText';
import type { AmountsFound, TimesFound } from '../../../reading/cellCheck';
import { amountIn, momentRead } from '../../../reading/readAs';
import type { Condition, TableReading } from '../../../reading/tableReading';
import { setUpTexts } from '../../texts/setUp';
import { choicesOf, type Decision } from './decision';

const say = setUpTexts.decide;

/** What a column of moments leaves open. `areClocksApart`: others tell their offset from UTC where these do not. */
export function timesDecisions(
  { doubt }: TimesFound,
  reading: TableReading,
  column: number,
  areClocksApart: boolean,
): Decision[] {
  const bare = doubt?.code === 'mixedClocks' ? doubt.values.bare : null;
  const isZoneAsked = bare !== null || areClocksApart || reading.zone !== undefined;
  const zone = isZoneAsked && {
    key: `zone ${column}`,
    question: bare ? say.mixedClocks(plain(bare.cell)) : say.differentClocks,
    isOpen: reading.zone === undefined,
    at: bare && { row: bare.row, column },
    choices: choicesOf(
      reading,
      'zone',
      [...new Set(['UTC', ownZone(), ...(reading.zone === undefined ? [] : [reading.zone])])].map((is) => ({
        label: is,
        is,
      })),
    ),
    inZone: (zone: string) => ({ ...reading, zone }),
  };
  return [orderDecision(doubt, reading, column), zone].filter((each) => each !== null && each !== false);
}

function orderDecision(doubt: TimesFound['doubt'], reading: TableReading, column: number): Decision | null {
  const asked = doubt && orderAsked(doubt);
  if (!asked) return null;
  const { question, row, choices } = asked;
  return {
    key: `order ${column}`,
    question,
    isOpen: reading.dayOrder === undefined,
    at: { row, column },
    choices: choicesOf(reading, 'dayOrder', choices),
  };
}

type OrderChoice = { label: string; is: 'dmy' | 'mdy' };

const inEither = (dayFirst: string, monthFirst: string): OrderChoice[] => [
  { label: dayFirst, is: 'dmy' },
  { label: monthFirst, is: 'mdy' },
];

function orderAsked(
  doubt: NonNullable<TimesFound['doubt']>,
): { question: string; row: number; choices: OrderChoice[] } | null {
  const orders = inEither(say.dayFirst, say.monthFirst);
  switch (doubt.code) {
    case 'eitherOrder': {
      const { cell, row } = doubt.values.either;
      const [first, second] = (['dmy', 'mdy'] as const).map((order) => momentRead(cell, order));
      const choices =
        first && second ? inEither(momentText(first.clock, false), momentText(second.clock, false)) : orders;
      return { question: say.eitherOrder(cell), row, choices };
    }
    case 'loneOrder': {
      const { cell, row } = doubt.values.proof;
      return { question: say.loneOrder(plain(cell), String(row)), row, choices: orders };
    }
    case 'bothOrders': {
      const { dmy, mdy } = doubt.values;
      return { question: say.bothOrders(plain(dmy.cell), plain(mdy.cell)), row: mdy.row, choices: orders };
    }
    case 'turnedDates': {
      const { date, text, order } = doubt.values;
      const choices = [{ label: say.datesRight, is: order }];
      return { question: say.turnedDates(date.cell, plain(text.cell)), row: date.row, choices };
    }
    case 'mixedClocks':
      return null;
  }
}

/** What a column of amounts leaves open. `areConverted`: there are rates by which several currencies are added up. */
export function amountDecisions(
  { doubt, currencies }: AmountsFound,
  reading: TableReading,
  column: number,
  format: Format,
  areConverted: boolean,
): Decision[] {
  const mark = doubt && markAsked(doubt);
  return [
    ...(mark
      ? [
          {
            key: `mark ${column}`,
            question: mark.question,
            isOpen: reading.decimal === undefined,
            at: { row: mark.row, column },
            choices: choicesOf(reading, 'decimal', mark.choices),
          },
        ]
      : []),
    ...(currencies.length > 1 && !areConverted
      ? [currencyDecision(currencies, reading, column, format)]
      : []),
  ];
}

interface MarkAsked {
  question: string;
  row: number;
  choices: { label: string; is: DecimalMark }[];
}

function markAsked(doubt: NonNullable<AmountsFound['doubt']>): MarkAsked {
  if (doubt.code === 'numberAmongCommas') {
    const { number, comma } = doubt.values;
    return {
      question: say.numberAmongCommas(number.cell, plain(comma.cell)),
      row: number.row,
      choices: [{ label: say.numbersRight, is: ',' }],
    };
  }
  if (doubt.code === 'bothMarks') {
    const { point, comma } = doubt.values;
    return {
      question: say.bothMarks(plain(point.cell), plain(comma.cell)),
      row: comma.row,
      choices: [
        { label: say.point, is: '.' },
        { label: say.comma, is: ',' },
      ],
    };
  }
  const { cell, row } = doubt.values.either;
  const text = plain(cell);
  return {
    question: say.eitherMark(text),
    row,
    choices: (['.', ','] as const).map((is) => ({ label: exact(amountIn(text, is) ?? NaN), is })),
  };
}

function currencyDecision(
  currencies: AmountsFound['currencies'],
  reading: TableReading,
  column: number,
  format: Format,
): Decision {
  const { conditions = [], ...rest } = reading;
  const isMine = (one: Condition) => one.test === 'currency' && one.column === column;
  const chosen = conditions.find(isMine)?.values[0];
  const others = conditions.filter((one) => !isMine(one));
  return {
    key: `currency ${column}`,
    question: say.currencies,
    isOpen: chosen === undefined,
    at: null,
    choices: currencies.map(({ value, count }) => ({
      label: count > 0 ? say.counted(value, format.count(count)) : value,
      isChosen: chosen === value,
      reading: {
        ...rest,
        conditions:
          chosen === value ? others : [...others, { column, test: 'currency' as const, values: [value] }],
      },
    })),
  };
}

/** Whether amounts that are the same on all rows of an order are the order's, which `orderId` tells, or the rows' own. */
export function sameAmountsDecision(
  found: SameAmounts['values'] | null,
  reading: TableReading,
  column: number,
  orderId: number,
  format: Format,
): Decision | null {
  const { rowsAddUp = false, amount = { of: column } } = reading;
  if (!found && !rowsAddUp) return null;
  return {
    key: `rows ${column}`,
    question: found ? say.sameAmounts(format.count(found.orders)) : say.amountsOnRows,
    isOpen: !rowsAddUp,
    at: found && { row: found.next, column },
    choices: [
      {
        label: say.ofOrder,
        isChosen: false,
        reading: { ...reading, rowsAddUp: undefined, amount: { ...amount, oncePer: orderId } },
      },
      ...choicesOf(reading, 'rowsAddUp', [{ label: say.ofRow, is: true }]),
    ],
  };
}

/** The same of rows that nobody has looked at: what amounts of an order are has to be said. */
export function orderAmountsDecision(reading: TableReading, column: number, orderId: number): Decision {
  const { rowsAddUp, amount, ...rest } = reading;
  const isOfOrder = amount?.oncePer === orderId;
  return {
    key: `amounts ${column}`,
    question: say.amountsOnRows,
    isOpen: !rowsAddUp && !isOfOrder,
    at: null,
    choices: [
      {
        label: say.ofOrder,
        isChosen: isOfOrder,
        reading: { ...rest, amount: { of: column, oncePer: orderId } },
      },
      { label: say.ofRow, isChosen: rowsAddUp === true, reading: { ...rest, rowsAddUp: true } },
    ],
  };
}

/** With all its decimals: they are what the question is about. */
const exact = (amount: number): string =>
  new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 9 }).format(amount);

/** A cell without the quotes of a sentence. */
const plain = (quoted: string): string => quoted.replace(/^"(.*)"$/s, '$1');

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
