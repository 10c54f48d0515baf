import type { Context, Target } from '../context';
import { accessDenied, HostError, invalidArgument, itemNotFound } from '../errors';

export function sheetInfo({ context, sheet }: Target<'Worksheet'>) {
  const found = context.sheets.list().find(({ id }) => id === sheet);
  if (!found) throw itemNotFound('the worksheet');
  return found;
}

export const sheetName = (target: Target<'Worksheet'>) => sheetInfo(target).name;

export function checkSheetName(context: Context, name: string): void {
  if (name.length === 0 || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$|^history$/i.test(name)) {
    throw invalidArgument(`"${name}" cannot name a sheet`);
  }
  if (context.sheets.list().some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', `A resource with the name "${name}" already exists.`, 409);
  }
}

/** Before sheets come, go or change their names. */
export function checkStructure({ book }: Context): void {
  if (book.structureProtected) throw accessDenied();
}
