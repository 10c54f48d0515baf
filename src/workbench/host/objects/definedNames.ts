import { parseAddress } from '../../model/address';
import type { Context } from '../context';
import { HostError, invalidArgument } from '../errors';

const longest = 255;

/** A name that could be taken for cells, as `AB12`, `R1C1` or `C` could, is none. */
const meansCells = (name: string) => parseAddress(name) !== null || /^(R[0-9]*)?(C[0-9]*)?$/i.test(name);

/** Tables and defined names share one list, and its rules. `sheet`: the sheet a name is of, `undefined` for the workbook. */
export function checkName(
  { book }: Context,
  name: string,
  { sheet, except }: { sheet?: string; except?: object } = {},
): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > longest || meansCells(name))
    throw invalidArgument(`"${name}" is no name`);
  const others = [
    ...(sheet === undefined ? book.tables : []),
    ...book.names.filter((item) => item.sheet === sheet),
  ];
  const isTaken = others.some((other) => other !== except && other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) throw new HostError('ItemAlreadyExists', `The name "${name}" already exists.`, 409);
}
