import type { Format } from '../../../language/format';
import { momentText } from '../../../language/momentText';
import type { AmountsFound, TimesFound } from '../../../reading/cellCheck';
import { firstChannels } from '../../../reading/firstChannels';
import { firstAmountMade, firstAmountRead, firstMomentRead, headOf } from '../../../reading/readAs';
import type { TableReading } from '../../../reading/tableReading';
import { useFlow, useFormat } from '../../tabs/context';
import { texts } from '../../texts';
import { setUpTexts as say } from '../../texts/setUp';
import { foundOf } from './inUse';
import type { ColumnOf } from './columnOf';

/** How the cells of a role are read, where that had to be made out; else some of its values. */
export function ReadLine({ samples, ...of }: ColumnOf & { samples: string }) {
  const format = useFormat();
  const { looked, tables } = useFlow();
  const { tableId, table, role, column } = of;
  const { source, hasHeadings, reading = {} } = table;
  if (!source) return samples;
  if (role.id === 'touchpoint' && reading.channel?.of === column)
    return channelsLine(firstChannels(source, hasHeadings, reading.channel, tables.rules)) ?? samples;
  const { times, amounts } = foundOf(tableId, table, looked, role.id);
  const cells = headOf(source, column, hasHeadings);
  const lines = {
    id: () => null,
    time: () => timesLine(cells, times, reading),
    number: () =>
      reading.amount?.of === column
        ? madeLine(table, reading, format)
        : amountLine(cells, amounts, reading, format),
    figure: () => amountLine(cells, amounts, reading, format),
  };
  return (role.holds ? lines[role.holds]() : null) ?? samples;
}

const channelsLine = (read: ReturnType<typeof firstChannels>): string | null =>
  read.length === 0
    ? null
    : texts.columns.samples(read.map(({ cells, channel }) => say.reads(say.channel.visit(cells), channel)));

function timesLine(cells: readonly unknown[], times: TimesFound, reading: TableReading): string | null {
  const read = firstMomentRead(cells, times, reading);
  if (!read) return null;
  const { order, unit } = times;
  const isUtc = unit !== null && unit.startsWith('Unix') && reading.zone === undefined;
  const moment = momentText(read.clock, read.hasTime);
  const how = [
    reading.dayOrder ? say.chosen[reading.dayOrder] : order && say.proved[order.is](String(order.proof.row)),
    unit !== null && unit !== 'Excel dates' && say.units[unit],
    reading.zone,
  ];
  return texts.columns.samples([
    say.reads(read.cell, isUtc ? say.utc(moment) : moment),
    ...how.filter((each) => typeof each === 'string'),
  ]);
}

function amountLine(
  cells: readonly unknown[],
  amounts: AmountsFound,
  reading: TableReading,
  format: Format,
): string | null {
  const read = firstAmountRead(cells, amounts, reading);
  return read && say.reads(read.cell, format.money(read.amount));
}

function madeLine(
  { source, hasHeadings }: ColumnOf['table'],
  { amount, decimal }: TableReading,
  format: Format,
): string | null {
  const made = source && amount && firstAmountMade(source, hasHeadings, amount, decimal);
  if (!made || (made.times === null && made.less.length === 0)) return null;
  const told = (cell: unknown, number: (value: number) => string) =>
    typeof cell === 'number' ? number(cell) : String(cell);
  const of = told(made.of, format.money);
  const product = made.times === null ? of : `${told(made.times, format.number)} × ${of}`;
  const less = made.less.map((cell) => told(cell, format.money));
  return say.reads([product, ...less].join(' − '), format.money(made.amount));
}
