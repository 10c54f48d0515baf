import { currentLanguage } from './current';

/** A date as people write it, with the month by its name, so that nobody takes it for the day. */
export function momentText(date: Date, hasTime: boolean): string {
  const locale = currentLanguage() === 'en' ? 'en-GB' : 'zh-CN';
  const day = date.toLocaleDateString(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const clock = date.toISOString().slice(11, 19);
  return hasTime ? `${day} ${clock.endsWith(':00') ? clock.slice(0, 5) : clock}` : day;
}
