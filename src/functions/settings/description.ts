import type { SettingName } from './names';

const lead = 'Settings, a text "name=value; name=value" or a range of names and values: ';

/** What AutoComplete says of the argument `settings` of a function that takes these. */
export const settingsDescription = (names: readonly SettingName[]): string => `${lead}${names.join(', ')}.`;

/** The settings that such a text names; `null`: it is another one. */
export const settingsNamedIn = (description: string): SettingName[] | null =>
  description.startsWith(lead) ? (description.slice(lead.length, -1).split(', ') as SettingName[]) : null;
