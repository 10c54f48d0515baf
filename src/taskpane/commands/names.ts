/** What `manifest.xml` and `shortcuts.json` name. */
export const commandNames = [
  'OpenPane',
  'RefreshAll',
  'InsertFunction',
  'FreezeToValues',
  'OpenHelp',
  'ExplainFigure',
  'RefreshOutput',
] as const;
export type CommandName = (typeof commandNames)[number];
