import { workbookUrl } from '../../excel/workbookUrl';
import type { Written } from '../../excel/types';
import type { Interrupted } from '../services';
import { recall, remember } from './settings';

const setting = 'writing';

/** Notes what is about to be put into the workbook: should the pane be closed in the middle of it, the next one knows. */
export function noteWrite(kind: Interrupted['kind'], written: Written): void {
  remember(setting, JSON.stringify({ workbook: workbookUrl(), kind, written }));
}

export const forgetWrite = (): void => remember(setting, '');

/** What was being written into this workbook when the pane was closed; `null` if nothing was. */
export function interruptedWrite(): Interrupted | null {
  try {
    const { workbook, kind, written } = JSON.parse(recall(setting) || 'null') ?? {};
    return written && workbook === workbookUrl() ? { kind, written } : null;
  } catch {
    return null;
  }
}
