import { associateFunctions, type FunctionCode } from '../../excel/associateFunctions';
import { learnDateSystem } from '../../excel/dateSystem';
import { WorkerFailure } from '../../worker/failure';
import { functionIds } from './declared.build';

/** What computes the worksheet functions, and all there is to tell of them. */
export const loadFunctionCode = () => import(/* webpackChunkName: "functions" */ './functionCode');

/** Tells Excel of the worksheet functions. Their code comes with the first call, which waits for it, and for what dates mean here. */
export function startWorksheetFunctions(): void {
  const dates = learnDateSystem();
  associateFunctions(functionIds, async (id) => {
    const code = await codeOf(id);
    await dates;
    return code;
  });
}

/** What could not be fetched is fetched again by the next call. */
async function codeOf(id: string): Promise<FunctionCode> {
  const { functionCode } = await loadFunctionCode().catch(() => {
    throw new WorkerFailure(
      'The code of the Touchstone functions could not be loaded. Check the internet connection, then recalculate.',
      '#N/A',
    );
  });
  return functionCode(id);
}
