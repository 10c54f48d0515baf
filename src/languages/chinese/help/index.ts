import { details } from '../functions/details';
import type { Translations } from '../functions/descriptions/translations';
import { functionText } from '../functions';
import { choices } from './choices';
import { conventions } from './conventions';

/** All that only the help page says. Only the build reads it: the pane leads there, and carries none of it. */
export const helpTopics: readonly Translations[] = [...details, conventions, choices];

const texts: Translations = Object.assign({}, ...helpTopics);

/** The help page in Chinese. */
export const help = {
  words: {
    title: 'Touchstone：工作表函数',
    functions: '函数',
    conventions: '所有函数通用的约定',
    optional: '可选',
    examples: '示例',
    source: '来源：',
    settings: '设置',
    names: (what: string): string => `名称：${what}`,
    takenBy: (functions: readonly string[]): string => `（${functions.join('、')}）`,
    version: (version: string): string => `版本 ${version}`,
  },
  translate: (english: string): string => texts[english] ?? functionText(english),
};
