/** The languages Excel can be in here; as in Excel, another one takes a new start. */
export const languages = { 'en-US': 'English', 'zh-CN': '简体中文' } as const;
export type Language = keyof typeof languages;

const parameter = 'language';

/** What `?language=` says. */
export function excelLanguage(): Language {
  const asked = new URLSearchParams(location.search).get(parameter);
  return asked !== null && asked in languages ? (asked as Language) : 'en-US';
}

export function startIn(language: string): void {
  const url = new URL(location.href);
  url.searchParams.set(parameter, language);
  location.assign(url);
}
