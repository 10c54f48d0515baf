import { tidy } from '../../cells';
import { comparable, dayLimit } from '../../reading/conditions';
import type { Condition, ConditionTest } from '../../reading/tableReading';
import { numberLiteral, textLiteral } from './literals';

/** A column of conditions in a formula: its cells as they stand, and as texts without what nobody sees. */
export interface Tested {
  cells: string;
  text: string;
}

/**
 * Texts as conditions compare them: Excel's usual way to clean them. An error is the text of one, as the pane sees it. Blanks
 * rarer than those of the web, line breaks within a text, and letters taken apart stay as they are: Excel has no function for them.
 */
export const cleanText = (cells: string): string =>
  `TRIM(CLEAN(SUBSTITUTE(IFERROR(${cells},"#N/A"),UNICHAR(160)," ")))`;

/** Which currency an amount bears no function tells row by row. */
export type Carried = Condition & { test: Exclude<ConditionTest, 'currency'> };
export const isCarried = (condition: Condition): condition is Carried => condition.test !== 'currency';

/**
 * A condition as Excel puts it: factors of which each is TRUE or not 0 where a row counts. What is compared follows
 * `reading/conditions`, which the pane goes by. Excel compares texts in any case.
 */
export const conditionTest = ({ test, values }: Carried, column: Tested): string[] =>
  testOf[test](values, column);

type Factors = (values: readonly string[], column: Tested) => string[];

/** Each value once, whatever its case. */
function different(values: readonly string[]): string[] {
  const folded = values.map((value) => tidy(value).toLowerCase());
  return values.map(tidy).filter((_, i) => folded.indexOf(folded[i]) === i);
}

/** How a cell may be a value: by its text and, where the language of this Excel writes that otherwise, by itself. */
function waysToBe(value: string, { cells, text }: Tested): string[] {
  const byText = `${text}=${textLiteral(value)}`;
  const folded = value.toLowerCase();
  if (folded === 'true' || folded === 'false')
    return [byText, `ISLOGICAL(${cells})*IFERROR(${cells}=${folded.toUpperCase()},FALSE)`];
  return isWrittenOtherwise(folded)
    ? [byText, `IFERROR(${cells}=${numberLiteral(Number(folded))},FALSE)`]
    : [byText];
}

/** Numbers with decimals and those of more digits than Excel shows. */
const isWrittenOtherwise = (folded: string): boolean =>
  String(Number(folded)) === folded && !(Number.isInteger(Number(folded)) && Math.abs(Number(folded)) < 1e15);

const anyOf = (tests: readonly string[]): string =>
  tests.length === 1 ? tests[0] : tests.map((each) => `(${each})`).join('+');

const testOf: Record<Carried['test'], Factors> = {
  is: (values, column) => [anyOf(different(values).flatMap((value) => waysToBe(value, column)))],
  'is not': (values, column) =>
    different(values).map((value) => {
      const ways = waysToBe(value, column);
      return ways.length === 1 ? `${column.text}<>${textLiteral(value)}` : `${anyOf(ways)}=0`;
    }),
  // SEARCH would make patterns of * and ?.
  contains: (values, { text }) => [
    anyOf(
      different(values).map((part) => `ISNUMBER(FIND(${textLiteral(part.toLowerCase())},LOWER(${text})))`),
    ),
  ],
  between: ([from = '', to = ''], { cells }) => {
    const least = limit(
      from,
      (day) => `(${cells}>=${day})`,
      (number) => `(${cells}>=${number})`,
    );
    const most = limit(
      to,
      (day) => `(${cells}<${day}+1)`,
      (number) => `(${cells}<=${number})`,
    );
    return [`IFERROR(${[`ISNUMBER(${cells})`, ...least, ...most].join('*')},0)`];
  },
  empty: (_, { text }) => [`${text}=""`],
  filled: (_, { text }) => [`${text}<>""`],
};

/** A limit of a range, if there is one: a day is told as such, so that it can be read. */
function limit(text: string, ofDay: (day: string) => string, ofNumber: (number: string) => string): string[] {
  if (text.trim() === '') return [];
  const [, year, month, day] = (dayLimit.exec(text) ?? []).map(Number);
  return [
    day === undefined
      ? ofNumber(numberLiteral(comparable(text) ?? NaN))
      : ofDay(`DATE(${year},${month},${day})`),
  ];
}
