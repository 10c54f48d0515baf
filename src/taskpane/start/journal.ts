import { workbookKey, workbookKeys } from '../../excel/workbookKey';
import type { Written } from '../../excel/types';
import type { Interrupted } from '../services';
import { forget, recall, remember } from './settings';

/** Each workbook has an entry of its own, so that one never covers that of another. */
const entryOf = (workbook: string): string => `writing ${workbook}`;

/** Notes what is about to be put into the workbook: should the pane be closed in the middle of it, the next one knows. */
export function noteWrite(kind: Interrupted['kind'], written: Written): void {
  const workbook = workbookKey();
  if (workbook !== null) remember(entryOf(workbook), JSON.stringify({ kind, written }));
}

export function forgetWrite(): void {
  for (const workbook of workbookKeys()) forget(entryOf(workbook));
}

/** What was being written into this workbook when the pane was closed; `null` if nothing was. */
export const interruptedWrite = (): Interrupted | null =>
  workbookKeys()
    .map(notedOf)
    .find((noted) => noted !== null) ?? null;

function notedOf(workbook: string): Interrupted | null {
  try {
    const { kind, written } = JSON.parse(recall(entryOf(workbook)) ?? 'null') ?? {};
    return written ? { kind, written } : null;
  } catch {
    return null;
  }
}
