import { isObject } from '../../cells/isObject';
import { type KeptRequest, readRequest } from '../kept/request';
import type { Services } from '../services';
import { setting } from './remembered';

/** What of a tab outlives the pane: what it was asked, and where its tables lie. */
export interface TabMemory {
  request: KeptRequest;
  /** A table's name or an address, by the role of the source. */
  sources: Record<string, string>;
  /** A run was under way. */
  unfinished: boolean;
}

/** The pane as it was left in a workbook. */
export interface Memory {
  /** Id of the tab that was in sight. */
  chosen: string;
  tabs: Record<string, TabMemory>;
}

interface Remembered extends Memory {
  workbook: string;
}

/** More workbooks than that are not worked in by turns. */
const mostWorkbooks = 8;

/** The pane as it was left in this workbook; `null` where nothing usable is known of that. */
export function recallMemory({ recall, workbook: { workbookKey } }: Services): Memory | null {
  const key = workbookKey();
  const memory = all(recall(setting)).find(({ workbook }) => workbook === key);
  if (!memory) return null;
  const usable = Object.entries(memory.tabs).filter(([, tab]) => isUsable(tab));
  return { chosen: memory.chosen, tabs: Object.fromEntries(usable) };
}

export function rememberMemory({ remember, recall, workbook }: Services, memory: Memory): void {
  const key = workbook.workbookKey();
  if (key === null) return;
  const others = all(recall(setting)).filter((other) => other.workbook !== key);
  const next: Remembered[] = [{ workbook: key, ...memory }, ...others.slice(0, mostWorkbooks - 1)];
  remember(setting, JSON.stringify(next));
}

/** Whatever cannot be read is forgotten: an earlier release, or another program, may have written it. */
function all(text: string | null): Remembered[] {
  try {
    const memories: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(memories) ? memories.filter(isMemory) : [];
  } catch {
    return [];
  }
}

const isMemory = (memory: unknown): memory is Remembered =>
  isObject(memory) &&
  typeof memory.workbook === 'string' &&
  typeof memory.chosen === 'string' &&
  isObject(memory.tabs);

const isUsable = (tab: unknown): boolean =>
  isObject(tab) &&
  readRequest(tab.request) !== null &&
  isObject(tab.sources) &&
  Object.values(tab.sources).every((source) => typeof source === 'string');
