/** What Excel hands to a command: it waits until it is told that the command is done. Shortcuts hand over nothing. */
type CommandEvent = Pick<Office.AddinCommands.Event, 'completed'> | null | undefined;

/** Tells Excel what its ribbon, the menu of a cell and shortcuts set off, by the names the manifest has for it. */
export function associateCommands(names: readonly string[], run: (name: string) => Promise<void>): void {
  for (const name of names) {
    Office.actions.associate(name, (event: CommandEvent) => run(name).finally(() => event?.completed?.()));
  }
}
