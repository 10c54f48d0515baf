import { mergeUndoGroup } from '../host/wire';

/** A request context of office.js, and the flags it gives each of its requests. */
interface Context {
  _requestFlagModifier: number;
}

type Batch = (context: Context) => Promise<unknown>;
type Arguments = [Batch] | [options: { mergeUndoGroup?: boolean }, batch: Batch];

export interface ExcelApi {
  run(...args: Arguments): Promise<unknown>;
}

/**
 * Lets `Excel.run` take the option mergeUndoGroup, of which this office.js knows nothing though it says that Excel has
 * ExcelApi 1.20: the requests of such a batch bear a flag of the workbench. The grid undoes each of them by itself.
 */
export function acceptUndoGroups(excel: ExcelApi): void {
  const run = excel.run.bind(excel);
  excel.run = (...args) => {
    const [options, batch] = args;
    if (!batch || !('mergeUndoGroup' in options) || !options.mergeUndoGroup) return run(...args);
    return run(options, (context) => {
      context._requestFlagModifier |= mergeUndoGroup;
      return batch(context);
    });
  };
}
