import { settingsNamedIn } from '../../../../functions/settings/description';
import { settingNames } from '../../../../functions/settings/names';

/** What is said of the argument `settings` of a function; `null`: the text is another one. */
export function settingsText(description: string): string | null {
  const names = settingsNamedIn(description)?.map((name) => settingNames[name]);
  return names ? `设置：文本 "name=value; name=value"，或名称与取值的区域：${names.join('、')}。` : null;
}
