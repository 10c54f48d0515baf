import type { FunctionCode } from '../../excel/associateFunctions';
import { customFunctions } from '../../functions';
import { callFunction } from '../../worker/functionQueue';

export { customFunctions as functions } from '../../functions';

/** More cells than this would hold up the page: Excel restarts an add-in that does not answer for five seconds. */
const mostCellsAtOnce = 20_000;

const declarations = new Map(customFunctions.map((declaration) => [declaration.id, declaration]));

/** Small calls of a worksheet function are computed at once, large ones in the worker. */
export function functionCode(id: string): FunctionCode {
  const declaration = declarations.get(id);
  if (!declaration) throw new Error(`There is no function ${id}.`);
  const { compute } = declaration;
  return (args, signal) =>
    cellsIn(args) > mostCellsAtOnce ? callFunction({ kind: 'function', id, args }, signal) : compute(...args);
}

function cellsIn(args: unknown[]): number {
  return args.reduce<number>((sum, arg) => {
    const rows = Array.isArray(arg) ? (arg as unknown[][]) : [];
    return sum + rows.length * (rows[0]?.length ?? 1);
  }, 0);
}
