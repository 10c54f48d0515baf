import { parseAddress } from '../../model/address';
import type { NamedItem, Table } from '../../model/book';
import { sameName } from '../../model/tableCells';
import type { Context } from '../context';
import { HostError, invalidArgument } from '../errors';

const longest = 255;

/**
 * Tables and names share one list, and none may look like cells (`AB12`, `R1C1`). Only names of different sheets may be the
 * same.
 */
export function checkName(context: Context, name: string, sheet?: string, own?: Table | NamedItem): void {
  const looksLikeCells = parseAddress(name) !== null || /^(?:r\d*)?(?:c\d*)?$/i.test(name);
  if (name.length > longest || looksLikeCells || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name))
    throw invalidArgument(`"${name}" is no name`);
  const { tables, names } = context.book;
  const rivals = sheet ? names.filter((item) => item.sheet === sheet) : [...tables, ...ofBook(names)];
  if (rivals.some((other) => other !== own && sameName(other.name, name)))
    throw new HostError('ItemAlreadyExists', `The name "${name}" already exists.`, 409);
}

const ofBook = (names: readonly NamedItem[]) => names.filter(({ sheet }) => sheet === undefined);
