import { outsideSource } from '../../blueprint/outside';
import type { Source } from '../../excel/types';
import { settingsOf } from '../kept/request';
import type { Services, Workbook } from '../services';
import type { Tab } from '../tabs/tabs';
import { recallMemory, type TabMemory } from './memory';

/**
 * Sets the tabs up as they were when the pane was closed in this workbook. Answers the id of the tab that was in sight,
 * `null` if nothing came back. What no longer fits the workbook is left out without a word: it was a convenience.
 */
export async function resume(services: Services, tabs: readonly Tab[]): Promise<string | null> {
  const memory = recallMemory(services);
  if (!memory) return null;
  const resumed = await Promise.all(
    tabs.map((tab) => {
      const known = memory.tabs[tab.id];
      return known ? resumeTab(services.workbook, tab, known).catch(() => false) : false;
    }),
  );
  return tabs.some(({ id }, i) => id === memory.chosen && resumed[i]) ? memory.chosen : null;
}

async function resumeTab(
  { sourceAt }: Workbook,
  tab: Tab,
  { request, sources, unfinished }: TabMemory,
): Promise<boolean> {
  const found: Record<string, Source> = {};
  for (const [role, address] of Object.entries(sources)) found[role] = await sourceAt(address);
  for (const [role, { outside }] of Object.entries(request.tables))
    if (outside) found[role] = outsideSource(outside);
  if (Object.keys(request.tables).some((role) => !(role in found))) return false;
  tab.actions.resume(settingsOf(request, found, tab.analysis, 'refuse'), unfinished);
  return true;
}
