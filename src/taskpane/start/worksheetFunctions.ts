import { associateFunctions } from '../../excel/associateFunctions';
import { customFunctions } from '../../functions';
import { callFunction } from '../../worker/functionQueue';

export { attributionModelsForPane as models, customFunctions as functions } from '../../functions';

/** More cells than this would hold up the page: Excel restarts an add-in that does not answer for five seconds. */
const mostCellsAtOnce = 20_000;

/** Tells Excel how the worksheet functions are computed: small ones at once, large ones in the worker. */
export function startWorksheetFunctions(): void {
  associateFunctions(
    customFunctions.map(({ id, compute, numberFormat }) => ({
      id,
      numberFormat,
      call: (...args: unknown[]) =>
        cellsIn(args) > mostCellsAtOnce ? callFunction({ kind: 'function', id, args }) : compute(...args),
    })),
  );
}

function cellsIn(args: unknown[]): number {
  return args.reduce<number>((sum, arg) => {
    const rows = Array.isArray(arg) ? (arg as unknown[][]) : [];
    return sum + rows.length * (rows[0]?.length ?? 1);
  }, 0);
}
