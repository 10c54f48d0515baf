import { isBlank } from '../../cells';
import { Refused } from '../flow/fault';
import type { Workbook } from '../services';
import type { Tab } from '../tabs/tabs';
import { inputTexts as say } from '../texts/inputs';
import type { Input } from './tables';

/** Refuses a table nothing was filled into: without a row its columns would be told by their headings alone. */
export async function refuseEmpty({ sourceAt }: Pick<Workbook, 'sourceAt'>, table: string): Promise<void> {
  const { head } = await sourceAt(table);
  const [, ...rows] = head;
  if (rows.every((row) => row.every(isBlank))) throw new Refused('empty', () => say.tables.empty);
}

/** Has the tab of an analysis take up a table that was filled in. */
export function takeTable({ store, actions }: Tab, { beside }: Input, table: string): void {
  const { phase } = store.get();
  if (phase.name === 'working') actions.cancelRun();
  else if (phase.name !== 'set up') actions.change();
  if (beside === undefined) {
    void actions.choose(table);
    return;
  }
  actions.changeTable(beside, { type: 'wanted', wanted: true });
  void actions.chooseFor(beside, table);
}
