import { namespace } from './namespace';

/** The formula that calls a worksheet function. An omitted argument is `null`: dropped at the end, left empty elsewhere. */
export const functionFormula = (id: string, args: readonly (string | null)[]): string =>
  `=${functionCall(id, args)}`;

/** The same within a formula. */
export function functionCall(id: string, args: readonly (string | null)[]): string {
  let given = args.length;
  while (given > 0 && args[given - 1] === null) given--;
  const list = args.slice(0, given).map((arg) => arg ?? '');
  return `${namespace}.${id}(${list.join(',')})`;
}
