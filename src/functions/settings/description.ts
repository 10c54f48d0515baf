import { type SettingName, settingNames } from './names';

const lead = 'Settings, a text "name=value; name=value" or a range of names and values: ';
const chineseLead = '设置：文本 "name=value; name=value"，或名称与取值的区域：';

/** What AutoComplete says of the argument `settings` of a function that takes these. */
export const settingsDescription = (names: readonly SettingName[]): string => `${lead}${names.join(', ')}.`;

/** The same in Chinese; `null`: the text is another one. */
export function settingsInChinese(description: string): string | null {
  if (!description.startsWith(lead)) return null;
  const names = description.slice(lead.length, -1).split(', ') as SettingName[];
  return `${chineseLead}${names.map((name) => settingNames[name]).join('、')}。`;
}
