import type { Source } from '../excel/types';
import { columnNames } from '../reading/headings';
import {
  type AmountReading,
  type Condition,
  isMadeOfSeveral,
  type TableReading,
} from '../reading/tableReading';
import { readingLineTexts as say } from './readingLineTexts';
import type { Request } from './request';
import type { Run } from './run';

/** What the columns of a table are called where its reading is told. */
export const namesIn = (source: Source, hasHeadings: boolean): string[] =>
  columnNames(source, hasHeadings, say.unnamed);

/** A condition in words. */
export function conditionText({ column, test, values }: Condition, names: readonly string[]): string {
  const name = names[column] ?? '';
  const any = say.or([...values]);
  const words = say.conditions;
  switch (test) {
    case 'is':
    case 'contains':
    case 'currency':
      return words[test](name, any);
    case 'is not':
      return words.isNot(name, any);
    case 'empty':
    case 'filled':
      return words[test](name);
    case 'between': {
      const [from = '', to = ''] = values;
      if (to === '') return words.from(name, from);
      return from === '' ? words.upTo(name, to) : words.between(name, from, to);
    }
  }
}

/** An amount made of several columns, as it is worked out. */
export function expressionText({ of, times, less = [] }: AmountReading, names: readonly string[]): string {
  const factors = times === undefined ? [of] : [of, times];
  const product = factors.map((column) => names[column]).join(' × ');
  return [product, ...less.map((column) => names[column])].join(' − ');
}

/** How the rows of a run were read where it was not as they stand, one line each. */
export function readingLines({
  source,
  others,
  request,
}: Pick<Run, 'source' | 'others' | 'request'>): string[] {
  const beside: NonNullable<Request['beside']> = request.beside ?? {};
  return [
    ...linesOf(request.reading, source, request.hasHeadings),
    ...Object.entries(others).flatMap(([id, other]) => {
      const { reading, hasHeadings = true } = beside[id] ?? {};
      const lines = linesOf(reading, other.source, hasHeadings);
      return lines.map((line) => say.ofTable(other.source.address, line));
    }),
  ];
}

function linesOf(reading: TableReading | undefined, source: Source, hasHeadings: boolean): string[] {
  if (!reading) return [];
  const { conditions = [], visibleOnly, repeatsCountOnce, rowsAddUp, amount, channel } = reading;
  const { dayOrder, decimal, zone, spelling } = reading;
  const names = namesIn(source, hasHeadings);
  const isMade = amount && isMadeOfSeveral(amount);
  const from = channel && [channel.of, channel.medium, channel.campaign, channel.referrer];
  const lines: (string | false | undefined)[] = [
    ...conditions.map((condition) => say.onlyRows(conditionText(condition, names))),
    visibleOnly && say.visibleOnly,
    repeatsCountOnce && say.repeatsOnce,
    rowsAddUp && say.rowsAddUp,
    isMade && say.amount(expressionText(amount, names)),
    amount?.oncePer !== undefined && say.oncePer(names[amount.oncePer]),
    from && say.channel(from.flatMap((column) => (column === undefined ? [] : [names[column]])).join(' / ')),
    dayOrder && say.dayOrder[dayOrder],
    decimal && say.decimal[decimal],
    zone !== undefined && say.zone(zone),
    spelling && say.spelling,
  ];
  return lines.filter((line) => typeof line === 'string');
}
