import type { TranslatedLanguage } from '../../language/translated';

/** Simplified Chinese: all of it lies in this folder. */
export const simplifiedChinese: TranslatedLanguage = {
  id: 'zh-CN',
  name: '简体中文',
  serves: /^zh\b/i,
  texts: async () => (await import('./texts')).chinese,
  inputTexts: async () => (await import('./inputs')).chineseInputs,
  functionTexts: async () => (await import('./functions')).functionText,
};
