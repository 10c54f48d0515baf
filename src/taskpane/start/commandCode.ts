import { openInBrowser, showPane, startsWithWorkbook } from '../../excel/addIn';
import { outputAt } from '../../excel/outputAt';
import { createCommands } from '../commands/commands';
import type { CommandName } from '../commands/names';
import { openWithWorkbook } from '../commands/openWithWorkbook';
import type { Standing } from '../pane/Pane';

const excel = { showPane, outputAt, openInBrowser, startsWithWorkbook };

export const command = (name: CommandName, pane: Standing): Promise<void> =>
  createCommands(pane, excel)[name]();

/** What there is to do once the pane stands, whether it is in sight or not. */
export const begin = (pane: Standing): Promise<void> => openWithWorkbook(pane, excel);
