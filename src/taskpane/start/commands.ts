import { associateCommands } from '../../excel/commands';
import { type CommandName, commandNames } from '../commands/names';
import type { Standing } from '../pane/Pane';
import { later } from './later';

export let paneStands: (pane: Standing) => void;
const standing = new Promise<Standing>((resolve) => {
  paneStands = resolve;
});

/** Excel may call a command as soon as it is started, in sight or not: what does it comes with the first call, which waits for the pane. */
export const startCommands = (): void =>
  associateCommands(commandNames, async (name) => {
    const { command } = await later(import(/* webpackChunkName: "commands" */ './commandCode'));
    await command(name as CommandName, await standing);
  });
