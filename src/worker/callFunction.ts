import { CellError } from '../cells';
import { customFunctions } from '../functions';
import type { FunctionCall } from './protocol';

/** Computes a worksheet function as it would be computed on the page. */
export function callFunction({ id, args }: FunctionCall): unknown {
  const declaration = customFunctions.find((each) => each.id === id);
  if (!declaration) throw new CellError('#NAME?', `There is no function ${id}.`);
  return declaration.compute(...args);
}
