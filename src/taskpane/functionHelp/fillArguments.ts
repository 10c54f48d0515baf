import { columnReference } from '../../blueprint/formula';
import type { ArgumentInfo } from '../services';
import type { MappedTable } from './mappedTables';

/** The roles whose column an argument takes, the better one first. */
const rolesOf: Readonly<Record<string, readonly string[]>> = {
  customer: ['customer'],
  time: ['time'],
  touchpoint: ['touchpoint', 'event'],
  value: ['value'],
  event: ['event', 'touchpoint'],
  date: ['time'],
  amount: ['value'],
  segment: ['segment'],
  start: ['start'],
  reached: ['reached'],
  lost: ['lost'],
  orderId: ['orderId'],
  orderCustomer: ['customer'],
  orderDate: ['time'],
  orderAmount: ['value'],
  costSegment: ['touchpoint'],
  cost: ['cost'],
};

/** Arguments whose rows belong together, apart from all others; they may come from a table of their own. */
const ownTables = [
  ['orderCustomer', 'orderDate', 'orderAmount'],
  ['costSegment', 'cost'],
];
/** Optional arguments that make a result truer; other ones make another result, which is for the user to ask for. */
const filledThoughOptional = ['lost', 'orderId', 'costSegment', 'cost'];
/** Dates beside a start; in a function without one, counts are called so. */
const besideStart = ['reached', 'lost'];
/** A row without an amount is refused by these, and a row that is only a touch has none. */
const amounts = ['amount', 'orderAmount'];

/**
 * The columns that fit the arguments of a function, as a formula refers to them. Columns whose rows belong together
 * are taken from one table: the one with most of them, and of several the first.
 */
export function fillArguments(
  args: readonly ArgumentInfo[],
  tables: readonly MappedTable[],
): Record<string, string> {
  const wanted = args.filter(({ name, optional }) => !optional || filledThoughOptional.includes(name));
  const hasStart = args.some(({ name }) => name === 'start');
  const names = wanted.map(({ name }) => name).filter((name) => hasStart || !besideStart.includes(name));
  const together = [names.filter((name) => !ownTables.flat().includes(name)), ...ownTables];
  return Object.assign({}, ...together.map((group) => fillFromOne(intersect(group, names), tables)));
}

const intersect = (group: readonly string[], names: readonly string[]): string[] =>
  group.filter((name) => names.includes(name));

function fillFromOne(names: readonly string[], tables: readonly MappedTable[]): Record<string, string> {
  const rankOf = ({ columns }: MappedTable) =>
    names.filter((name) => columnFor(name, columns) !== null).length -
    ((columns.touchpoint ?? null) !== null && names.some((name) => amounts.includes(name)) ? 0.5 : 0);
  const [best] = [...tables].sort((a, b) => rankOf(b) - rankOf(a));
  if (!best) return {};
  const found = names.flatMap((name) => {
    const column = columnFor(name, best.columns);
    return column === null ? [] : [[name, columnReference(best.source, best.hasHeadings, column)]];
  });
  return Object.fromEntries(found) as Record<string, string>;
}

const columnFor = (name: string, columns: MappedTable['columns']): number | null =>
  rolesOf[name]?.map((role) => columns[role] ?? null).find((column) => column !== null) ?? null;
