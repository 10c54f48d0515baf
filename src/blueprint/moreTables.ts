import type { Settings, TableChoice } from './settings';
import type { Beside, TableShape } from './tables';

/** Tables of the same kind of rows as the main one, which are put together with it in this order. */
export const moreIds = ['more2', 'more3', 'more4'] as const;

type MoreId = (typeof moreIds)[number];

export const isMoreId = (id: string): boolean => (moreIds as readonly string[]).includes(id);

/** By id, those that are there. */
export type MoreTables<T> = { [Id in MoreId]?: T };

/** What is said of each of them, in their order. */
export interface MoreTexts {
  wanted: readonly string[];
  titles: readonly string[];
  help: string;
}

/** The tables an analysis may put together with its main one; each is offered once the one before is asked for. */
export const moreTables = (shape: Omit<TableShape, 'id' | 'beside'>, say: MoreTexts): TableShape[] =>
  moreIds.map((id, place) => {
    const beside: Beside = {
      title: () => say.titles[place],
      wanted: () => say.wanted[place],
      help: () => say.help,
      ...(place > 0 && { after: moreIds[place - 1] }),
    };
    return { ...shape, id, beside };
  });

/** Those that are there, in their order. */
export const moreIn = <T>(tables: { readonly [Id in MoreId]?: T | null }): { id: MoreId; table: T }[] =>
  moreIds.flatMap((id) => {
    const table = tables[id];
    return table ? [{ id, table }] : [];
  });

/** Those that are asked for. */
export const moreChosen = ({ more2, more3, more4 }: Settings['tables']): TableChoice[] =>
  moreIn({ more2, more3, more4 }).map(({ table }) => table);

/** What a request has of them; those of which a column is missing are left out. */
export const moreRequests = <Made>(
  { more2, more3, more4 }: Settings['tables'],
  make: (table: TableChoice) => Made | null,
): MoreTables<Made> =>
  Object.fromEntries(
    moreIn({ more2, more3, more4 }).flatMap(({ id, table }) => {
      const made = make(table);
      return made === null ? [] : [[id, made]];
    }),
  ) as MoreTables<Made>;
