import { updateOutput as update } from '../../excel/updateOutput';
import { writeOutput as write } from '../../excel/writeOutput';
import type { Written } from '../../excel/types';
import { remainsOf } from '../flow/fault';
import type { Interrupted, Workbook } from '../services';
import { nameWorkbook } from '../../excel/workbookKey';
import { forgetWrite, noteWrite } from './journal';

export { changeRemark } from '../../excel/changeRemark';
export { freezeOutput } from '../../excel/freezeOutput';
export { removeOutput } from '../../excel/removeOutput';

/** Writing that leaves a trace while it is under way, and only then. */
export const writeOutput: Workbook['writeOutput'] = (output, destination, options) =>
  traced('write', (onBegin) => write(output, destination, { ...options, onBegin }));

export const updateOutput: Workbook['updateOutput'] = (written, output, options) =>
  traced('update', (onBegin) => update(written, output, { ...options, onBegin }));

async function traced(
  kind: Interrupted['kind'],
  work: (onBegin: (written: Written) => void) => Promise<Written>,
): Promise<Written> {
  // What has no key cannot be noted.
  await nameWorkbook();
  try {
    const written = await work((begun) => noteWrite(kind, begun));
    forgetWrite();
    return written;
  } catch (error) {
    // What could not be taken back is still there to be removed.
    if (!remainsOf(error)) forgetWrite();
    throw error;
  }
}
